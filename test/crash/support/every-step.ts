import { describe, test } from 'vitest'
import { cutEverywhere, failEverywhere, failThenCut, type Scenario } from './power-cut.ts'

/** Tries each of these at every one of its steps: the power goes, the disk refuses, it refuses and then the power goes. */
export function everyStepOf(scenarios: Readonly<Record<string, Scenario>>): void {
  describe.each(Object.entries(scenarios))('%s, at every step of it', (_, scenario) => {
    test('the power goes: what was said is there, whole, whatever part of the rest was lost (P1, P2)', async () => {
      await cutEverywhere(scenario)
    }, 120_000)

    test('the disk refuses: what was there is there, and the act succeeds when it is tried again (P4, P6)', async () => {
      await failEverywhere(scenario)
    }, 120_000)

    test('the disk refuses once, then the power goes after the second try (P1, P6)', async () => {
      await failThenCut(scenario)
    }, 120_000)
  })
}
