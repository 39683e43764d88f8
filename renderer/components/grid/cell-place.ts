import type { CellPlace } from './grid-types.ts'

/** The id of a cell in the document, for `aria-activedescendant`. */
export const cellId = (grid: string, row: number, column: number): string => `${grid}-${row}-${column}`

/** The cell in which an event happened; undefined outside of all cells. */
export const placeOf = (target: EventTarget): CellPlace | undefined => {
  if (!(target instanceof Element)) return undefined
  const cell = target.closest<HTMLElement>('[data-column]')
  const row = target.closest<HTMLElement>('[data-row]')
  if (cell === null || row === null) return undefined
  return { row: Number(row.dataset.row), column: Number(cell.dataset.column) }
}

/** Whether an event happened in a part of a cell: `leading`, `head-menu`, `resize`, `box`. */
export const happenedIn = (target: EventTarget, part: string): boolean =>
  target instanceof Element && target.closest(`.grid-${part}`) !== null
