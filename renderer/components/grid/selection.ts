import type { RowSelection } from '#src/contract/list-query.ts'

/**
 * Which rows are chosen, as a value: named ones, or all but some. It says nothing of which rows are loaded,
 * so it holds for a hundred thousand rows of which forty are here.
 */

/** Nothing chosen. */
export const noRows: RowSelection = { mode: 'ids', ids: [] }

/** All the rows that the query finds. */
export const allRows: RowSelection = { mode: 'all', except: [] }

/** A test of whether a row is chosen, quick for any number of ids. */
export const selectionTest = (selection: RowSelection): ((id: string) => boolean) => {
  const named = new Set(selection.mode === 'ids' ? selection.ids : selection.except)
  return selection.mode === 'ids' ? (id) => named.has(id) : (id) => !named.has(id)
}

/** How many of `total` rows are chosen. */
export const selectedCount = (selection: RowSelection, total: number): number =>
  selection.mode === 'ids' ? selection.ids.length : Math.max(0, total - selection.except.length)

/** The selection with these rows chosen (or no longer chosen), whichever they were before. */
export const withRows = (selection: RowSelection, ids: readonly string[], chosen: boolean): RowSelection => {
  const named = selection.mode === 'ids' ? selection.ids : selection.except
  const add = chosen === (selection.mode === 'ids')
  const changed = new Set(ids)
  const next = add ? [...new Set([...named, ...ids])] : named.filter((id) => !changed.has(id))
  return selection.mode === 'ids' ? { mode: 'ids', ids: next } : { mode: 'all', except: next }
}

/** The selection with one row turned over. */
export const toggledRow = (selection: RowSelection, id: string): RowSelection =>
  withRows(selection, [id], !selectionTest(selection)(id))

/** What the box in the header shows. */
export const headerState = (selection: RowSelection, total: number): 'none' | 'some' | 'all' => {
  const count = selectedCount(selection, total)
  if (count === 0 || total === 0) return 'none'
  return count >= total ? 'all' : 'some'
}
