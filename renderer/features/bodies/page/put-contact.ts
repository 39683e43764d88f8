import type { BodyPage } from '#src/contract/bodies.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { NewPerson } from '#src/people/person.ts'
import type { Command } from '#src/register/register.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { ask } from '#renderer/bridge/host.ts'

export type KnownContact = BodyPage['contacts'][number]

/**
 * Keeps a person in the store of people and their role in the ledger, which knows the person by key alone.
 * A contact whose role changes is named anew under the same key.
 */
export async function putContact(
  bodyId: string,
  former: KnownContact | undefined,
  person: NewPerson,
  role: string,
): Promise<Result<unknown, AnyRefusal>> {
  const known = former ? { ...person, id: former.person.id } : person
  const kept = await ask('people.put', { people: [known] })
  if (!kept.ok || former?.role === role) return kept
  const [personId = ''] = kept.value.ids
  if (former) {
    const removed = await act({ type: 'removeContact', bodyId, personId })
    if (!removed.ok) return removed
  }
  return act({ type: 'nameContact', bodyId, contact: { personId, role } })
}

const act = async (command: Command): Promise<Result<unknown, AnyRefusal>> => {
  const outcome = await ask('register.act', { command })
  return outcome.ok ? ok(outcome.value) : outcome
}
