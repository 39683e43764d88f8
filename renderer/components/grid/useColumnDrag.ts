import { useState, type DragEvent } from 'react'
import type { HeadModel } from './grid-types.ts'
import { movedColumn } from './layout.ts'

/** On which half of a head the pointer is: the dragged column goes before or after it. */
const sideOf = (event: DragEvent<HTMLElement>): 'before' | 'after' => {
  const box = event.currentTarget.getBoundingClientRect()
  return event.clientX < box.left + box.width / 2 ? 'before' : 'after'
}

/** Moving a column by dragging its head onto another one of the same grid. */
export const useColumnDrag = ({ grid, ids, layout, onLayout }: HeadModel, id: string) => {
  const [dropSide, setDropSide] = useState<'before' | 'after'>()
  const type = `application/x-column-${grid.toLowerCase()}`
  const dragProps = {
    onDragStart: (event: DragEvent<HTMLElement>) => {
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData(type, id)
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!event.dataTransfer.types.includes(type)) return
      event.preventDefault()
      setDropSide(sideOf(event))
    },
    onDragLeave: () => setDropSide(undefined),
    onDrop: (event: DragEvent<HTMLElement>) => {
      setDropSide(undefined)
      const moved = event.dataTransfer.getData(type)
      if (ids.includes(moved)) onLayout(movedColumn(ids, layout, moved, id, sideOf(event)))
    },
  }
  return { dropSide, dragProps }
}
