import { searchable } from '#src/shared/text.ts'
import type { Column } from './column.ts'
import { passing } from './filter.ts'
import { sortRows } from './order.ts'
import type { Filter, ListQuery } from './query.ts'
import type { Facts, RowIndex } from './row-index.ts'
import { Rooms, Scratch } from './scratch.ts'

/**
 * What a query finds: the row numbers as they entered the register, and in the order asked for. To be read at once: when
 * an answer is forgotten, others are written where it stood.
 */
export type Answer = {
  readonly words: readonly string[]
  readonly filters: string
  readonly sort: string
  readonly found: Uint32Array
  readonly ordered: Uint32Array
  readonly sums: Readonly<Record<string, number>>
}

type Asked = Pick<Answer, 'words' | 'filters' | 'sort'>

/** Enough for the way back of a person who deletes what he typed. */
const answersKept = 8

/** Rows stand as they entered the register: nothing is to be done. */
const unsorted = '[]'

/** Sorting a row costs about as much as reading so many. */
const mostReadForOne = 16

/** The longest word first: it leaves the fewest rows for the others. */
const wordsOf = (search: string): string[] =>
  [...new Set(searchable(search).split(' '))]
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

/** Finds, orders and sums rows; remembers the last answers, and narrows them while a person goes on typing. */
export class Finder<Row extends Facts> {
  readonly #index: RowIndex<Row>
  readonly #summed: readonly string[]
  readonly #left = new Scratch()
  readonly #rooms = new Rooms()
  readonly #sorting = { places: new Scratch(), starts: new Scratch(), sorted: this.#rooms }
  #answers: Answer[] = []
  #version = -1

  constructor(index: RowIndex<Row>) {
    this.#index = index
    this.#summed = index.source.fields.filter((field) => field.summable).map(({ name }) => name)
  }

  find(query: ListQuery): Answer {
    if (this.#version !== this.#index.version) this.#keep([])
    this.#version = this.#index.version
    const asked = {
      words: wordsOf(query.search),
      filters: JSON.stringify(query.filters),
      sort: JSON.stringify(query.sort),
    }
    const known = this.#answers.find(
      ({ words, filters, sort }) =>
        filters === asked.filters && sort === asked.sort && words.join(' ') === asked.words.join(' '),
    )
    const answer = known ?? this.#answer(query, asked)
    this.#keep([answer, ...this.#answers.filter((one) => one !== answer)].slice(0, answersKept))
    return answer
  }

