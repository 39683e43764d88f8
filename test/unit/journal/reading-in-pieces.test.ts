import { expect, test } from 'vitest'
import { append, entry } from '#test/contract/journal-contract.ts'
import { createRegister, withFolder } from '#test/support/registers.ts'

/** What may be decoded before others have their turn: a few milliseconds of work. */
const most = 160 * 1024

test('a long reading comes in pieces of some length in bytes, however long its entries are', () =>
  withFolder(async (folder) => {
    const { journal } = await createRegister(folder)
    const deliveries = Array.from({ length: 100 }, (_, at) => entry(at, 'x'.repeat(13_000)))
    const facts = Array.from({ length: 3000 }, (_, at) => entry(100 + at))
    await append(journal, [...deliveries, ...facts], 0)
    const pieces: number[] = []
    const read: number[] = []
    for await (const batch of journal.read(0)) {
      if (!batch.ok) throw new Error(batch.error.code)
      pieces.push(JSON.stringify(batch.value).length)
      read.push(...batch.value.map(({ seq }) => seq))
    }
    await journal.close()
    expect(read).toEqual(Array.from({ length: 3100 }, (_, at) => at + 1))
    expect(Math.max(...pieces)).toBeLessThanOrEqual(most)
    // Nor so small that each costs more than what it brings.
    expect(pieces.length).toBeLessThan(40)
  }))
