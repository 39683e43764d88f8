import { useState } from 'react'
import type { CellPlace, GridSource } from './grid-types.ts'

/**
 * The cell where the keyboard is: the first data cell at first, in the first row when the rows answer another question,
 * always inside the grid as it is now.
 */
export const useActiveCell = (
  { question, total }: Pick<GridSource<never>, 'question' | 'total'>,
  columns: number,
  boxes: number,
) => {
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: boxes })
  const [asked, setAsked] = useState(question)
  if (asked !== question) {
    setAsked(question)
    setPlace({ ...place, row: Math.min(place.row, 0) })
  }
  const active = {
    row: Math.min(place.row, total - 1),
    column: Math.max(0, Math.min(place.column, columns - 1)),
  }
  return [active, setPlace] as const
}
