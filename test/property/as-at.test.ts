import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '#main/host/clock.ts'
import { registerAsAt } from '#main/host/past/past-register.ts'
import { type GrowingHistory, noteHistory } from '#src/register/history.ts'
import type { NewEntry } from '#src/register/journal.ts'
import { decide, emptyRegister, evolve, type RegisterEvent } from '#src/register/register.ts'
import { addDays, CalendarDate, Instant } from '#src/shared/dates.ts'
import { Office } from '#test/support/domain/office.ts'
import { randomCommand } from '#test/support/domain/random-commands.ts'
import { Dice } from '#test/support/domain/dice.ts'
import { MemoryJournal } from '#test/support/memory-journal.ts'

const seed = 20261126
const firstDay = CalendarDate.parse('2026-03-20')

type RandomEntry = NewEntry & { readonly events: readonly RegisterEvent[] }

/** Entries of random commands, at random hours of days that go on; now and then the clock was put back, or ahead. */
function randomEntries(rolls: number): RandomEntry[] {
  const office = new Office()
  const dice = new Dice(rolls)
  const entries: RandomEntry[] = [entryOf(office.ledger, firstDay, dice)]
  let day = firstDay
  for (let step = 0; step < 200; step += 1) {
    if (dice.oneIn(6)) day = addDays(day, dice.roll(4))
    const decided = decide(office.register, randomCommand(office, dice), office.context)
    if (!decided.ok) continue
    office.given(...decided.value)
    const wrong = dice.oneIn(25) ? dice.pick([-2, 3650]) : undefined
    entries.push(entryOf(decided.value, addDays(day, wrong ?? 0), dice))
  }
  return entries
}

function entryOf(events: readonly RegisterEvent[], day: CalendarDate, dice: Dice): RandomEntry {
  // The hours about midnight in Italy, where the civil day is not the day in UTC.
  const hour = dice.pick(['00', '12', '21', '22', '23']) ?? '12'
  const at = `${day}T${hour}:30:00.000Z`
  return { id: String(dice.roll(1e9)), at, by: 'Operatrice Di Prova', command: 'test', events: [...events] }
}

/** The plain way: of all numbers of first entries the one that the fewest clocks contradict, evolved one by one. */
function replayed(entries: readonly RandomEntry[], date: CalendarDate) {
  const register = emptyRegister()
  const history: GrowingHistory = new Map()
  const isLater = entries.map(({ at }) => dayOf(Instant.parse(at)) > date)
  const contradicted = (count: number) => isLater.filter((later, index) => later === index < count).length
  const counts = Array.from({ length: entries.length + 1 }, (_, count) => count)
  const fewest = Math.min(...counts.map(contradicted))
  const known = entries.slice(
    0,
    counts.find((count) => contradicted(count) === fewest),
  )
  for (const [index, entry] of known.entries()) {
    for (const event of entry.events) evolve(register, event)
    noteHistory(history, index + 1, entry.events)
  }
  return { register, history, sequence: known.length }
}

test('one entry written while the clock was ahead hides nothing that was written since', async () => {
  const entries = randomEntries(7).slice(0, 30)
  const days = [
    '2025-10-25',
    '2025-10-26',
    '2025-10-27',
    '2036-01-01',
    '2025-10-28',
    '2025-10-28',
    '2025-10-29',
  ]
  const dated = entries
    .slice(0, days.length)
    .map((entry, at) => ({ ...entry, at: `${days[at]}T10:00:00.000Z` }))
  const journal = new MemoryJournal()
  await journal.append(dated, 0)
  const known = async (date: string) => {
    const job = { progress: () => {}, cancelled: () => false }
    const past = await registerAsAt(journal, CalendarDate.parse(date), job)
    return past.ok && past.value.head.sequence
  }
  expect(
    await Promise.all(['2025-10-24', '2025-10-26', '2025-10-28', '2025-10-29', '2030-01-01'].map(known)),
  ).toEqual([0, 2, 6, 7, 7])
})

test('the register as at a day is a replay of the entries up to its end, whatever is appended meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.integer({ min: -1, max: 130 }), async (rolls, days) => {
      const entries = randomEntries(rolls)
      const date = addDays(firstDay, days)
      const journal = new MemoryJournal()
      const half = Math.ceil(entries.length / 2)
      await journal.append(entries.slice(0, half), 0)
      const building = registerAsAt(journal, date, { progress: () => {}, cancelled: () => false })
      await journal.append(entries.slice(half), half)
      const early = await building
      const whole = await registerAsAt(journal, date, { progress: () => {}, cancelled: () => false })
      if (!early.ok || !whole.ok) throw new Error('the past was refused')
      const expected = replayed(entries, date)
      expect(whole.value.head.sequence).toBe(expected.sequence)
      expect(whole.value.register).toEqual(expected.register)
      expect(whole.value.history).toEqual(expected.history)
      // What was built before the rest came is right too, or knows that it may not be whole.
      const begun = replayed(entries.slice(0, half), date)
      if (early.value.followed) expect(early.value.register).toEqual(expected.register)
      else expect([begun.sequence, expected.sequence]).toContain(early.value.head.sequence)
    }),
    { seed, numRuns: 25 },
  )
})
