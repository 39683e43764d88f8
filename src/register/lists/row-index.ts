import type { CalendarDate } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import { Column } from './column.ts'
import type { Field, ListValue } from './field.ts'
import { SearchTextWriter } from './search-text.ts'

export type Facts = Readonly<Record<string, ListValue | undefined>>

/** Rows of one step, a millisecond or two of work. */
const stepRows = 256
/** Keys that are numbered in one step. */
const stepKeys = 2048

/** Where the rows of a collection come from. Nothing of a register ever leaves it, so a row keeps its number. */
export type Source<Row extends Facts> = {
  readonly fields: readonly Field[]
  /** The keys of all rows, in the order in which they entered the register. */
  readonly ids: () => Iterable<Id>
  /** Whether there is a row of that key: asked of many that have changed, of which few will be read. */
  readonly knows: (id: Id) => boolean
  /** The row as the register knows it now; `undefined` for a key it does not know. */
  readonly row: (id: Id, today: CalendarDate) => Row | undefined
  /** Some of its fields, for less than the whole row costs: what the first list and its totals ask of every row. */
  readonly glance?: {
    readonly fields: readonly string[]
    readonly of: (id: Id) => Facts | undefined
  }
  /** Whether a row says something else on another day. */
  readonly dated: boolean
  /** Rows with this value are left out unless a filter asks about the field. */
  readonly leftOut?: { readonly field: string; readonly value: string }
}

/** A column, or the texts that are searched: something kept of every row, and how far it has followed the changes. */
type Kept = {
  /** The fields of a row that it keeps something of. */
  readonly asks: readonly string[]
  readonly take: (row: number, facts: Facts) => void
  /** So many of the changed rows has it taken in. */
  followed: number
}

/**
 * What makes the rows of a collection quick to search, filter and sort: one text per row and one column per field,
 * each built when first needed and then kept true row by row: when it is asked, or in small steps when nobody asks,
 * so that a list of three columns does not wait for forty. The rows themselves are made when they are read.
 */
