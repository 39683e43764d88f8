import { searchable } from '#src/shared/text.ts'
import type { Field, ListValue } from './field.ts'
import { comparatorOf, type Compare } from './order.ts'
import { sortInSteps } from './sort-in-steps.ts'

/** The code of what is empty. */
const empty = 0

/** Values compared in one step: some milliseconds of work. */
const stepValues = 1000

/**
 * The values of one field for every row of a collection. Each distinct value is kept once, under a code that never
 * changes; a row holds a code. So filters test, and sorting compares, distinct values and not rows.
 */
export class Column {
  readonly #order: Compare
  readonly #values: (ListValue | undefined)[] = [undefined]
  readonly #codeOf = new Map<ListValue, number>()
  #codes: Uint32Array
  /** Codes in the order of their values; values met since then are not yet in it. */
  #sorted: Uint32Array = new Uint32Array(0)
  #ranks: Uint32Array = new Uint32Array(1)
  readonly #searchable: string[] = []
  /** The values as numbers, as far as they were summed: there is room for more. */
  #amounts = new Float64Array(1)
  #counted = 1

  constructor(field: Field, rows: number) {
    this.#order = comparatorOf(field)
    this.#codes = new Uint32Array(rows)
  }

  set(row: number, value: ListValue | undefined): void {
    if (row >= this.#codes.length) {
      const grown = new Uint32Array(Math.max(row + 1, this.#codes.length * 2))
      grown.set(this.#codes)
      this.#codes = grown
    }
    this.#codes[row] = this.#coded(value)
  }

  #coded(value: ListValue | undefined): number {
    if (value === undefined || value === '') return empty
    const known = this.#codeOf.get(value)
    if (known !== undefined) return known
    const code = this.#values.length
    this.#values.push(value)
    this.#codeOf.set(value, code)
    return code
  }

  codeOf(row: number): number {
    return this.#codes[row] ?? empty
  }

  /** What a code stands for; `undefined` for nothing. */
  valueOf(code: number): ListValue | undefined {
    return this.#values[code]
  }

  /** How many codes there are, that of nothing included. */
  get distinct(): number {
    return this.#values.length
  }

  /** The value of a code in the form in which it is searched. */
  searchableOf(code: number): string {
    const known = this.#searchable[code]
    if (known !== undefined) return known
    while (this.#searchable.length < this.#values.length)
      this.#searchable.push(searchable(String(this.#values[this.#searchable.length] ?? '')))
    return this.#searchable[code] ?? ''
  }

  /** The values of these rows added up; nothing counts as 0. */
  sum(rows: Uint32Array): number {
    const codes = this.#codes
    const amounts = this.#countedAmounts()
    let sum = 0
    for (let at = 0; at < rows.length; at += 1) sum += amounts[codes[rows[at] ?? 0] ?? empty] ?? 0
    return sum
  }

  #countedAmounts(): Float64Array {
    const values = this.#values
    if (this.#amounts.length < values.length) {
      const grown = new Float64Array(values.length * 2)
      grown.set(this.#amounts)
      this.#amounts = grown
    }
    for (; this.#counted < values.length; this.#counted += 1)
      this.#amounts[this.#counted] = Number(values[this.#counted] ?? 0)
    return this.#amounts
  }

  /** For every code, one for each value, the place of the value among all, from 1; 0 for nothing. */
  ranks(): Uint32Array {
    if (this.#sorted.length + 1 < this.#values.length) this.#rankBy(this.#merged(this.#newCodes()))
    return this.#ranks
  }

  /** Writes the ranks of these rows, in their order. */
  ranksOf(rows: Uint32Array, into: Uint32Array): void {
    const codes = this.#codes
    const ranks = this.ranks()
    for (let at = 0; at < rows.length; at += 1) into[at] = ranks[codes[rows[at] ?? 0] ?? empty] ?? 0
  }

  /** Makes the ranks for the first time in small steps, between which values may be met and ranks be asked for. */
  *ranking(): Generator<void, void> {
    if (this.#sorted.length > 0) return
    const compare = (a: number, b: number) => this.#compare(a, b)
    const sorted = yield* sortInSteps(this.#unsortedCodes(), compare, stepValues)
    if (this.#sorted.length === 0) this.#rankBy(new Uint32Array(sorted))
  }

  #rankBy(sorted: Uint32Array): void {
    this.#sorted = sorted
    this.#ranks = new Uint32Array(this.#values.length)
    // Without pairs to take apart: there may be as many values as rows.
    for (let at = 0; at < sorted.length; at += 1) this.#ranks[sorted[at] ?? empty] = at + 1
  }

  #compare(a: number, b: number): number {
    return this.#order(this.#values[a] ?? '', this.#values[b] ?? '')
  }

  #newCodes(): number[] {
    return this.#unsortedCodes().sort((a, b) => this.#compare(a, b))
  }

  #unsortedCodes(): number[] {
    const first = this.#sorted.length + 1
    return Array.from({ length: this.#values.length - first }, (_, index) => first + index)
  }

  /** The sorted codes with the new ones put at their places, found by halving. */
  #merged(fresh: readonly number[]): Uint32Array {
    const old = this.#sorted
    const merged = new Uint32Array(old.length + fresh.length)
    let taken = 0
    for (const [index, code] of fresh.entries()) {
      let low = taken
      let high = old.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if (this.#compare(old[middle] ?? 0, code) < 0) low = middle + 1
        else high = middle
      }
      merged.set(old.subarray(taken, low), taken + index)
      merged[low + index] = code
      taken = low
    }
    merged.set(old.subarray(taken), taken + fresh.length)
    return merged
  }
}
