import type { ReactNode } from 'react'
import type { RowSelection, SortField } from '#src/contract/list-query.ts'
import type { GridLayout } from './layout.ts'

/** What a column holds; it decides the alignment when `align` does not, and the width of the grey bars while a row loads. */
export type ColumnKind = 'text' | 'code' | 'number' | 'money' | 'date' | 'status'

/** One column. Define columns once, outside of render: a new array makes every row draw again. */
export interface GridColumn<Row> {
  /** The name of the field, also in the sort and in the saved layout. */
  id: string
  header: string
  /** The width at first, in pixels. */
  width: number
  minWidth?: number
  align?: 'start' | 'end'
  kind?: ColumnKind
  sortable?: boolean
  /** It is what the row is called by: it cannot be hidden, and a click on it opens the row. */
  leading?: boolean
  /** It is there for those who want it. */
  hiddenAtFirst?: boolean
  cell: (row: Row) => ReactNode
  /** The same as text, for the clipboard; needed where `cell` is more than text. */
  text?: (row: Row) => string
}

/** Rows by their place in the list. Only a window of them is here; the rest stays with the host. */
export interface GridSource<Row> {
  /** How many rows the query finds. */
  total: number
  /** The row at a place, or undefined while it is not here. */
  rowAt: (index: number) => Row | undefined
  /** These places are on the screen or near it: bring them (`end` excluded). */
  need: (start: number, end: number) => void
  /** Changes with the question that the rows answer: the list of another one is looked at from its top. */
  question: unknown
  /** Changes with every change of what the rows are: another query, another state of the register. */
  version: unknown
  /** The ids from one place to another (both included), for ranges that reach beyond the rows that are here. */
  idsBetween?: (first: number, last: number) => Promise<readonly string[]>
}

/** The order asked for: the first field weighs most. */
export type GridSort = readonly SortField[]

/** A cell by its place; row −1 is the header, column 0 the selection boxes when there are any. */
export interface CellPlace {
  row: number
  column: number
}

/** How a column's content stands. */
export const alignmentOf = ({ align, kind }: Pick<GridColumn<never>, 'align' | 'kind'>): 'start' | 'end' =>
  align ?? (kind === 'number' || kind === 'money' ? 'end' : 'start')

/** What the heads of all columns share. */
export interface HeadModel {
  grid: string
  /** All the columns of the list, shown or not, as the program gives them. */
  ids: readonly string[]
  layout: GridLayout
  onLayout: (layout: GridLayout) => void
  sort: GridSort
  onSort: (sort: GridSort) => void
}

export interface DataGridProps<Row> {
  /** What the list is, read aloud: «Beni». */
  label: string
  /** What a row is, one and many: `['bene', 'beni']`. */
  noun: readonly [one: string, many: string]
  columns: readonly GridColumn<Row>[]
  source: GridSource<Row>
  getRowId: (row: Row) => string
  sort: GridSort
  onSortChange: (sort: GridSort) => void
  layout: GridLayout
  onLayoutChange: (layout: GridLayout) => void
  /** Without a selection there are no boxes. */
  selection?: RowSelection
  onSelectionChange?: (selection: RowSelection) => void
  /** Enter, a double click, or a click on the leading column. */
  onOpen?: (row: Row) => void
  bulkActions?: ReactNode
  totals?: ReactNode
  /** What stands there when the query finds nothing. */
  empty?: ReactNode
}
