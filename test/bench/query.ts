import { ListEngine } from '#src/register/lists/engine.ts'
import { type ListQuery, wholeList } from '#src/register/lists/query.ts'
import { evolve, type Register, type RegisterEvent } from '#src/register/register.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { largeState, wholeRegion } from '#test/support/large-register/large-register.ts'
import type { RegisterSize } from '#test/support/large-register/story.ts'
import { type Bench, type Figure, frame, p95 } from './measure.ts'
import { allItaly } from './registers.ts'
import { typing } from './screen.ts'

/** Numbers that look drawn by chance and are always the same. */
const mixed = (index: number): number => Math.imul(index + 1, 2_654_435_761) >>> 0

const today = CalendarDate.parse('2026-11-22')
const window = { offset: 0, limit: 60 }

/** How lists answer in the host, against a frame; and how long after a key the new rows stand in the window. */
export const query: Bench = async function* ({ million }) {
  for (const size of [wholeRegion, ...(million ? [allItaly] : [])]) yield* answers(size)
  yield* typing(wholeRegion)
}

function* answers(size: RegisterSize): Generator<Figure, void> {
  const lists = new Lists(size)
  const p95Of = (what: string, times: readonly number[], most?: number): Figure => ({
    bench: 'query',
    what: `${what}, ${size.items} items (p95)`,
    value: p95(times) / frame,
    unit: 'frames',
    ...(most !== undefined && { most }),
  })
  const most = size.items <= 100_000 ? 1 : undefined
  yield p95Of('sort by a column for the first time', lists.sortedFirst())
  yield p95Of('filter on three fields, sort, first window', lists.filtered(), most)
  yield p95Of(
    'keystroke that goes on, first window',
    searches.flatMap((text) => lists.type(text)),
    most,
  )
  yield p95Of(
    'search with nothing to start from',
    searches.map((search, index) => lists.afterChange(index, { search })),
  )
  yield p95Of('whole list again after a change', lists.again(), most)
  yield p95Of('window of a known query', lists.windows(), most)
}

const searches = [
  'portatile acme',
  'inv0123',
  'comune di localita 12',
  'sn1x',
  'elite modello 17',
  '02:00:ab',
]
const columns = [
  'serialNumber',
  'inventoryNumber',
  'borrowerName',
  'price',
  'purchaseDate',
  'macAddress',
  'title',
  'status',
]
const sorted = (field: string, direction: 'ascending' | 'descending') => ({ sort: [{ field, direction }] })

/** A register of that size, and questions to its list of items. Each question answers how long it took. */
class Lists {
  readonly #size: RegisterSize
  readonly #register: Register
  readonly #engine: ListEngine
  readonly #ids: readonly string[]

  constructor(size: RegisterSize) {
    this.#size = size
    this.#register = largeState({ ...size, entries: 0 })
    this.#ids = [...this.#register.items.items.keys()]
    this.#engine = new ListEngine(this.#register)
    for (const steps of [this.#engine.warm(today), this.#engine.warmColumns(today)])
      while (steps.next().done !== true);
  }

  ask(asked: Partial<ListQuery>, at = window): number {
    const start = performance.now()
    const answer = this.#engine.query('items', { ...wholeList, ...asked }, at, today)
    const taken = performance.now() - start
    if (!answer.ok) throw new Error(answer.error.code)
    return taken
  }

  /** A fact about one item makes every answer given so far old. */
  afterChange(index: number, asked: Partial<ListQuery>): number {
    const itemId = this.#ids[mixed(index) % this.#ids.length] ?? ''
    const fact: RegisterEvent = {
      type: 'assetSetAside',
      v: 1,
      itemId,
      on: today,
      to: 'underRepair',
      reason: 'guasto',
    }
    evolve(this.#register, fact)
    this.#engine.follow([fact])
    return this.ask(asked)
  }

  /** The times of all keystrokes but the first, as a person types the text. */
  type(text: string): number[] {
    this.ask({ search: text.slice(0, 1) })
    return Array.from({ length: text.length - 1 }, (_, index) =>
      this.ask({ search: text.slice(0, index + 2) }),
    )
  }

  sortedFirst(): number[] {
    return columns.map((field) => this.ask(sorted(field, 'ascending')))
  }

  /** Each time with other values, so that no answer is known. */
  filtered(): number[] {
    return Array.from({ length: 200 }, (_, index) =>
      this.ask({
        ...sorted(columns[index % columns.length] ?? '', index % 2 === 0 ? 'ascending' : 'descending'),
        filters: [
          { field: 'category', test: 'anyOf', values: ['Portatile', 'Monitor'] },
          {
            field: 'purchaseDate',
            test: 'between',
            from: `202${index % 4}-01-${String((index % 28) + 1).padStart(2, '0')}`,
            to: '2024-12-31',
          },
          { field: 'serialNumber', test: 'contains', text: `${index % 10}x` },
        ],
      }),
    )
  }

  again(): number[] {
    return Array.from({ length: 40 }, (_, index) =>
      this.afterChange(index, sorted('serialNumber', 'ascending')),
    )
  }

  windows(): number[] {
    const at = (index: number) => ({ ...window, offset: mixed(index) % this.#size.items })
    this.ask(sorted('serialNumber', 'ascending'))
    return Array.from({ length: 500 }, (_, index) => this.ask(sorted('serialNumber', 'ascending'), at(index)))
  }
}
