import { useState } from 'react'
import type { CellPlace } from './grid-types.ts'

/** The cell where the keyboard is: the first data cell at first, always inside the grid as it is now. */
export const useActiveCell = (rows: number, columns: number, boxes: number) => {
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: boxes })
  const active = {
    row: Math.min(place.row, rows - 1),
    column: Math.max(0, Math.min(place.column, columns - 1)),
  }
  return [active, setPlace] as const
}
