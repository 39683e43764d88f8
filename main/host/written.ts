import type { HostRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'

/** A store's refusal in the words of the contract. */
export function written(
  outcome: Result<unknown, { readonly code: string; readonly file: string }>,
): Result<Record<string, never>, HostRefusal> {
  if (outcome.ok) return ok({})
  const { code, file } = outcome.error
  if (code === 'noSpace') return refused({ code: 'noSpace' })
  return refused({ code: 'registerUnavailable', cause: code, detail: file })
}
