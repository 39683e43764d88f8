import { DeliveryField } from './fields.ts'
import { knownTitles, misleadingTitles, normalTitle, secondBestTitles } from './titles.ts'

/** Which column seems to tell each field, and the other columns that seem to tell the same. */
export type ColumnGuess = {
  readonly columns: Partial<Record<DeliveryField, number>>
  readonly contenders: readonly { readonly field: DeliveryField; readonly columns: readonly number[] }[]
}

type Score = { readonly field: DeliveryField; readonly column: number; readonly score: number }

/** A title of which less than this part is known words says nothing. */
const least = 0.3

/** Guesses by the titles alone. Each column tells one field at most, each field has one column at most. */
export function guessColumns(header: readonly string[]): ColumnGuess {
  const scores = header
    .flatMap((title, column) => scoresOf(title, column))
    .sort((a, b) => b.score - a.score || a.column - b.column)
  const columns: Partial<Record<DeliveryField, number>> = {}
  const taken = new Set<number>()
  for (const { field, column } of scores) {
    if (columns[field] !== undefined || taken.has(column)) continue
    columns[field] = column
    taken.add(column)
  }
  for (const field of DeliveryField.options) {
    const column = columns[field] === undefined ? secondBestColumn(header, field, taken) : undefined
    if (column === undefined) continue
    columns[field] = column
    taken.add(column)
  }
  const contenders = DeliveryField.options.flatMap((field) => {
    const others = scores.filter(
      (one) => one.field === field && one.column !== columns[field] && !taken.has(one.column),
    )
    return others.length > 0
      ? [{ field, columns: others.map(({ column }) => column).sort((a, b) => a - b) }]
      : []
  })
  return { columns, contenders }
}

function scoresOf(title: string, column: number): Score[] {
  const words = normalTitle(title)
  if (words === '') return []
  return DeliveryField.options.flatMap((field) => {
    const score = scoreOf(words, field)
    return score >= least ? [{ field, column, score }] : []
  })
}

function secondBestColumn(
  header: readonly string[],
  field: DeliveryField,
  taken: ReadonlySet<number>,
): number | undefined {
  const titles = secondBestTitles[field] ?? []
  const parts = header.map((title, column) => {
    const words = normalTitle(title)
    return taken.has(column) || misleadingTitles[field]?.test(words) ? 0 : partCovered(words, titles)
  })
  const best = Math.max(...parts)
  return best >= least ? parts.indexOf(best) : undefined
}

const scoreOf = (words: string, field: DeliveryField) =>
  misleadingTitles[field]?.test(words) ? 0 : partCovered(words, knownTitles[field])

/** The part of the title that the longest known title in it covers: 1 when they are the same. */
function partCovered(words: string, titles: readonly string[]): number {
  const covering = titles.filter((known) => ` ${words} `.includes(` ${known} `))
  return Math.max(0, ...covering.map((known) => known.length / words.length))
}
