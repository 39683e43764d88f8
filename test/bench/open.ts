import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { realWorld } from '#main/host/clock.ts'
import { stockOf } from '#main/host/stock.ts'
import { wholeList } from '#src/register/lists/query.ts'
import { type RegisterSize, wholeRegion } from '#test/support/large-register/large-register.ts'
import { type Bench, type Figure, frame, median, type Options, timed } from './measure.ts'
import { allItaly, inFolder, largeRegister, openLarge } from './registers.ts'

/** What opening a large register costs, against reading its snapshot with JSON.parse; and its first answers. */
export const open: Bench = async function* (options) {
  for (const size of [wholeRegion, ...(options.million ? [allItaly] : [])])
    yield* await inFolder((folder) => measure(folder, size, options))
}

async function measure(folder: string, size: RegisterSize, { rounds }: Options): Promise<Figure[]> {
  const register = await largeRegister(folder, size)
  const snapshot = path.join(register, 'snapshot.ndjson')
  const parse: number[] = []
  const whole: number[] = []
  const list: number[] = []
  const stock: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const bytes = readFileSync(snapshot)
    await timed(parse, () => parsed(bytes))
    const { services, close } = await timed(whole, () => openLarge(register))
    const window = { offset: 0, limit: 100 }
    await timed(list, () => services.lists.query('items', wholeList, window, realWorld.today()))
    await timed(stock, () => stockOf(services.ledger.register.items, realWorld.today()))
    await close()
  }
  rmSync(snapshot)
  const rebuilt: number[] = []
  const { services } = await timed(rebuilt, () => openLarge(register))
  await services.opened.journal.close()
  const count = `${size.items} items, ${size.agreements} agreements, ${size.entries} entries`
  const told = { bench: 'open', unit: '×' } as const
  return [
    {
      ...told,
      what: `opening ${count}, against JSON.parse of its snapshot`,
      value: median(whole) / median(parse),
      most: 1.6,
    },
    { ...told, what: 'the same rebuilt from the whole journal', value: median(rebuilt) / median(parse) },
    { ...told, what: 'JSON.parse of the snapshot', value: median(parse), unit: 'ms' },
    {
      ...told,
      what: 'first window of the items, nothing made ready',
      value: median(list) / frame,
      unit: 'frames',
    },
    { ...told, what: 'what there is to lend', value: median(stock) / frame, unit: 'frames' },
  ]
}

/** Each line of the snapshot as JSON.parse gives it, kept as a reader would keep it. */
function parsed(bytes: Buffer): unknown[] {
  const kept: unknown[] = []
  let start = 0
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    kept.push(JSON.parse(bytes.toString('utf8', start, end)))
    start = end + 1
  }
  return kept
}
