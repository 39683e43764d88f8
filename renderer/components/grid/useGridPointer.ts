import type { MouseEvent } from 'react'
import { happenedIn, placeOf } from './cell-place.ts'
import type { CellPlace, GridColumn, HeadModel } from './grid-types.ts'
import { sortAfterClick } from './sort.ts'

export interface GridPointer<Row> {
  active: CellPlace
  columns: readonly GridColumn<Row>[]
  /** How many selection columns stand before the data: 0 or 1. */
  boxes: number
  model: HeadModel
  onActive: (place: CellPlace) => void
  onOpen: (row: number) => void
  onMenu: (column: string) => void
  toggle: (row: number) => void
  extendTo: (from: number, to: number) => Promise<void>
  onSelectAll: () => void
}

/** The pointer on the grid, listened to in one place for all cells. */
export const useGridPointer = <Row>(pointer: GridPointer<Row>) => {
  const { active, columns, boxes, model } = pointer
  return {
    onMouseDown: (event: MouseEvent) => {
      const place = placeOf(event.target)
      if (place === undefined || event.button !== 0) return
      // Neither a range nor a double click should mark text.
      if (event.shiftKey || event.detail > 1) event.preventDefault()
      pointer.onActive(place)
      if (place.row === -1 || boxes === 0) return
      if (event.shiftKey) void pointer.extendTo(Math.max(0, active.row), place.row)
      else if (happenedIn(event.target, 'box') || event.ctrlKey || event.metaKey) pointer.toggle(place.row)
    },
    onClick: (event: MouseEvent) => {
      const place = placeOf(event.target)
      if (place === undefined || happenedIn(event.target, 'head-menu') || happenedIn(event.target, 'resize'))
        return
      const column = columns[place.column - boxes]
      if (place.row >= 0) {
        if (happenedIn(event.target, 'leading') && !event.shiftKey && !event.ctrlKey)
          pointer.onOpen(place.row)
      } else if (column === undefined) pointer.onSelectAll()
      else if (column.sortable === true) model.onSort(sortAfterClick(model.sort, column.id, event.shiftKey))
    },
    onDoubleClick: (event: MouseEvent) => {
      const place = placeOf(event.target)
      if (place === undefined || place.row < 0 || happenedIn(event.target, 'box')) return
      if (!happenedIn(event.target, 'leading')) pointer.onOpen(place.row)
    },
    onContextMenu: (event: MouseEvent) => {
      const place = placeOf(event.target)
      const column = place && columns[place.column - boxes]
      if (place?.row !== -1 || column === undefined) return
      event.preventDefault()
      pointer.onMenu(column.id)
    },
  }
}
