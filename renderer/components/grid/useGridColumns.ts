import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Header,
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

/** The head of a column that is shown, with its width, its offset and its resizing. */
export type GridHead = Header<typeof features, NoRow>

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
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, NoRow> => ({
        id: column.id,
        size: column.width,
        minSize: column.minWidth ?? leastWidth,
      })),
    [columns],
  )
  const order = useMemo(
    () =>
      arrangedIds(
        columns.map(({ id }) => id),
        layout,
      ),
    [columns, layout],
  )
  const table = useTable({
    features,
    columns: definitions,
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
  const heads = table.getHeaderGroups()[0]?.headers ?? []
  const key = heads.map((head) => head.column.id).join('\n')
  const shown = useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]))
    return key.split('\n').flatMap((id) => byId.get(id) ?? [])
  }, [columns, key])
  return { columns: shown, heads, pinnedCount: table.getStartVisibleLeafColumns().length }
}
