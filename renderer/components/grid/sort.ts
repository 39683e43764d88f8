import type { SortField } from '#src/contract/list-query.ts'
import type { GridSort } from './grid-types.ts'

type Direction = SortField['direction']

const following: Record<Direction | 'none', Direction | 'none'> = {
  none: 'ascending',
  ascending: 'descending',
  descending: 'none',
}

/** In which direction a field sorts now. */
export const directionOf = (sort: GridSort, field: string): Direction | 'none' =>
  sort.find((entry) => entry.field === field)?.direction ?? 'none'

/** The order after a field is set to a direction: alone, or after the fields already there (`keep`). */
export const sortedBy = (
  sort: GridSort,
  field: string,
  direction: Direction | 'none',
  keep: boolean,
): GridSort => {
  const entry = direction === 'none' ? [] : [{ field, direction }]
  if (!keep) return entry
  if (direction === 'none' || !sort.some((other) => other.field === field))
    return [...sort.filter((other) => other.field !== field), ...entry]
  return sort.map((other) => (other.field === field ? { field, direction } : other))
}

/** The order after a click on a header: up, down, none. With Shift the field joins those already there. */
export const sortAfterClick = (sort: GridSort, field: string, keep: boolean): GridSort =>
  sortedBy(sort, field, following[directionOf(sort, field)], keep)
