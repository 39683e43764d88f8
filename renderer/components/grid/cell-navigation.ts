import type { CellPlace } from './grid-types.ts'

/** The size of the grid as the keys see it. */
export interface GridExtent {
  rows: number
  columns: number
  /** How many rows fit on the screen. */
  page: number
}

/** A key that moves, with the modifier that changes its meaning. */
export interface MoveKey {
  key: string
  ctrlKey: boolean
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

/** Where a key leads from a cell; undefined when the key does not move. The header is row −1. */
export const cellAfter = (from: CellPlace, move: MoveKey, extent: GridExtent): CellPlace | undefined => {
  const target = rawTarget(from, move, extent)
  return (
    target && {
      row: clamp(target.row, -1, extent.rows - 1),
      column: clamp(target.column, 0, extent.columns - 1),
    }
  )
}

const rawTarget = ({ row, column }: CellPlace, { key, ctrlKey }: MoveKey, extent: GridExtent) => {
  switch (key) {
    case 'ArrowUp':
      return { row: ctrlKey ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: ctrlKey ? extent.rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: ctrlKey ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: ctrlKey ? extent.columns - 1 : column + 1 }
    case 'PageUp':
      return { row: Math.max(0, row - extent.page), column }
    case 'PageDown':
      return { row: row + extent.page, column }
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: ctrlKey ? extent.rows - 1 : row, column: extent.columns - 1 }
    default:
      return undefined
  }
}
