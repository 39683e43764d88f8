import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Ok, Result } from '#src/shared/result.ts'
import { toast } from '#renderer/components/toast.ts'
import { Refused } from '#renderer/bridge/queries.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'

/** The sentence of what a query was refused; anything else is a mistake of the program and is thrown on. */
export function queryRefusal(error: Error | null): string | undefined {
  if (error === null) return undefined
  if (error instanceof Refused) return refusalText(error.refusal)
  throw error
}

/** Says a refusal that belongs to no field, and tells whether all went well. */
export function went<T>(outcome: Result<T, AnyRefusal>): outcome is Ok<T> {
  if (!outcome.ok) toast.say(refusalText(outcome.error), { tone: 'danger' })
  return outcome.ok
}
