import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GrowingHistory, historyUpTo, noteHistory } from '#src/register/history.ts'
import type { Register, RegisterEvent } from '#src/register/register.ts'
import { randomLedger } from '#test/support/domain/told.ts'

const seed = 20261126

/** Every key that the register knows: things, and the people that facts name. */
function knownKeys({ items, bodies, agreements, programmes }: Register): ReadonlySet<string> {
  const people = [...bodies.bodies.values()].flatMap((body) => [
    ...body.signatories.map(({ id }) => id),
    ...body.contacts.map(({ personId }) => personId),
  ])
  const users = [...items.items.values()].flatMap((item) =>
    item.kind === 'licence' || item.personId === undefined ? [] : [item.personId],
  )
  return new Set([
    ...items.items.keys(),
    ...items.imports.keys(),
    ...bodies.bodies.keys(),
    ...agreements.agreements.keys(),
    ...programmes.funds.keys(),
    ...people,
    ...users,
  ])
}

/** The keys that stand anywhere in a fact. Of who paid, the fund's own history does not tell thing by thing. */
function keysIn(value: unknown, known: ReadonlySet<string>): string[] {
  if (typeof value === 'string') return known.has(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => (name === 'funding' ? [] : keysIn(part, known)))
}

function scanned(entries: readonly (readonly RegisterEvent[])[], known: ReadonlySet<string>): GrowingHistory {
  const index: GrowingHistory = new Map()
  for (const [place, events] of entries.entries())
    for (const key of new Set(keysIn(events, known))) index.set(key, [...(index.get(key) ?? []), place + 1])
  return index
}

test('the index of the history is what a search for each key through the whole ledger finds', () => {
  fc.assert(
    fc.property(fc.nat(), (rolls) => {
      const { register, entries } = randomLedger(rolls)
      const index: GrowingHistory = new Map()
      for (const [place, events] of entries.entries()) noteHistory(index, place + 1, events)
      const known = knownKeys(register)
      const kept = new Map([...index].filter(([key]) => known.has(key)))
      expect(kept).toEqual(scanned(entries, known))
    }),
    { seed, numRuns: 15 },
  )
})

test('an index that is written down while it grows is read as it was when that began', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (rolls, roll) => {
      const { entries } = randomLedger(rolls)
      const began = roll % (entries.length + 1)
      const index: GrowingHistory = new Map()
      const noteFrom = (from: number, to: number) => {
        for (let at = from; at < to; at += 1) noteHistory(index, at + 1, entries[at] ?? [])
      }
      noteFrom(0, began)
      const [then, written] = [structuredClone(index), [...index]]
      noteFrom(began, entries.length)
      expect(historyUpTo(began, written)).toEqual(then)
    }),
    { seed, numRuns: 15 },
  )
})
