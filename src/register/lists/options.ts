import { searchable } from '#src/shared/text.ts'
import type { Column } from './column.ts'
import type { ListValue } from './field.ts'
import type { Options } from './page.ts'

/** The values that the rows have in the column and that hold the searched text, in the order of the column. */
export function optionsOf(column: Column, rows: Uint32Array, search: string, limit: number): Options {
  const counts = new Uint32Array(column.distinct)
  for (const row of rows) {
    const code = column.codeOf(row)
    counts[code] = (counts[code] ?? 0) + 1
  }
  const text = searchable(search)
  const ranks = column.ranks()
  const inOrder: { value: ListValue; count: number }[] = []
  for (const [code, count] of counts.entries()) {
    const value = column.valueOf(code)
    if (count === 0 || value === undefined || !column.searchableOf(code).includes(text)) continue
    inOrder[ranks[code] ?? 0] = { value, count }
  }
  // The ranks of the values left out are holes.
  const options = inOrder.flat()
  return { options: options.slice(0, limit), total: options.length }
}
