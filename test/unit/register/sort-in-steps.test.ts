import { expect, test } from 'vitest'
import { sortInSteps } from '#src/register/lists/sort-in-steps.ts'

type Card = { readonly rank: number; readonly at: number }

/** Few ranks, so that many are equal, drawn from a sequence that is always the same. */
const cards = (count: number): Card[] =>
  Array.from({ length: count }, (_, at) => ({ rank: (Math.imul(at + 1, 2_654_435_761) >>> 0) % 17, at }))

test.each([0, 1, 6, 7, 8, 50, 1000])('%i elements come out in order, equals as they were', (count) => {
  const byRank = (a: Card, b: Card) => a.rank - b.rank
  const steps = sortInSteps(cards(count), byRank, 7)
  let pauses = 0
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) pauses += 1
  expect(step.value).toEqual(cards(count).sort(byRank))
  expect(pauses).toBeGreaterThanOrEqual(Math.floor(count / 7))
})
