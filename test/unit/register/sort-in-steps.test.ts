import { describe, expect, test } from 'vitest'
import { sortInSteps } from '#src/register/lists/sort-in-steps.ts'

/** Few ranks, so that many are equal. */
const rankOf = (card: number) => (Math.imul(card + 1, 2_654_435_761) >>> 0) % 17
const byRank = (a: number, b: number) => rankOf(a) - rankOf(b)

const upTo = (count: number) => Array.from({ length: count }, (_, card) => card)

function sorted(cards: readonly number[], compare: (a: number, b: number) => number) {
  let [pauses, compared] = [0, 0]
  const counting = (a: number, b: number) => {
    compared += 1
    return compare(a, b)
  }
  const steps = sortInSteps(cards, counting, 7)
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) pauses += 1
  return { cards: step.value, pauses, compared }
}

test.each([0, 1, 6, 7, 8, 50, 1000])('%i numbers come out in order, equals as they were', (count) => {
  const { cards, pauses } = sorted(upTo(count), byRank)
  expect(cards).toEqual(upTo(count).sort(byRank))
  expect(pauses).toBeGreaterThanOrEqual(Math.floor(count / 7))
})

describe('numbers that come in their order', () => {
  test('are looked at once, whole or in two pieces that overlap', () => {
    const inOrder = upTo(1000)
    const once = sorted(inOrder, (a, b) => a - b)
    expect(once.cards).toEqual(inOrder)
    expect(once.compared).toBeLessThan(1200)
    // A pause for each run that was sorted, and for each two that were put together.
    const runs = Math.ceil(inOrder.length / 7)
    expect(once.pauses).toBe(runs + runs - 1)
    const pieces = [...inOrder.slice(300), ...inOrder.slice(0, 300)]
    expect(sorted(pieces, (a, b) => a - b).cards).toEqual(inOrder)
  })
})
