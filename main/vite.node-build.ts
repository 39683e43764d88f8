import path from 'node:path'
import type { UserConfig } from 'vite'

const lruCache = path.resolve(import.meta.dirname, '../node_modules/lru-cache/dist/esm')

type NodeBuild = { readonly mode: string; readonly name: string; readonly entry: string }

/**
 * A bundle for one of Electron's Node processes: CommonJS, everything in it but Electron and Node themselves,
 * because nothing of node_modules is shipped.
 */
export function nodeBuild({ mode, name, entry }: NodeBuild): UserConfig {
  return {
    root: path.resolve(import.meta.dirname, '..'),
    build: {
      ssr: entry,
      outDir: '.vite/build',
      emptyOutDir: false,
      target: mode === 'test-runtime' ? 'node18' : 'node24',
      minify: false,
      sourcemap: false,
      reportCompressedSize: false,
      license: { fileName: `${name}-licences.md` },
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, chunkFileNames: `${name}-[name]-[hash].cjs` },
      },
    },
    // The test runtime is older than the diagnostics that lru-cache (of @libpdf/core) offers: its build for pages has none.
    resolve: {
      alias: mode === 'test-runtime' ? { 'lru-cache': path.join(lruCache, 'browser/index.js') } : {},
    },
    // A part of a bundle is never the script that Node was given.
    define: { 'import.meta.main': 'false' },
    ssr: { noExternal: true, external: ['electron'] },
  }
}
