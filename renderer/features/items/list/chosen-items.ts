import { type Filter, type ListQuery, type RowSelection, wholeList } from '#src/contract/list-query.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ask } from '#renderer/bridge/host.ts'
import { ok, type Result } from '#src/shared/result.ts'

/** Those of the items selected that also answer to further conditions, in the order of the list. */
export async function chosenItems(
  query: ListQuery,
  selection: RowSelection,
  conditions: readonly Filter[],
): Promise<Result<string[], AnyRefusal>> {
  // Rows chosen by name stay chosen when the search has moved on.
  const { search, filters, sort } = selection.mode === 'all' ? query : { ...wholeList, sort: query.sort }
  const asked: ListQuery = { search, filters: [...filters, ...conditions], sort }
  const answer = await ask('lists.ids', { collection: 'items', query: asked })
  if (!answer.ok) return answer
  const named = new Set(selection.mode === 'all' ? selection.except : selection.ids)
  return ok(answer.value.ids.filter((id) => named.has(id) === (selection.mode === 'ids')))
}

/** Only items of one kind. */
export const ofKind = (kind: 'asset' | 'licence' | 'service'): Filter => ({
  field: 'kind',
  test: 'anyOf',
  values: [kind],
})
