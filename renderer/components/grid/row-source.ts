import { useMemo } from 'react'
import type { GridSort, GridSource } from '#renderer/components/grid/grid-types.ts'

type SortValue = string | number | undefined

/**
 * Rows that are all here, as a grid wants them, in the order asked for. What has no value comes last. `narrowed` says by
 * what they were chosen among more, if they were.
 */
export function useRowSource<Row>(
  rows: readonly Row[],
  sort: GridSort,
  valueOf: (row: Row, field: string) => SortValue,
  idOf: (row: Row) => string,
  narrowed = '',
): GridSource<Row> {
  return useMemo(() => {
    const sorted = sort.length === 0 ? rows : [...rows].sort((a, b) => compare(a, b, sort, valueOf))
    return {
      total: sorted.length,
      question: JSON.stringify([narrowed, sort]),
      version: sorted,
      rowAt: (index) => sorted[index],
      need: () => {},
      idsBetween: async (first, last) => sorted.slice(first, last + 1).map(idOf),
    }
  }, [rows, sort, valueOf, idOf, narrowed])
}

function compare<Row>(
  a: Row,
  b: Row,
  sort: GridSort,
  valueOf: (row: Row, field: string) => SortValue,
): number {
  for (const { field, direction } of sort) {
    const order = compareValues(valueOf(a, field), valueOf(b, field))
    if (order !== 0) return direction === 'ascending' ? order : -order
  }
  return 0
}

const collator = new Intl.Collator('it', { numeric: true })

function compareValues(a: SortValue, b: SortValue): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
}
