import type { RequestOf } from '#src/contract/contract.ts'
import type { ListQuery, RowSelection } from '#src/contract/list-query.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { ask } from './host.ts'

type Collection = RequestOf<'lists.ids'>['collection']

/** The keys of the rows selected, however many they are. */
export async function selectedIds(
  collection: Collection,
  query: ListQuery,
  selection: RowSelection,
): Promise<Result<string[], AnyRefusal>> {
  if (selection.mode === 'ids') return ok(selection.ids)
  const answer = await ask('lists.ids', { collection, query })
  if (!answer.ok) return answer
  const except = new Set(selection.except)
  return ok(answer.value.ids.filter((id) => !except.has(id)))
}
