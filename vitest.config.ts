import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{architecture,unit,property,contract,crash,documents,security}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: '.cache/vitest/report.json' }]],
  },
})
