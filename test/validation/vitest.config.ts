import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { cacheFolder } from '#test/support/project.ts'

/** Apart from the other tests: it fetches a validator written in Java and takes a minute. */
export default defineConfig({
  test: {
    include: ['test/validation/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    reporters: ['default', ['json', { outputFile: path.join(cacheFolder, 'validation/report.json') }]],
  },
})
