import type { CalendarDate } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import { Column } from './column.ts'
import type { Field, ListValue } from './field.ts'
import { SearchTextWriter } from './search-text.ts'

export type Facts = Readonly<Record<string, ListValue | undefined>>

/** Rows of one step, a millisecond or two of work. */
const stepRows = 256

/** Where the rows of a collection come from. Nothing of a register ever leaves it, so a row keeps its number. */
export type Source<Row extends Facts> = {
  readonly fields: readonly Field[]
  /** The keys of all rows, in the order in which they entered the register. */
  readonly ids: () => Iterable<Id>
  /** The row as the register knows it now; `undefined` for a key it does not know. */
  readonly row: (id: Id, today: CalendarDate) => Row | undefined
  /** Whether a row says something else on another day. */
  readonly dated: boolean
  /** Rows with this value are left out unless a filter asks about the field. */
  readonly leftOut?: { readonly field: string; readonly value: string }
}

/**
 * What makes the rows of a collection quick to search, filter and sort: one text per row and one column per field,
 * each built when first needed and then kept true row by row. The rows themselves are made when they are read.
 */
export class RowIndex<Row extends Facts> {
  readonly source: Source<Row>
  readonly #fields: ReadonlyMap<string, Field>
  readonly #searched: readonly string[]
  readonly #writer = new SearchTextWriter()
  readonly #stale = new Set<Id>()
  readonly #rowOf = new Map<Id, number>()
  #ids: Id[] = []
  #texts: string[] | undefined
  #columns = new Map<string, Column>()
  #today: CalendarDate | undefined
  #version = 0

  constructor(source: Source<Row>) {
    this.source = source
    this.#fields = new Map(source.fields.map((field) => [field.name, field]))
    this.#searched = source.fields.filter((field) => field.searchable).map(({ name }) => name)
  }

  get version(): number {
    return this.#version
  }

  get size(): number {
    return this.#ids.length
  }

  field(name: string): Field | undefined {
    return this.#fields.get(name)
  }

  changed(ids: Iterable<Id>): void {
    this.#version += 1
    for (const id of ids) this.#stale.add(id)
  }

  /** Takes in what has changed; everything read until the next change is of that day. */
  refresh(today: CalendarDate): void {
    if (this.#today === undefined || (this.source.dated && today !== this.#today)) this.#startAgain(today)
    this.#today = today
    for (const id of this.#stale) {
      const facts = this.source.row(id, today)
      if (facts) this.#take(this.#numberOf(id), facts)
      // A row that goes leaves a hole in every column; it seldom happens, and all is made again.
      else if (this.#rowOf.has(id)) return this.#startAgain(today)
    }
    this.#stale.clear()
  }

  #startAgain(today: CalendarDate): void {
    if (this.#today !== undefined && this.#today !== today) this.#version += 1
    this.#ids = [...this.source.ids()]
    this.#rowOf.clear()
    for (const [row, id] of this.#ids.entries()) this.#rowOf.set(id, row)
    this.#texts = undefined
    this.#columns = new Map()
    this.#stale.clear()
  }

  #numberOf(id: Id): number {
    const known = this.#rowOf.get(id)
    if (known !== undefined) return known
    this.#rowOf.set(id, this.#ids.length)
    return this.#ids.push(id) - 1
  }

  #take(row: number, facts: Row): void {
    if (this.#texts) this.#texts[row] = this.#textOf(facts)
    for (const [name, column] of this.#columns) column.set(row, facts[name])
  }

  #textOf(facts: Row): string {
    return this.#writer.textOf(this.#searched.map((name) => facts[name]))
  }

  /** Builds what is not there yet: the columns of these fields and, for a search, the text of every row. */
  prepare(names: readonly string[], withTexts: boolean): void {
    const steps = this.preparing(names, withTexts)
    while (steps.next().done !== true);
  }

  /** The same in small steps, between which the rows may change: then it is left to whoever needs it. */
  *preparing(names: readonly string[], withTexts: boolean): Generator<void, void> {
    const version = this.#version
    const missing = names.flatMap((name) => (this.#columns.has(name) ? [] : (this.#fields.get(name) ?? [])))
    const texts =
      withTexts && this.#texts === undefined ? Array.from<string>({ length: this.size }) : undefined
    if ((missing.length === 0 && !texts) || this.#today === undefined) return
    const columns = missing.map((field) => ({ name: field.name, column: new Column(field, this.size) }))
    for (const [row, id] of this.#ids.entries()) {
      const facts = this.source.row(id, this.#today)
      if (!facts) continue
      if (texts) texts[row] = this.#textOf(facts)
      for (const { name, column } of columns) column.set(row, facts[name])
      if (row % stepRows > 0) continue
      yield
      if (this.#version !== version) return
    }
    for (const { name, column } of columns) this.#columns.set(name, column)
    if (texts) this.#texts = texts
  }

  /** Puts the values of the columns that are there in order, in small steps: so the first sort does not wait for it. */
  *ranking(names: readonly string[]): Generator<void, void> {
    for (const name of names) {
      const column = this.#columns.get(name)
      if (column) yield* column.ranking()
    }
  }

  column(name: string): Column {
    this.prepare([name], false)
    const column = this.#columns.get(name)
    if (!column) throw new Error(`list: no column ${name}`)
    return column
  }

  texts(): readonly string[] {
    this.prepare([], true)
    return this.#texts ?? []
  }

  id(row: number): Id | undefined {
    return this.#ids[row]
  }

  numberOf(id: Id): number | undefined {
    return this.#rowOf.get(id)
  }

  row(row: number): Row | undefined {
    const id = this.#ids[row]
    return id === undefined || this.#today === undefined ? undefined : this.source.row(id, this.#today)
  }
}