export class RowIndex<Row extends Facts> {
  readonly source: Source<Row>
  readonly #fields: ReadonlyMap<string, Field>
  readonly #searched: readonly string[]
  readonly #writer = new SearchTextWriter()
  #stale: Id[] = []
  #arrived: Id[] = []
  #ids: Id[] = []
  /** The numbers of the first `#numbered` rows: the others are entered by whoever asks for the number of a key. */
  #rowOf = new Map<Id, number>()
  #numbered = 0
  #texts: (Kept & { readonly texts: string[] }) | undefined
  #columns = new Map<string, Kept & { readonly column: Column }>()
  /** The rows that have changed, in that order, until all that is kept has taken them in. */
  #changed: number[] = []
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
    for (const id of ids) this.#stale.push(id)
  }

  /** Hears of rows that were not there. */
  arrived(ids: Iterable<Id>): void {
    this.#version += 1
    for (const id of ids) this.#arrived.push(id)
  }

  /** Takes in what has changed; everything read until the next change is of that day. */
  refresh(today: CalendarDate): void {
    if (this.#today === undefined || (this.source.dated && today !== this.#today)) this.#startAgain(today)
    this.#today = today
    for (const id of this.#arrived) this.#changed.push(this.#ids.push(id) - 1)
    this.#arrived = []
    for (const id of this.#stale) {
      if (this.source.knows(id)) this.#changed.push(this.#numberOf(id))
      // A row that goes leaves a hole in every column; it seldom happens, and all is made again.
      else if (this.numberOf(id) !== undefined) return this.#startAgain(today)
    }
    this.#stale = []
    if (this.#changed.length > Math.max(this.size, stepRows)) this.#finish(this.catchingUp())
  }

  /** How many changed rows something has still to take in. */
  get behind(): number {
    return this.#stale.length + this.#arrived.length + this.#changed.length
  }

  /** Takes the changed rows into all that is kept, in small steps, between which rows may change. */
  *catchingUp(): Generator<void, void> {
    yield* this.#numbering()
    const all = [...this.#columns.values(), ...(this.#texts ? [this.#texts] : [])]
    yield* this.#following(all)
    if (all.every(({ followed }) => followed === this.#changed.length)) this.#forgetChanged()
  }

  *#following(kept: readonly Kept[]): Generator<void, void> {
    const changed = this.#changed
    const behind = kept.filter(({ followed }) => followed < changed.length)
    const from = Math.min(...behind.map(({ followed }) => followed))
    const factsOf = this.#factsFor(behind)
    for (let at = from; at < changed.length && behind.length > 0; at += 1) {
      const row = changed[at] ?? 0
      const facts = factsOf(row)
      for (const one of behind)
        if (facts && one.followed === at) {
          one.take(row, facts)
          one.followed = at + 1
        }
      if (at % stepRows > 0) continue
      yield
      if (this.#changed !== changed) return
    }
  }

  /** What these ask of a row: a glance, or the whole of it. */
  #factsFor(kept: readonly Kept[]): (row: number) => Facts | undefined {
    const { glance } = this.source
    const enough =
      glance !== undefined && kept.every(({ asks }) => asks.every((name) => glance.fields.includes(name)))
    return enough ? (row) => glance.of(this.#ids[row] ?? '') : (row) => this.row(row)
  }

  #forgetChanged(): void {
    this.#changed = []
    if (this.#texts) this.#texts.followed = 0
    for (const column of this.#columns.values()) column.followed = 0
  }

  #finish(steps: Generator<void, void>): void {
    while (steps.next().done !== true);
  }

  /** Numbers the rows for the first time in small steps, between which anybody may need them: then these are left. */
  *beginning(today: CalendarDate): Generator<void, void> {
    const version = this.#version
    const ids: Id[] = []
    const rowOf = new Map<Id, number>()
    for (const id of this.source.ids()) {
      if (this.#today !== undefined || this.#version !== version) return
      rowOf.set(id, ids.length)
      ids.push(id)
      if (ids.length % stepKeys === 0) yield
    }
    if (this.#today !== undefined || this.#version !== version) return
    this.#ids = ids
    this.#rowOf = rowOf
    this.#numbered = ids.length
    this.#arrived = []
    this.#today = today
  }

  /** Enters the numbers of the rows that came last, in small steps. */
  *#numbering(): Generator<void, void> {
    while (this.#numbered < this.#ids.length) {
      this.#rowOf.set(this.#ids[this.#numbered] ?? '', this.#numbered)
      this.#numbered += 1
      if (this.#numbered % stepKeys === 0) yield
    }
  }

  #startAgain(today: CalendarDate): void {
    if (this.#today !== undefined && this.#today !== today) this.#version += 1
    this.#ids = [...this.source.ids()]
    this.#rowOf.clear()
    this.#numbered = 0
    this.#texts = undefined
    this.#columns = new Map()
    this.#changed = []
    this.#stale = []
    this.#arrived = []
  }

  #numberOf(id: Id): number {
    return this.numberOf(id) ?? this.#ids.push(id) - 1
  }

  #newColumn(field: Field) {
    const { name } = field
    const column = new Column(field, this.size)
    const take = (row: number, facts: Facts) => column.set(row, facts[name])
    return { name, asks: [name], column, followed: 0, take }
  }

  #newTexts() {
    const texts: string[] = []
    const take = (row: number, facts: Facts) => {
      texts[row] = this.#textOf(facts)
    }
    return { texts, asks: this.#searched, followed: 0, take }
  }

  #textOf(facts: Facts): string {
    return this.#writer.textOf(this.#searched.map((name) => facts[name]))
  }

  /** Builds what is not there yet, and brings up to date what is: the columns of these fields and the searched texts. */
  prepare(names: readonly string[], withTexts: boolean): void {
    this.#finish(this.preparing(names, withTexts))
    const columns = names.flatMap((name) => this.#columns.get(name) ?? [])
    const texts = withTexts && this.#texts ? [this.#texts] : []
    this.#finish(this.#following([...columns, ...texts]))
  }

  /** Builds what is not there yet in small steps, between which the rows may change: then it is left to whoever needs it. */
  *preparing(names: readonly string[], withTexts: boolean): Generator<void, void> {
    const version = this.#version
    const missing = names.flatMap((name) => (this.#columns.has(name) ? [] : (this.#fields.get(name) ?? [])))
    const wantsTexts = withTexts && this.#texts === undefined
    if ((missing.length === 0 && !wantsTexts) || this.#today === undefined) return
    const columns = missing.map((field) => this.#newColumn(field))
    const texts = wantsTexts ? this.#newTexts() : undefined
    const all = [...columns, ...(texts ? [texts] : [])]
    for (const [row, id] of this.#ids.entries()) {
      const facts = this.source.row(id, this.#today)
      if (facts) for (const { take } of all) take(row, facts)
      if (row % stepRows > 0) continue
      yield
      if (this.#version !== version) return
    }
    for (const kept of all) kept.followed = this.#changed.length
    for (const kept of columns) this.#columns.set(kept.name, kept)
    if (texts) this.#texts = texts
  }

  /** Puts the values of the columns that are there in order, in small steps: so the first sort does not wait for it. */
  *ranking(names: readonly string[]): Generator<void, void> {
    for (const name of names) {
      const kept = this.#columns.get(name)
      if (kept) yield* kept.column.ranking()
    }
  }

  column(name: string): Column {
    this.prepare([name], false)
    const kept = this.#columns.get(name)
    if (!kept) throw new Error(`list: no column ${name}`)
    return kept.column
  }

  texts(): readonly string[] {
    this.prepare([], true)
    return this.#texts?.texts ?? []
  }

  id(row: number): Id | undefined {
    return this.#ids[row]
  }

  numberOf(id: Id): number | undefined {
    this.#finish(this.#numbering())
    return this.#rowOf.get(id)
  }

  row(row: number): Row | undefined {
    const id = this.#ids[row]
    return id === undefined || this.#today === undefined ? undefined : this.source.row(id, this.#today)
  }
}
