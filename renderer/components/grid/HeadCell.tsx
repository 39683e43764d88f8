import { useState } from 'react'
import { Icon } from '#renderer/components/Icon.tsx'
import { cellId } from './cell-place.ts'
import { ColumnMenu } from './ColumnMenu.tsx'
import { pinnedAt } from './GridRow.tsx'
import { alignmentOf, type GridColumn, type HeadModel } from './grid-types.ts'
import { directionOf } from './sort.ts'
import { useColumnDrag } from './useColumnDrag.ts'
import type { GridHead } from './useGridColumns.ts'

export interface HeadCellProps<Row> {
  model: HeadModel
  column: GridColumn<Row>
  head: GridHead
  /** Its place among the data columns that are shown. */
  place: number
  /** How many selection columns stand before it: 0 or 1. */
  boxes: number
  pinned: boolean
  active: boolean
  menuOpen: boolean
  onMenu: (open: boolean) => void
}

/** The head of a column: a click sorts (with Shift after the columns before), its right edge resizes, dragging moves it. */
export const HeadCell = <Row,>({ model, column, head, place, boxes, ...props }: HeadCellProps<Row>) => {
  const direction = directionOf(model.sort, column.id)
  const { dropSide, dragProps } = useColumnDrag(model, column.id)
  const [pointed, setPointed] = useState(false)
  // Menus of columns cost more than the rest of the grid: there is the one that can be seen.
  const hasMenu = pointed || props.active || props.menuOpen
  return (
    <th
      id={cellId(model.grid, -1, place + boxes)}
      className="grid-head"
      aria-colindex={place + boxes + 1}
      aria-sort={column.sortable === true ? direction : undefined}
      data-column={place + boxes}
      data-align={alignmentOf(column)}
      data-active={props.active}
      data-sortable={column.sortable === true}
      data-drop={dropSide}
      {...(props.pinned && { 'data-pinned': true, style: pinnedAt(place) })}
      {...dragProps}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      draggable={!head.isResizing}
    >
      <span className="grid-head-text">{column.header}</span>
      {direction !== 'none' && <SortMark direction={direction} place={placeInSort(model.sort, column.id)} />}
      <span className="grid-head-menu">
        {hasMenu && (
          <ColumnMenu column={column} model={model} open={props.menuOpen} onOpenChange={props.onMenu} />
        )}
      </span>
      <span className="grid-resize" data-resizing={head.isResizing} {...resizeProps(head)} />
    </th>
  )
}

/** Dragging the edge resizes; the head itself is not dragged meanwhile. */
const resizeProps = (head: GridHead) => ({
  onMouseDown: head.onResize,
  onTouchStart: head.onResize,
})

/** The place of a field in an order by several fields, from 1; undefined when the order has one field. */
const placeInSort = (sort: HeadModel['sort'], field: string): number | undefined =>
  sort.length > 1 ? sort.findIndex((entry) => entry.field === field) + 1 : undefined

interface SortMarkProps {
  direction: 'ascending' | 'descending'
  place: number | undefined
}

const SortMark = ({ direction, place }: SortMarkProps) => (
  <span className="grid-sort">
    <Icon name={direction === 'ascending' ? 'arrowUp' : 'arrowDown'} />
    {place}
  </span>
)
