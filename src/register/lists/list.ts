import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import type { Field } from './field.ts'
import { fits } from './filter.ts'
import { type Answer, Finder } from './finder.ts'
import { optionsOf } from './options.ts'
import type { ListRefusal, Options, Page, RowWindow } from './page.ts'
import { type Filter, type ListQuery, wholeList } from './query.ts'
import { type Facts, RowIndex, type Source } from './row-index.ts'

const namesOf = (fields: readonly Field[]): string[] => fields.map(({ name }) => name)

/** One collection as lists of it are asked for. */
export class List<Row extends Facts> {
  readonly #index: RowIndex<Row>
  readonly #finder: Finder<Row>

  constructor(source: Source<Row>) {
    this.#index = new RowIndex(source)
    this.#finder = new Finder(this.#index)
  }

  changed(ids: Iterable<Id>): void {
    this.#index.changed(ids)
  }

  arrived(ids: Iterable<Id>): void {
    this.#index.arrived(ids)
  }

  /** Builds, in small steps, what the first list, its totals and the first search need. */
  *warm(today: CalendarDate): Generator<void, void> {
    const { fields, leftOut } = this.#index.source
    const first = fields.filter(({ name, summable }) => summable || name === leftOut?.field)
    yield* this.#index.beginning(today)
    this.#index.refresh(today)
    yield* this.#index.preparing(namesOf(first), true)
  }

  /** Builds, in small steps, what filters and orders need: the columns of all fields but keys. */
  *warmColumns(today: CalendarDate): Generator<void, void> {
    const { fields } = this.#index.source
    const shown = namesOf(fields.filter(({ kind, searchable }) => kind !== 'text' || searchable))
    this.#index.refresh(today)
    yield* this.#index.preparing(shown, false)
    yield* this.#index.ranking(shown)
  }

  /** Makes, in small steps, what this query would wait for: then it is answered at once. */
  *readying(query: ListQuery, today: CalendarDate): Generator<void, void> {
    yield* this.#index.beginning(today)
    this.#index.refresh(today)
    yield* this.#finder.readying(query)
  }

  /** How many rows have changed since something kept of them was last brought up to date. */
  get behind(): number {
    return this.#index.behind
  }

  /** Brings up to date, in small steps, what is kept of the rows that changed. */
  *catchUp(today: CalendarDate): Generator<void, void> {
    this.#index.refresh(today)
    yield* this.#index.catchingUp()
  }

  page(query: ListQuery, { offset, limit }: RowWindow, today: CalendarDate): Result<Page<Row>, ListRefusal> {
    return this.#answer(query, today, ({ ordered, sums }) => ({
      total: ordered.length,
      offset,
      rows: [...this.#rows(ordered.subarray(offset, offset + limit))],
      sums: { ...sums },
      version: this.#index.version,
    }))
  }

  ids(query: ListQuery, today: CalendarDate): Result<Id[], ListRefusal> {
    return this.#answer(query, today, ({ ordered }) =>
      Array.from(ordered).flatMap((row) => this.#index.id(row) ?? []),
    )
  }

  position(query: ListQuery, id: Id, today: CalendarDate): Result<number | undefined, ListRefusal> {
    return this.#answer(query, today, ({ ordered }) => {
      const row = this.#index.numberOf(id)
      const position = row === undefined ? -1 : ordered.indexOf(row)
      return position === -1 ? undefined : position
    })
  }

  rows(query: ListQuery, today: CalendarDate): Result<Iterable<Row>, ListRefusal> {
    // They are read when others may have asked meanwhile.
    return this.#answer(query, today, ({ ordered }) => this.#rows(ordered.slice()))
  }

  *#rows(numbers: Uint32Array): Generator<Row, void> {
    for (const number of numbers) {
      const row = this.#index.row(number)
      if (row) yield row
    }
  }

  /** The values of a field over the rows listed by default, those that hold `search`, the first `limit` of them. */
  options(field: string, search: string, limit: number, today: CalendarDate): Result<Options, ListRefusal> {
    // Asked through a filter of its own, the field that hides rows also offers the value that shows them.
    if (!this.#index.field(field)) return refused({ code: 'fieldUnknown', field })
    const own: Filter[] = this.#index.source.leftOut?.field === field ? [{ field, test: 'notEmpty' }] : []
    return this.#answer({ ...wholeList, filters: own }, today, ({ found }) =>
      optionsOf(this.#index.column(field), found, search, limit),
    )
  }
  #answer<T>(query: ListQuery, today: CalendarDate, read: (answer: Answer) => T): Result<T, ListRefusal> {
    const refusal = this.#refusal(query)
    if (refusal) return refused(refusal)
    this.#index.refresh(today)
    return ok(read(this.#finder.find(query)))
  }

  #refusal({ filters, sort }: ListQuery): ListRefusal | undefined {
    for (const filter of filters) {
      const field = this.#index.field(filter.field)
      if (!field) return { code: 'fieldUnknown', field: filter.field }
      if (!fits(filter, field)) return { code: 'filterUnfit', field: filter.field, test: filter.test }
    }
    const unknown = sort.find(({ field }) => this.#index.field(field) === undefined)
    return unknown && { code: 'fieldUnknown', field: unknown.field }
  }
}
