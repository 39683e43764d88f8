import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, type RefObject } from 'react'
import type { GridSource } from './grid-types.ts'

/** The heights of the grid, in pixels; the style sheet has the same numbers. */
export const rowHeight = 28
export const headHeight = 32

/**
 * The rows that stand on the screen or near it. The active row is always among them, wherever the list is scrolled:
 * `aria-activedescendant` must point at something that exists.
 */
export const useGridWindow = <Row>(
  scroller: RefObject<HTMLDivElement | null>,
  source: GridSource<Row>,
  activeRow: number,
) => {
  const virtualizer = useVirtualizer({
    count: source.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const indexes = defaultRangeExtractor(range)
        if (activeRow < 0 || activeRow >= range.count || indexes.includes(activeRow)) return indexes
        return [...indexes, activeRow].sort((one, other) => one - other)
      },
      [activeRow],
    ),
  })
  const range = virtualizer.calculateRange()
  const start = Math.max(0, (range?.startIndex ?? 0) - 12)
  const end = Math.min(source.total, (range?.endIndex ?? 0) + 13)
  const { need, version, question } = source
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [scroller, question])
  useEffect(() => {
    if (end > start) need(start, end)
  }, [need, version, start, end])
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    scrollTo: (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }
}
