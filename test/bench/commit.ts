import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { JSONFile } from 'lowdb/node'
import { realWorld } from '#main/host/clock.ts'
import type { Command, Register } from '#src/register/register.ts'
import { toSnapshot } from '#src/register/snapshot.ts'
import type { RegisterSize } from '#test/support/large-register/story.ts'
import { type Bench, type Figure, inTurns, median, type Options, timed } from './measure.ts'
import { allItaly, inFolder, largeRegister, type Opened, openLarge } from './registers.ts'

/** What one durable command costs, and fifty that wait together, at several sizes of the register. */
export const commit: Bench = async function* (options) {
  const small: RegisterSize = { items: 1000, agreements: 200, entries: 3000 }
  const region: RegisterSize = { items: 100_000, agreements: 20_000, entries: 300_000 }
  const sizes = [small, region, ...(options.million ? [allItaly] : [])]
  const ratios: number[] = []
  for (const size of sizes) {
    const figures = await inFolder((folder) => measure(folder, size, options))
    for (const figure of figures) yield figure
    ratios.push(figures[0]?.value ?? Number.NaN)
  }
  yield {
    bench: 'commit',
    what: 'the dearest size against the cheapest',
    value: Math.max(...ratios) / Math.min(...ratios),
    unit: '×',
    most: 1.2,
  }
}

/** Commands on things that are in nobody's hands, one after the other, as an office works. */
function* upkeep({ items }: Register): Generator<Command, never> {
  const inStock = [...items.items.values()].filter(({ status }) => status === 'inStock')
  for (;;)
    for (const { id: itemId } of inStock) {
      yield { type: 'setAssetAside', itemId, to: 'underRepair', reason: 'Non si accende' }
      yield { type: 'restoreAsset', itemId, reason: 'Riparato' }
    }
}

async function measure(folder: string, size: RegisterSize, { rounds }: Options): Promise<Figure[]> {
  const register = await largeRegister(folder, size)
  const opened = await openLarge(register)
  const commands = upkeep(opened.services.ledger.register)
  const give = async () => {
    const done = await opened.services.ledger.act(commands.next().value, realWorld)
    if (!done.ok) throw new Error(JSON.stringify(done.error))
  }
  await opened.services.opened.journal.verified()
  const line = await bytesOf(opened, give)
  const others = rivals(folder, line, opened.services.ledger.register)
  const ways = { bare: others.bare, sqlite: others.sqlite, command: give }
  // What is measured is a program that has been at work, not its first commands.
  await inTurns(rounds * 500, ways)
  const single = await inTurns(rounds * 80, ways)
  const together: number[] = []
  for (let round = 0; round < rounds * 20; round += 1)
    await timed(together, () => Promise.all(Array.from({ length: 50 }, give)))
  const whole = await rewriting(others.lowdb)
  others.close()
  await opened.close()
  const one = median(single.command)
  const count = `${size.items} items`
  return [
    ratio(`one command at ${count}, against a bare write + fdatasync`, one / median(single.bare), {
      most: 1.3,
    }),
    ratio(`SQLite (WAL, FULL) against one command at ${count}`, median(single.sqlite) / one),
    ratio(
      `lowdb rewriting ${count}, against one command${whole ? '' : ': its text is longer than any that can be made'}`,
      whole && median(whole) / one,
      size.items === 100_000 ? { least: 400 } : {},
    ),
    ratio(`50 single commands against 50 together at ${count}`, (50 * one) / median(together), { least: 10 }),
  ]
}

/** The times of a program that writes all it knows at every change; undefined where that is more than one text can hold. */
async function rewriting(write: () => unknown): Promise<number[] | undefined> {
  const times: number[] = []
  try {
    for (let round = 0; round < 3; round += 1) await timed(times, write)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
  return times
}

const ratio = (
  what: string,
  value: number | undefined,
  target: Pick<Figure, 'most' | 'least'> = {},
): Figure => ({
  bench: 'commit',
  what,
  value,
  unit: '×',
  ...target,
})

/** As many bytes as one command adds to the journal. */
async function bytesOf({ services }: Opened, give: () => Promise<void>): Promise<Buffer> {
  const { journal } = services.opened
  const size = () => journal.landmark().segments.at(-1)?.size ?? 0
  const before = size()
  await give()
  return Buffer.alloc(Math.max(400, size() - before), 'x')
}

/** What a program could do instead with the same bytes. */
function rivals(folder: string, line: Buffer, register: Register) {
  const bare = openSync(path.join(folder, 'bare.ndjson'), 'a')
  const database = new DatabaseSync(path.join(folder, 'rival.sqlite'))
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE entries (seq INTEGER PRIMARY KEY, line TEXT)',
  )
  const insert = database.prepare('INSERT INTO entries (line) VALUES (?)')
  const text = line.toString()
  const file = new JSONFile<unknown>(path.join(folder, 'rival.json'))
  const whole = toSnapshot(register)
  return {
    bare: () => {
      writeSync(bare, line)
      fdatasyncSync(bare)
    },
    sqlite: () => void insert.run(text),
    lowdb: () => file.write(whole),
    close: () => {
      closeSync(bare)
      database.close()
    },
  }
}
