import { expect, test } from 'vitest'
import { PastRegisters } from '#main/host/past/past-registers.ts'
import type { NewEntry } from '#src/register/journal.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { Office } from '#test/support/domain/office.ts'
import { MemoryJournal } from '#test/support/memory-journal.ts'

const day = CalendarDate.parse('2026-03-12')
const waiting = { progress: () => {}, cancelled: () => false }

/** Reads as a slow disk does, and counts how often it was read from the start. */
class SlowJournal extends MemoryJournal {
  readings = 0

  override async *read(after: number) {
    this.readings += 1
    for await (const batch of super.read(after)) {
      if (!batch.ok) yield batch
      else
        for (const entry of batch.value) {
          // Longer than the program works without giving others their turn.
          await new Promise((resolve) => setTimeout(resolve, 15))
          yield { ok: true as const, value: [entry] }
        }
    }
  }
}

const entry = (on: string, events: NewEntry['events'] = []): NewEntry => ({
  id: on,
  at: `${on}T10:00:00.000Z`,
  by: 'Operatrice Di Prova',
  command: 'test',
  events,
})

/** A register begun on the tenth of March, with an entry on each of these days. */
async function journalOf(...days: string[]): Promise<SlowJournal> {
  const journal = new SlowJournal()
  const { ledger } = new Office()
  await journal.append([entry('2026-03-10', [...ledger]), ...days.map((on) => entry(on))], 0)
  return journal
}

test('those who ask for one day share its building, and later ones find it built', async () => {
  const journal = await journalOf('2026-03-13')
  const pasts = new PastRegisters(journal)
  const [first, second] = await Promise.all([pasts.at(day, waiting), pasts.at(day, waiting)])
  expect(first).toEqual({ ok: true, value: expect.objectContaining({ date: day, readTo: 2 }) })
  expect(second).toBe(first)
  expect(await pasts.at(day, waiting)).toMatchObject({ ok: true })
  expect(journal.readings).toBe(1)
  pasts.forget()
  await pasts.at(day, waiting)
  expect(journal.readings).toBe(2)
})

test('a building that nobody waits for ends, and one that somebody does goes on', async () => {
  const journal = await journalOf('2026-03-11', '2026-03-11')
  const pasts = new PastRegisters(journal)
  const gone = { progress: () => {}, cancelled: () => true }
  expect(await pasts.at(day, gone)).toEqual({ ok: false, error: { code: 'workCancelled' } })
  let leaving = false
  const leaver = { progress: () => {}, cancelled: () => leaving }
  const asked = [pasts.at(day, leaver), pasts.at(day, waiting)]
  leaving = true
  const [left, stayed] = await Promise.all(asked)
  expect(left).toMatchObject({ ok: true })
  expect(stayed).toMatchObject({ ok: true, value: { head: { sequence: 3 } } })
})

test('a day that few entries have followed yet is built again when the ledger has grown', async () => {
  const journal = await journalOf()
  const pasts = new PastRegisters(journal)
  expect(await pasts.at(day, waiting)).toMatchObject({ ok: true, value: { followed: false } })
  await journal.append([entry('2026-03-12')], 1)
  expect(await pasts.at(day, waiting)).toMatchObject({ ok: true, value: { head: { sequence: 2 } } })
  // One of a later day may be of a clock that is put right afterwards; after many the day is over for good.
  await journal.append([entry('2026-03-13')], 2)
  expect(await pasts.at(day, waiting)).toMatchObject({ ok: true, value: { followed: false } })
  await pasts.at(day, waiting)
  expect(journal.readings).toBe(3)
  await journal.append(
    Array.from({ length: 8 }, () => entry('2026-03-13')),
    3,
  )
  const over = { ok: true, value: { followed: true, head: { sequence: 2 } } }
  expect(await pasts.at(day, waiting)).toMatchObject(over)
  await journal.append([entry('2026-03-14')], 11)
  expect(await pasts.at(day, waiting)).toMatchObject(over)
  expect(journal.readings).toBe(4)
})

test('the two days looked at last are kept, and no more', async () => {
  const journal = await journalOf('2026-03-20')
  const pasts = new PastRegisters(journal)
  const days = ['2026-03-11', '2026-03-12', '2026-03-13'].map((on) => CalendarDate.parse(on))
  for (const on of days) await pasts.at(on, waiting)
  expect(journal.readings).toBe(3)
  for (const on of days.slice(1)) await pasts.at(on, waiting)
  expect(journal.readings).toBe(3)
  await pasts.at(days[0] ?? day, waiting)
  expect(journal.readings).toBe(4)
})

test('the day that was asked for last goes first, and the others go on after it', async () => {
  const journal = await journalOf('2026-03-11', '2026-03-11', '2026-03-20')
  const pasts = new PastRegisters(journal)
  const order: string[] = []
  const asked = ['2026-03-12', '2026-03-13', '2026-03-14'].map(async (on) => {
    const past = await pasts.at(CalendarDate.parse(on), {
      progress: (done) => order.push(`${on} ${done}`),
      cancelled: () => false,
    })
    order.push(on)
    expect(past).toMatchObject({ ok: true, value: { date: on, head: { sequence: 3 } } })
  })
  await Promise.all(asked)
  expect(order.filter((what) => !what.includes(' '))).toEqual(['2026-03-14', '2026-03-13', '2026-03-12'])
  // Those that rest read on only when it is their turn: at most the entry they had begun with.
  const before = order.slice(0, order.indexOf('2026-03-14'))
  for (const on of ['2026-03-12', '2026-03-13'])
    expect(before.filter((what) => what.startsWith(on)).length).toBeLessThanOrEqual(2)
})

test('one that rests ends as soon as nobody waits for it', async () => {
  const journal = await journalOf('2026-03-11', '2026-03-11', '2026-03-11', '2026-03-20')
  const pasts = new PastRegisters(journal)
  let leaving = false
  const order: string[] = []
  const older = pasts.at(day, { progress: () => {}, cancelled: () => leaving }).then((past) => {
    order.push('older')
    return past
  })
  const newer = pasts.at(CalendarDate.parse('2026-03-13'), waiting).then(() => order.push('newer'))
  leaving = true
  expect(await older).toEqual({ ok: false, error: { code: 'workCancelled' } })
  await newer
  expect(order).toEqual(['older', 'newer'])
})
