import babel from '@rolldown/plugin-babel'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const testRuntime = 'test-runtime'
const legacyPdfjs = [
  { find: /^pdfjs-dist$/, replacement: 'pdfjs-dist/legacy/build/pdf.mjs' },
  { find: /^pdfjs-dist\/build\//, replacement: 'pdfjs-dist/legacy/build/' },
]
const chromium = { production: 'chrome148', [testRuntime]: 'chrome114' }

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: '/',
  // The compiler has each part drawn again only when what it shows has changed.
  plugins: [
    react(),
    babel({ presets: [reactCompilerPreset()] }),
    ...(mode === testRuntime ? [helpOldChromium()] : []),
  ],
  worker: {
    format: 'es',
    plugins: () => (mode === testRuntime ? [helpOldChromium()] : []),
  },
  resolve: {
    alias: mode === testRuntime ? legacyPdfjs : [],
  },
  build: {
    outDir: '../.vite/renderer',
    emptyOutDir: true,
    target: mode === testRuntime ? chromium[testRuntime] : chromium.production,
    cssTarget: mode === testRuntime ? chromium[testRuntime] : chromium.production,
    // Everything is served by our own scheme: data: addresses would need a looser security policy for fonts.
    assetsInlineLimit: 0,
    // One sheet: in pieces, whichever is loaded first would fix the order of the style layers.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    license: { fileName: 'renderer-licences.md' },
    chunkSizeWarningLimit: 4096,
  },
}))

/**
 * The Chromium of the test runtime lacks what pdf.js counts on. In that build alone the page and the workers begin
 * with the missing parts of the language, and pdf.js is its own `legacy` build. The shipped program carries none of it.
 */
function helpOldChromium(): Plugin {
  const help = 'virtual:old-chromium'
  const beginnings = /\/renderer\/(main\.tsx|.*worker\.ts)$/
  return {
    name: 'comodato:help-old-chromium',
    enforce: 'pre',
    resolveId: (id) => (id === help ? `\0${help}` : undefined),
    load: (id) => (id === `\0${help}` ? missingParts : undefined),
    transform: (code, id) =>
      beginnings.test(id) ? { code: `import '${help}'\n${code}`, map: null } : undefined,
  }
}

const missingParts = `
import '${new URL(import.meta.resolve('core-js/actual')).pathname}'
ReadableStream.prototype[Symbol.asyncIterator] ??= async function* () {
  const reader = this.getReader()
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value
  } finally {
    reader.releaseLock()
  }
}
`
