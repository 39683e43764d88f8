import { useCallback, useRef } from 'react'
import type { RowSelection } from '#src/contract/list-query.ts'
import type { GridSource } from './grid-types.ts'
import { selectionTest, toggledRow, withRows } from './selection.ts'

interface Anchor {
  row: number
  /** The selection as it was before the range began: a range that shrinks gives back what it took. */
  before: RowSelection
}

/** The ids of the rows that are here, from one place to another. */
const loadedIds = <Row>(
  source: GridSource<Row>,
  idOf: (row: Row) => string,
  first: number,
  last: number,
): string[] => {
  const ids: string[] = []
  for (let index = first; index <= last; index += 1) {
    const row = source.rowAt(index)
    if (row !== undefined) ids.push(idOf(row))
  }
  return ids
}

/** Choosing rows one at a time and by ranges; a range may reach beyond the rows that are here. */
export const useGridSelection = <Row>(
  source: GridSource<Row>,
  idOf: (row: Row) => string,
  selection: RowSelection | undefined,
  onChange: ((selection: RowSelection) => void) | undefined,
) => {
  const anchor = useRef<Anchor | undefined>(undefined)
  const asked = useRef(0)
  const toggle = useCallback(
    (index: number) => {
      const row = source.rowAt(index)
      if (row === undefined || selection === undefined) return
      asked.current += 1
      const next = toggledRow(selection, idOf(row))
      anchor.current = { row: index, before: next }
      onChange?.(next)
    },
    [source, idOf, selection, onChange],
  )
  const extendTo = useCallback(
    async (from: number, to: number) => {
      if (selection === undefined) return
      const start = (anchor.current ??= { row: from, before: selection })
      const [first, last] = [Math.min(start.row, to), Math.max(start.row, to)]
      asked.current += 1
      const asking = asked.current
      const ids = source.idsBetween
        ? await source.idsBetween(first, last)
        : loadedIds(source, idOf, first, last)
      if (asking === asked.current) onChange?.(withRows(start.before, ids, true))
    },
    [source, idOf, selection, onChange],
  )
  const forget = useCallback(() => {
    asked.current += 1
    anchor.current = undefined
  }, [])
  return { isSelected: selectionTest(selection ?? { mode: 'ids', ids: [] }), toggle, extendTo, forget }
}
