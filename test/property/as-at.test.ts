import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf } from '#main/host/clock.ts'
import { registerAsAt } from '#main/host/past/past-register.ts'
import { type HistoryIndex, noteHistory } from '#src/register/history.ts'
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

/** Entries of random commands, at random hours of days that go on; now and then the clock was put back. */
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
    entries.push(entryOf(decided.value, dice.oneIn(25) ? addDays(day, -2) : day, dice))
  }
  return entries
}

function entryOf(events: readonly RegisterEvent[], day: CalendarDate, dice: Dice): RandomEntry {
  // The hours about midnight in Italy, where the civil day is not the day in UTC.
  const hour = dice.pick(['00', '12', '21', '22', '23']) ?? '12'
  const at = `${day}T${hour}:30:00.000Z`
  return { id: String(dice.roll(1e9)), at, by: 'Operatrice Di Prova', command: 'test', events: [...events] }
}

/** The plain way: the first entries until one of a later day, evolved one after the other. */
function replayed(entries: readonly RandomEntry[], date: CalendarDate) {
  const register = emptyRegister()
  const history: HistoryIndex = new Map()
  const later = entries.findIndex(({ at }) => dayOf(Instant.parse(at)) > date)
  const known = later === -1 ? entries : entries.slice(0, later)
  for (const [index, entry] of known.entries()) {
    for (const event of entry.events) evolve(register, event)
    noteHistory(history, index + 1, entry.events)
  }
  return { register, history, sequence: known.length }
}

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
