import type { KeyboardEvent } from 'react'
import { cellAfter } from './cell-navigation.ts'
import type { CellPlace, GridColumn, HeadModel } from './grid-types.ts'
import { shiftedColumn, withWidth } from './layout.ts'
import { sortAfterClick } from './sort.ts'
import { leastWidth, type GridHead } from './useGridColumns.ts'

export interface GridKeys<Row> {
  active: CellPlace
  rows: number
  columns: readonly GridColumn<Row>[]
  heads: readonly GridHead[]
  /** How many selection columns stand before the data: 0 or 1. */
  boxes: number
  /** How many rows fit on the screen, asked at the moment of the key. */
  page: () => number
  model: HeadModel
  onMove: (to: CellPlace) => void
  onOpen: (row: number) => void
  onMenu: (column: string) => void
  toggle: (row: number) => void
  extendTo: (from: number, to: number) => Promise<void>
  onSelectAll: () => void
  onClear: () => void
}

const resizeStep = 16

/** The keys of the grid: moving, choosing, opening, and in the header sorting, resizing and moving columns. */
export const useGridKeyboard =
  <Row>(keys: GridKeys<Row>) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    // The keys of a column menu pass through here as React events: they are not for the grid.
    if (event.target !== event.currentTarget) return
    const handled =
      headKey(keys, event) || selectionKey(keys, event) || openKey(keys, event) || moveKey(keys, event)
    if (handled) event.preventDefault()
  }

/** Alt+arrows in a head: resize, with Shift move, down for the menu. */
const headKey = <Row>(keys: GridKeys<Row>, event: KeyboardEvent): boolean => {
  const place = keys.active.column - keys.boxes
  const [column, head] = [keys.columns[place], keys.heads[place]]
  if (keys.active.row !== -1 || column === undefined || head === undefined) return false
  if (event.key === 'ContextMenu' || (event.key === 'ArrowDown' && event.altKey)) {
    keys.onMenu(column.id)
    return true
  }
  if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return false
  const by = event.key === 'ArrowLeft' ? -1 : 1
  const { ids, layout, onLayout } = keys.model
  if (event.shiftKey) {
    onLayout(shiftedColumn(ids, layout, column.id, by))
    keys.onMove({ row: -1, column: Math.max(keys.boxes, keys.active.column + by) })
  } else {
    onLayout(withWidth(layout, column.id, head.width + by * resizeStep, column.minWidth ?? leastWidth))
  }
  return true
}

/** Space, Shift+Space, Ctrl+A, Esc. */
const selectionKey = <Row>(keys: GridKeys<Row>, event: KeyboardEvent): boolean => {
  if (keys.boxes === 0) return false
  const { row, column } = keys.active
  if (event.key === ' ' && row >= 0) {
    if (event.shiftKey) void keys.extendTo(row, row)
    else keys.toggle(row)
    return true
  }
  if (
    (event.key === ' ' && row === -1 && column === 0) ||
    (event.key === 'a' && (event.ctrlKey || event.metaKey))
  ) {
    keys.onSelectAll()
    return true
  }
  if (event.key === 'Escape') {
    keys.onClear()
    return true
  }
  return false
}

/** Enter: opens a row, sorts by a head. */
const openKey = <Row>(keys: GridKeys<Row>, event: KeyboardEvent): boolean => {
  if (event.key !== 'Enter') return false
  const { row, column } = keys.active
  if (row >= 0) {
    keys.onOpen(row)
    return true
  }
  const field = keys.columns[column - keys.boxes]
  if (column < keys.boxes) keys.onSelectAll()
  else if (field?.sortable === true)
    keys.model.onSort(sortAfterClick(keys.model.sort, field.id, event.shiftKey))
  return true
}

/** Arrows, pages, Home and End; with Shift they take the rows along. */
const moveKey = <Row>(keys: GridKeys<Row>, event: KeyboardEvent): boolean => {
  if (event.altKey) return false
  const extent = { rows: keys.rows, columns: keys.columns.length + keys.boxes, page: keys.page() }
  const to = cellAfter(keys.active, { key: event.key, ctrlKey: event.ctrlKey || event.metaKey }, extent)
  if (to === undefined) return false
  const extending = event.shiftKey && keys.boxes === 1 && to.row !== keys.active.row
  if (extending && to.row >= 0) void keys.extendTo(Math.max(0, keys.active.row), to.row)
  keys.onMove(to)
  return true
}
