import { describe, expect, test } from 'vitest'
import type { Journal, JournalEntry, NewEntry } from '#src/register/journal.ts'

interface Opened {
  readonly journal: Journal
  /** Clears what the journal left. */
  readonly end: () => Promise<void>
}

type Rule = (journal: Journal) => Promise<void>

/** What every home of the journal must do. `open` gives a new, empty journal. */
export function journalContract(home: string, open: () => Promise<Opened>): void {
  describe(`journal in ${home}`, () => {
    for (const [name, rule] of Object.entries({ ...storing, ...ordering, ...telling })) {
      test(name, async () => {
        const { journal, end } = await open()
        try {
          await rule(journal)
        } finally {
          await journal.close()
          await end()
        }
      })
    }
  })
}

const storing: Record<string, Rule> = {
  'starts at sequence 0 with a hash to continue from': async (journal) => {
    expect(journal.head().sequence).toBe(0)
    expect(journal.head().hash).toMatch(/^[0-9a-f]{64}$/)
    expect(journal.access()).toEqual({ mode: 'write' })
  },

  'gives back what was appended, in order and linked': async (journal) => {
    const genesis = journal.head().hash
    const first = await append(journal, [entry(1), entry(2)], 0)
    const second = await append(journal, [entry(3)], 2)
    const stored = [...first, ...second]
    expect(stored.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(stored.map(({ prev }) => prev)).toEqual([genesis, stored[0]?.hash, stored[1]?.hash])
    expect(stored[2]).toMatchObject(entry(3))
    expect(journal.head()).toEqual({ sequence: 3, hash: stored[2]?.hash })
    expect(await readAll(journal, 0)).toEqual(stored)
    expect(await readAll(journal, 2)).toEqual(second)
    expect(await readAll(journal, 3)).toEqual([])
  },

  'gives a single entry as it gives it among the others, old or new': async (journal) => {
    const stored = [...(await append(journal, [entry(1), entry(2, 'x'.repeat(3_000_000))], 0))]
    expect(await journal.entry(2)).toEqual({ ok: true, value: stored[1] })
    stored.push(...(await append(journal, [entry(3), entry(4)], 2)))
    for (const one of stored) expect(await journal.entry(one.seq)).toEqual({ ok: true, value: one })
    const asked = await Promise.all(stored.map(({ seq }) => journal.entry(seq)))
    expect(asked.map((one) => one.ok && one.value)).toEqual(stored)
    for (const none of [0, 5]) expect(await journal.entry(none)).toEqual({ ok: true, value: undefined })
  },

  'gives the entries of some numbers, near or far, and leaves out those it lacks': async (journal) => {
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
    const stored = await append(
      journal,
      numbers.map((number) => entry(number)),
      0,
    )
    for (const wanted of [[], [1], [40], [1, 2, 3, 9, 20, 21, 40], numbers])
      expect(await journal.entries(wanted)).toEqual({
        ok: true,
        value: wanted.map((number) => stored[number - 1]),
      })
    expect(await journal.entries([0, 39, 41, 99])).toEqual({ ok: true, value: [stored[38]] })
  },

  'keeps every character of a text': async (journal) => {
    const hard = 'Sovodnje ob Soči \u2028 "\\ \n\r\t \u0000 😀 \ufeff ,"hash":"'
    const text = {
      ...entry(1),
      events: [{ type: 'noted', v: 1, text: hard, none: null, deep: { list: [1.5, []] } }],
    }
    const stored = await append(journal, [text], 0)
    expect(await readAll(journal, 0)).toEqual(stored)
    expect(stored[0]?.events).toEqual(text.events)
  },

  'does not follow later changes to what was appended': async (journal) => {
    const events = [{ type: 'counted', v: 1, values: [1] }]
    const appended = journal.append([{ ...entry(1), events }], 0)
    events[0]?.values.push(2)
    await appended
    const [stored] = await readAll(journal, 0)
    expect(stored?.events).toEqual([{ type: 'counted', v: 1, values: [1] }])
  },
}

const ordering: Record<string, Rule> = {
  'refuses an append that expects another sequence, and stores nothing of it': async (journal) => {
    await append(journal, [entry(1)], 0)
    const late = await journal.append([entry(2)], 0)
    expect(late).toEqual({ ok: false, error: { code: 'conflict', expected: 0, actual: 1 } })
    const early = await journal.append([entry(2)], 5)
    expect(early).toEqual({ ok: false, error: { code: 'conflict', expected: 5, actual: 1 } })
    expect(await readAll(journal, 0)).toHaveLength(1)
  },

  'takes in order the appends that do not wait for each other': async (journal) => {
    const appends = Array.from({ length: 50 }, (_, index) => journal.append([entry(index + 1)], index))
    const outcomes = await Promise.all(appends)
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    const stored = await readAll(journal, 0)
    expect(stored.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, index) => `id-${index + 1}`))
  },

  'an append of nothing changes nothing': async (journal) => {
    expect(await journal.append([], 0)).toEqual({ ok: true, value: [] })
    expect(journal.head().sequence).toBe(0)
  },
}

const telling: Record<string, Rule> = {
  'tells its listeners before it answers, once per append, until they stop': async (journal) => {
    const heard: number[][] = []
    const stop = journal.subscribe((entries) => heard.push(entries.map(({ seq }) => seq)))
    const appended = journal.append([entry(1), entry(2)], 0).then(() => heard.push([0]))
    await appended
    await append(journal, [entry(3)], 2)
    stop()
    await append(journal, [entry(4)], 3)
    expect(heard).toEqual([[1, 2], [0], [3]])
  },

  'refuses everything once closed': async (journal) => {
    await append(journal, [entry(1)], 0)
    await journal.close()
    expect(await journal.append([entry(2)], 1)).toEqual({ ok: false, error: { code: 'closed' } })
    for (const read of [journal.entry(1), journal.entries([1])])
      expect(await read).toEqual({ ok: false, error: { code: 'closed' } })
    const reading = journal.read(0)[Symbol.asyncIterator]()
    expect((await reading.next()).value).toEqual({ ok: false, error: { code: 'closed' } })
  },
}

/** An entry that can be told from others by its number. */
export const entry = (number: number, filling = ''): NewEntry => ({
  id: `id-${number}`,
  at: '2026-11-22T10:00:00.000Z',
  by: 'Ada Rossi',
  command: 'registerAsset',
  events: [{ type: 'assetRegistered', v: 1, serial: `SN-${number}`, ...(filling && { filling }) }],
})

export async function append(
  journal: Journal,
  entries: readonly NewEntry[],
  expected: number,
): Promise<readonly JournalEntry[]> {
  const outcome = await journal.append(entries, expected)
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`)
  return outcome.value
}

export async function readAll(journal: Journal, after: number): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = []
  for await (const batch of journal.read(after)) {
    if (!batch.ok) throw new Error(`refused: ${JSON.stringify(batch.error)}`)
    entries.push(...batch.value)
  }
  return entries
}
