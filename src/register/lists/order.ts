import { assertNever } from '#src/shared/result.ts'
import type { Field, ListValue } from './field.ts'
import type { Rooms, Scratch } from './scratch.ts'
import { compareTexts } from './text-order.ts'

export type Compare = (a: ListValue, b: ListValue) => number

const byCodeUnits = (a: ListValue, b: ListValue): number => (a < b ? -1 : Number(a > b))

/** Two texts that differ never come out equal. */
const asText: Compare = (a, b) => compareTexts(String(a), String(b)) || byCodeUnits(a, b)

const asNumber: Compare = (a, b) => Number(a) - Number(b)

const asPaperNumber: Compare = (a, b) => {
  const [count, year] = String(a).split('/').map(Number)
  const [otherCount, otherYear] = String(b).split('/').map(Number)
  return (year ?? 0) - (otherYear ?? 0) || (count ?? 0) - (otherCount ?? 0) || byCodeUnits(a, b)
}

/** How two values of the field stand to each other, upwards. Empty values are not compared: they come last. */
export function comparatorOf({ kind, choices = [] }: Field): Compare {
  switch (kind) {
    case 'text':
      return asText
    case 'paperNumber':
      return asPaperNumber
    case 'choice':
      return (a, b) => choices.indexOf(String(a)) - choices.indexOf(String(b))
    case 'date':
      return byCodeUnits
    case 'money':
    case 'number':
    case 'boolean':
      return asNumber
    default:
      return assertNever(kind, 'field kind')
  }
}

/** One column's say in the order: it writes the ranks of rows (0: empty), and says how many ranks there are. */
export type SortKey = {
  readonly ranksOf: (rows: Uint32Array, into: Uint32Array) => void
  readonly ranks: number
  readonly descending: boolean
}

/** Where rows are sorted, and where they stand then. */
export type SortingRoom = { readonly places: Scratch; readonly starts: Scratch; readonly sorted: Rooms }

/**
 * The rows in the order of the keys, the first one weighing most. Rows that no key tells apart keep their order, and
 * empty values come last in both directions. Takes time in proportion to the rows and to the distinct values.
 */
export function sortRows(rows: Uint32Array, keys: readonly SortKey[], room: SortingRoom): Uint32Array {
  // The lightest key first: each pass is stable, so it leaves in place what the earlier ones decided.
  return keys.reduceRight((before, key) => {
    const sorted = countingSort(before, key, room)
    if (before !== rows) room.sorted.giveBack(before.buffer)
    return sorted
  }, rows)
}

function countingSort(
  rows: Uint32Array,
  { ranksOf, ranks, descending }: SortKey,
  room: SortingRoom,
): Uint32Array {
  const places = room.places.of(rows.length)
  const starts = room.starts.of(ranks + 2).fill(0)
  ranksOf(rows, places)
  for (let at = 0; at < rows.length; at += 1) {
    const rank = places[at] ?? 0
    const place = rank === 0 ? ranks : descending ? ranks - rank : rank - 1
    places[at] = place
    starts[place + 1] = (starts[place + 1] ?? 0) + 1
  }
  for (let place = 1; place < starts.length; place += 1)
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0)
  const sorted = room.sorted.take(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    const place = places[at] ?? 0
    const next = starts[place] ?? 0
    sorted[next] = rows[at] ?? 0
    starts[place] = next + 1
  }
  return sorted
}
