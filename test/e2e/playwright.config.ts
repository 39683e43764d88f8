import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/e2e/results',
  fullyParallel: true,
  forbidOnly: true,
  // Now and then, on a virtual display, Chromium's own processes wait for each other and a window never answers. A
  // test is tried once more; what passed only then is named as flaky in the report.
  retries: 1,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../../.cache/e2e/report.json' }]],
})
