import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { cacheFolder } from '#test/support/project.ts'

/** Apart from the other tests: it fetches Wine and a Node for Windows. */
export default defineConfig({
  test: {
    include: ['test/windows/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    reporters: ['default', ['json', { outputFile: path.join(cacheFolder, 'windows/report.json') }]],
  },
})
