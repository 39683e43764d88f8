import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, startTransition, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import type { GridSource } from './grid-types.ts'

/** The heights of the grid, in pixels; the style sheet has the same numbers. */
export const rowHeight = 28
export const headHeight = 32

/** Rows drawn beyond those in sight, so that whoever scrolls finds them there. */
const beyondSight = 12

/** Milliseconds for which only the rows in sight answer a new question: whoever types on does not wait for the others. */
const sightFirst = 250

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
    overscan: useStands(source.question) ? beyondSight : 1,
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
  const start = Math.max(0, (range?.startIndex ?? 0) - beyondSight)
  const end = Math.min(source.total, (range?.endIndex ?? 0) + beyondSight + 1)
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

/** Whether the question has been there for a while. */
const useStands = (question: unknown): boolean => {
  const [standing, setStanding] = useState<unknown>()
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setStanding(question)), sightFirst)
    return () => clearTimeout(timer)
  }, [question])
  return standing === question
}
