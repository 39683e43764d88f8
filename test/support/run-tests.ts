import { checks, tests, type Count, type Suite } from '#test/support/suites.ts'

/**
 * `npm test` runs everything, `npm run check` the part that takes seconds. The last line is `N passed, N failed`,
 * with the counts of all suites together; a suite that breaks down counts as one failure.
 */
const suites = process.argv[2] === 'check' ? checks : [...checks, ...tests]
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
