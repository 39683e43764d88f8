import { useState } from 'react'
import type { GridSort } from './grid-types.ts'
import { givenLayout } from './layout.ts'

/** The order and the columns of a list that forgets how it was arranged when it is left. */
export const useArrangement = () => {
  const [sort, onSortChange] = useState<GridSort>([])
  const [layout, onLayoutChange] = useState(givenLayout)
  return { sort, onSortChange, layout, onLayoutChange }
}
