import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { NewPerson } from '#src/people/person.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { ask } from '#renderer/bridge/host.ts'
import type { LoanLine } from './draft-lines.ts'
import type { Draft } from './use-draft.ts'

/** Records the people and gives each of the lines, in turn, to one of them. */
export async function namePeople(
  draft: Draft,
  lines: readonly LoanLine[],
  people: readonly NewPerson[],
): Promise<Result<null, AnyRefusal>> {
  if (people.length === 0) return ok(null)
  const put = await ask('people.put', { people: [...people] })
  if (!put.ok) return put
  for (const [index, personId] of put.value.ids.entries()) {
    const line = lines[index]
    if (!line) break
    const { itemId, place } = line
    const outcome = await draft.act({
      type: 'nameLineUse',
      agreementId: draft.page.agreement.id,
      itemId,
      personId,
      place,
    })
    if (!outcome.ok) return outcome
  }
  return ok(null)
}
