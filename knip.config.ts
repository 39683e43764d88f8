import type { KnipConfig } from 'knip'

export default {
  entry: [
    'main/app/main.ts',
    'main/app/command-thread.ts',
    'main/preload/preload.ts',
    'main/host/host.ts',
    'main/host/drawing/drawing-thread.ts',
    'main/vite.*.config.ts',
    'renderer/main.tsx',
    'renderer/public/layers.css',
    'renderer/vite.config.ts',
    'test/bench/{run,annex-once,memory-of,open-once,parse-once}.ts',
    'test/golden/write-golden.ts',
    'test/support/large-register/make.ts',
  ],
  project: ['{main,renderer,src,test}/**/*.{ts,tsx,css}', '*.config.ts'],
  playwright: { config: ['test/e2e/playwright.config.ts'] },
  // A type exported beside the function that speaks of it is part of that function's meaning.
  ignoreExportsUsedInFile: { type: true, interface: true },
  // Programs of the system are not packages.
  exclude: ['binaries'],
  // Style sheets import packages too.
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/@import\s+(['"][^'"]+['"])/g)]
        .map(([, specifier]) => `import ${specifier}`)
        .join('\n'),
  },
} satisfies KnipConfig
