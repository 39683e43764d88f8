import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { cacheFolder, projectFolder } from '#test/support/project.ts'
import { run } from '#test/support/run.ts'

export type Count = { readonly passed: number; readonly failed: number }

/** A part of the tests that runs by itself and says how many passed and failed. */
export type Suite = { readonly name: string; readonly run: () => Promise<Count> }

/** The checks that take seconds: each passes or fails as one. */
export const checks: readonly Suite[] = [
  program('types', 'tsc', '-b'),
  program('lint', 'oxlint'),
  program('format', 'oxfmt', '--check'),
  program('unused code', 'knip'),
]

/** All the rest, down to the packaged program. */
export const tests: readonly Suite[] = [
  { name: 'unit, property, contract, documents', run: runVitest },
  program('package', 'node', 'test/support/package-for-tests.ts'),
  { name: 'the packaged program', run: runPlaywright },
]

/** The papers before the reference validator: it comes from elsewhere, so it is asked for by name. */
export const validation: Suite = { name: 'papers before the reference validator', run: runValidation }

/** The command line on Windows: what stands in for it comes from elsewhere. */
export const windows: Suite = { name: 'Windows', run: runWindows }

function program(name: string, command: string, ...args: readonly string[]): Suite {
  return {
    name,
    async run() {
      const { status } = await run(command, args, { cwd: projectFolder })
      return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
    },
  }
}

const VitestReport = z
  .object({ numPassedTests: z.int(), numFailedTests: z.int() })
  .transform((report): Count => ({ passed: report.numPassedTests, failed: report.numFailedTests }))

function runVitest(): Promise<Count> {
  const report = path.join(cacheFolder, 'vitest/report.json')
  return countedRun('vitest', ['run'], report, VitestReport)
}

function runValidation(): Promise<Count> {
  const report = path.join(cacheFolder, 'validation/report.json')
  return countedRun('vitest', ['run', '--config', 'test/validation/vitest.config.ts'], report, VitestReport)
}

function runWindows(): Promise<Count> {
  const report = path.join(cacheFolder, 'windows/report.json')
  return countedRun('vitest', ['run', '--config', 'test/windows/vitest.config.ts'], report, VitestReport)
}

const PlaywrightReport = z
  .object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) })
  .transform(({ stats }): Count => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }))

function runPlaywright(): Promise<Count> {
  const report = path.join(cacheFolder, 'e2e/report.json')
  return countedRun('node', ['test/support/run-e2e.ts'], report, PlaywrightReport)
}

/** A runner that fails without saying which test failed, or leaves no report, counts as one failure: none is lost. */
async function countedRun(
  command: string,
  args: readonly string[],
  report: string,
  codec: z.ZodType<Count>,
): Promise<Count> {
  await rm(report, { force: true })
  const { status } = await run(command, args, { cwd: projectFolder })
  const count = codec.parse(JSON.parse(await readFile(report, 'utf8')))
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}
