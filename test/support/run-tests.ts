import { checks, tests, validation, windows, type Count, type Suite } from '#test/support/suites.ts'

/**
 * `npm test` runs everything that needs nothing from elsewhere, `npm test -- validator` also the reference validator and Windows,
 * `npm run check` the part that takes seconds. The last line is `N passed, N failed`, with the counts of all suites
 * together; a suite that breaks down counts as one failure.
 */
const everything = [...checks, ...tests]
const kinds: Readonly<Record<string, readonly Suite[]>> = {
  check: checks,
  validator: [...everything, validation, windows],
}
const suites = kinds[process.argv[2] ?? ''] ?? everything
const counts: Count[] = []
for (const suite of suites) counts.push(await countOf(suite))

const passed = sum(counts.map((count) => count.passed))
const failed = sum(counts.map((count) => count.failed))
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

async function countOf({ name, run }: Suite): Promise<Count> {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const count = await run().catch((error: unknown): Count => {
    console.error(error)
    return { passed: 0, failed: 1 }
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`── ${name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`)
  return count
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
