import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Table,
  type Updater,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { GridColumn } from './grid-types.ts'
import { arrangedIds, type GridLayout } from './layout.ts'

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnResizingFeature,
  columnVisibilityFeature,
})

/** The table knows the columns alone: rows come from the source by their place, a window at a time. */
type NoRow = Record<string, never>
const noData: NoRow[] = []

/** The head of a column that is shown. */
export interface GridHead {
  /** In pixels. */
  width: number
  isResizing: boolean
  /** Begins to follow the pointer that holds its edge. */
  onResize: (event: unknown) => void
}

export interface ShownColumns<Row> {
  /** The columns that are shown, in the order they are shown. */
  columns: readonly GridColumn<Row>[]
  /** The head of each, in the same order. */
  heads: readonly GridHead[]
  /** How many of them, from the left, stay in sight. */
  pinnedCount: number
}

export const leastWidth = 48

/** Columns in the order, with the widths and with the pins of a layout. */
export const useGridColumns = <Row>(
  columns: readonly GridColumn<Row>[],
  layout: GridLayout,
  onWidths: (widths: Record<string, number>) => void,
): ShownColumns<Row> => {
  const order = arrangedIds(
    columns.map(({ id }) => id),
    layout,
  )
  const table = useTable({
    features,
    columns: columns.map((column): ColumnDef<typeof features, NoRow> => ({
      id: column.id,
      size: column.width,
      minSize: column.minWidth ?? leastWidth,
    })),
    data: noData,
    columnResizeMode: 'onChange',
    state: {
      columnOrder: order,
      columnVisibility: Object.fromEntries(layout.hidden.map((id) => [id, false])),
      columnPinning: { start: order.filter((id) => layout.pinned.includes(id)), end: [] },
      columnSizing: layout.widths,
    },
    onColumnSizingChange: (updater: Updater<Record<string, number>>) =>
      onWidths(typeof updater === 'function' ? updater(layout.widths) : updater),
  })
  // A width that changes leaves the columns what they were: no row is drawn again.
  const ids = headersOf(table)
    .map(({ column }) => column.id)
    .join('\n')
  const shown = useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]))
    return ids.split('\n').flatMap((id) => byId.get(id) ?? [])
  }, [columns, ids])
  return { columns: shown, heads: headsOf(table), pinnedCount: table.getStartVisibleLeafColumns().length }
}

const headersOf = (table: Table<typeof features, NoRow>) => table.getHeaderGroups()[0]?.headers ?? []

/** A header is the same object when it says something else, the table is not: each is read from the table anew. */
const headsOf = (table: Table<typeof features, NoRow>): GridHead[] =>
  headersOf(table).map((header) => ({
    width: header.getSize(),
    isResizing: header.column.getIsResizing(),
    onResize: header.getResizeHandler(),
  }))
