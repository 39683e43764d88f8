import { z } from 'zod'

/** How one person arranged the columns of one list; the screen keeps it among the settings. */
export const GridLayout = z.object({
  /** The ids in order; columns not named here (new in the program) come last. */
  order: z.array(z.string()),
  /** Widths in pixels of the columns that were resized. */
  widths: z.record(z.string(), z.number().positive()),
  hidden: z.array(z.string()),
  /** The columns that stay in sight at the left while the others scroll. */
  pinned: z.array(z.string()),
})
export type GridLayout = z.infer<typeof GridLayout>

/** All the columns as the program gives them. */
export const givenLayout: GridLayout = { order: [], widths: {}, hidden: [], pinned: [] }

/** What a list is like before anybody arranges it: what a row is called by stays in sight while the rest scrolls. */
export const firstLayout = (
  columns: readonly { id: string; leading?: boolean; hiddenAtFirst?: boolean }[],
): GridLayout => ({
  ...givenLayout,
  hidden: columns.filter(({ hiddenAtFirst }) => hiddenAtFirst).map(({ id }) => id),
  pinned: columns.filter(({ leading }) => leading).map(({ id }) => id),
})

/** All the ids in the order they are shown: pinned ones first, ids the layout does not know last, ids that are gone dropped. */
export const arrangedIds = (ids: readonly string[], layout: GridLayout): string[] => {
  const known = layout.order.filter((id) => ids.includes(id))
  const all = [...known, ...ids.filter((id) => !known.includes(id))]
  return [
    ...all.filter((id) => layout.pinned.includes(id)),
    ...all.filter((id) => !layout.pinned.includes(id)),
  ]
}

/** The layout with one column moved before or after another; a column that passes the pin line is pinned or freed. */
export const movedColumn = (
  ids: readonly string[],
  layout: GridLayout,
  moved: string,
  target: string,
  side: 'before' | 'after',
): GridLayout => {
  if (moved === target) return layout
  const others = arrangedIds(ids, layout).filter((id) => id !== moved)
  const at = others.indexOf(target) + (side === 'after' ? 1 : 0)
  const pinned = layout.pinned.filter((id) => id !== moved)
  return {
    ...layout,
    order: [...others.slice(0, at), moved, ...others.slice(at)],
    pinned: layout.pinned.includes(target) ? [...pinned, moved] : pinned,
  }
}

/** The layout with one column moved one visible place to the left (−1) or to the right (+1). */
export const shiftedColumn = (
  ids: readonly string[],
  layout: GridLayout,
  moved: string,
  by: -1 | 1,
): GridLayout => {
  const visible = arrangedIds(ids, layout).filter((id) => !layout.hidden.includes(id))
  const neighbour = visible[visible.indexOf(moved) + by]
  if (neighbour === undefined) return layout
  return movedColumn(ids, layout, moved, neighbour, by === 1 ? 'after' : 'before')
}

/** The layout with a column shown or hidden. */
export const withVisible = (layout: GridLayout, id: string, visible: boolean): GridLayout => ({
  ...layout,
  hidden: [...layout.hidden.filter((other) => other !== id), ...(visible ? [] : [id])],
})

/** The layout with a column pinned at the left, or freed. */
export const withPinned = (layout: GridLayout, id: string, pinned: boolean): GridLayout => ({
  ...layout,
  pinned: [...layout.pinned.filter((other) => other !== id), ...(pinned ? [id] : [])],
})

/** The layout with a column of another width, never under its least. */
export const withWidth = (layout: GridLayout, id: string, width: number, least: number): GridLayout => ({
  ...layout,
  widths: { ...layout.widths, [id]: Math.max(least, Math.round(width)) },
})
