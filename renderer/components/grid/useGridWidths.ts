import { useLayoutEffect, type RefObject } from 'react'
import type { ShownColumns } from './useGridColumns.ts'

/** The width of the column of selection boxes, in pixels. */
export const boxWidth = 36

/** Writes the widths and the offsets of pinned columns as variables of the grid: resizing draws no row again. */
export const useGridWidths = <Row>(
  scroller: RefObject<HTMLDivElement | null>,
  { heads, pinnedCount }: ShownColumns<Row>,
  boxes: number,
): void => {
  const widths = heads.map((head) => head.width)
  const tracks = [...(boxes === 1 ? [boxWidth] : []), ...widths]
  const key = tracks.join(' ')
  useLayoutEffect(() => {
    const style = scroller.current?.style
    if (style === undefined) return
    const sizes = key.split(' ').map(Number)
    style.setProperty('--grid-tracks', sizes.map((size) => `${size}px`).join(' '))
    style.setProperty('--grid-width', `${sizes.reduce((sum, size) => sum + size, 0)}px`)
    for (let place = 0; place < pinnedCount; place += 1) {
      const before = sizes.slice(0, place + boxes).reduce((sum, size) => sum + size, 0)
      style.setProperty(`--grid-start-${place}`, `${before}px`)
    }
  }, [scroller, key, pinnedCount, boxes])
}
