import type { ShownColumns } from './useGridColumns.ts'
import { boxWidth } from './useGridWidths.ts'

/** Scrolls sideways until a column is in sight, beside the pinned ones and not under them. */
export const revealColumn = <Row>(
  scroller: HTMLElement | null,
  { heads, pinnedCount }: ShownColumns<Row>,
  boxes: number,
  column: number,
): void => {
  const place = column - boxes
  if (scroller === null || place < pinnedCount) return
  const before = (count: number) =>
    boxes * boxWidth + heads.slice(0, count).reduce((sum, head) => sum + head.width, 0)
  const [start, end, covered] = [before(place), before(place + 1), before(pinnedCount)]
  if (start - covered < scroller.scrollLeft) scroller.scrollLeft = start - covered
  else if (end > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = end - scroller.clientWidth
}