  /** Remembers these answers; the rooms of those that are forgotten serve others. */
  #keep(answers: Answer[]): void {
    const kept = roomsOf(answers)
    for (const room of roomsOf(this.#answers)) if (!kept.has(room)) this.#rooms.giveBack(room)
    this.#answers = answers
  }

  #answer(query: ListQuery, asked: Asked): Answer {
    this.#prepare(query)
    const wider = this.#narrowest(asked.filters, asked.words)
    const left = this.#searched(
      wider?.found ?? this.#filtered(query.filters),
      asked.words.filter((word) => !wider?.words.includes(word)),
    )
    // The answer keeps what was found; the room in which it was found serves the next one.
    const found = left === wider?.found ? left : this.#kept(left)
    const sameRows = wider !== undefined && found.length === wider.found.length
    return {
      ...asked,
      found,
      ordered: this.#inKnownOrder(found, asked) ?? this.#sorted(found, query),
      sums: sameRows ? wider.sums : this.#sums(found),
    }
  }

  #kept(rows: Uint32Array): Uint32Array {
    const room = this.#rooms.take(rows.length)
    room.set(rows)
    return room
  }

  /** Makes, in small steps, what the answer needs and is not there yet. */
  *readying(query: ListQuery): Generator<void, void> {
    yield* this.#index.preparing(this.#columnsOf(query), query.search !== '')
    yield* this.#index.ranking(query.sort.map(({ field }) => field))
  }

  /** All columns of the answer are built together: that reads each row once. */
  #prepare(query: ListQuery): void {
    this.#index.prepare(this.#columnsOf(query), false)
  }

  #columnsOf({ filters, sort }: ListQuery): string[] {
    const { leftOut } = this.#index.source
    const asked = [...filters, ...sort, ...(leftOut ? [leftOut] : [])].map(({ field }) => field)
    return [...asked, ...this.#summed]
  }

  /** The smallest known answer in which everything that is asked for must be. */
  #narrowest(filters: string, words: readonly string[]): Answer | undefined {
    const wider = this.#answers.filter((answer) => isWithin(answer, filters, words))
    return wider.reduce<Answer | undefined>(
      (best, answer) => (best && best.found.length <= answer.found.length ? best : answer),
      undefined,
    )
  }

  #filtered(filters: readonly Filter[]): Uint32Array {
    const index = this.#index
    const { leftOut } = index.source
    const tests = filters.map((filter) => {
      const column = index.column(filter.field)
      return { column, passes: passing(column, filter) }
    })
    if (leftOut && !filters.some(({ field }) => field === leftOut.field)) {
      const column = index.column(leftOut.field)
      tests.push({ column, passes: (code) => column.valueOf(code) !== leftOut.value })
    }
    return rowsPassing(this.#left.of(index.size), tests)
  }

  #searched(rows: Uint32Array, words: readonly string[]): Uint32Array {
    if (words.length === 0) return rows
    const texts = this.#index.texts()
    const left = this.#left.of(rows.length)
    return words.reduce<Uint32Array>(
      (some, word) => keep(some, (row) => (texts[row] ?? '').includes(word), left),
      rows,
    )
  }

  /** Rows of an answer that is sorted already are picked from it: reading it through is quicker than sorting them. */
  #inKnownOrder(rows: Uint32Array, { filters, sort, words }: Asked): Uint32Array | undefined {
    const sorted = this.#answers.find((answer) => answer.sort === sort && isWithin(answer, filters, words))
    if (sort === unsorted || sorted === undefined || sorted.ordered.length > rows.length * mostReadForOne)
      return undefined
    if (sorted.ordered.length === rows.length) return sorted.ordered
    const isFound = new Uint8Array(this.#index.size)
    for (const row of rows) isFound[row] = 1
    return keep(sorted.ordered, (row) => isFound[row] === 1, this.#rooms.take(rows.length))
  }

  #sorted(rows: Uint32Array, { sort }: ListQuery): Uint32Array {
    const index = this.#index
    const keys = sort.map(({ field, direction }) => {
      const column = index.column(field)
      const ranksOf = (some: Uint32Array, into: Uint32Array) => column.ranksOf(some, into)
      return { ranksOf, ranks: column.distinct - 1, descending: direction === 'descending' }
    })
    return sortRows(rows, keys, this.#sorting)
  }

  #sums(rows: Uint32Array): Record<string, number> {
    return Object.fromEntries(this.#summed.map((name) => [name, this.#index.column(name).sum(rows)]))
  }
}

/** Where answers stand: one may have the rows of another. */
const roomsOf = (answers: readonly Answer[]): Set<ArrayBufferLike> =>
  new Set(answers.flatMap(({ found, ordered }) => [found.buffer, ordered.buffer]))

/** Whether everything that is asked for must be in the answer. */
const isWithin = (answer: Answer, filters: string, words: readonly string[]): boolean =>
  answer.filters === filters && answer.words.every((known) => words.some((word) => word.includes(known)))

type Test = { readonly column: Column; readonly passes: (code: number) => boolean }

/** What few values decide is asked first, so that the others are asked of few rows; and all in one list, `left`. */
function rowsPassing(left: Uint32Array, tests: readonly Test[]): Uint32Array {
  for (let row = 0; row < left.length; row += 1) left[row] = row
  let count = left.length
  for (const test of [...tests].sort((a, b) => a.column.distinct - b.column.distinct))
    count = keepPassing(left, count, test)
  return left.subarray(0, count)
}

/** Moves the rows that pass to the front of the first `count`; answers how many they are. Asks once for each value. */
function keepPassing(rows: Uint32Array, count: number, { column, passes }: Test): number {
  const verdicts = new Uint8Array(column.distinct)
  let kept = 0
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] ?? 0
    const code = column.codeOf(row)
    if (verdicts[code] === 0) verdicts[code] = passes(code) ? 1 : 2
    if (verdicts[code] === 1) {
      rows[kept] = row
      kept += 1
    }
  }
  return kept
}

/** The rows that pass, written into `kept`, which may be where they are read from. */
function keep(rows: Uint32Array, passes: (row: number) => boolean, kept: Uint32Array): Uint32Array {
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0
    if (!passes(row)) continue
    kept[count] = row
    count += 1
  }
  return kept.subarray(0, count)
}
