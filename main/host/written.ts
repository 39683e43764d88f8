import type { HostRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { diskLost } from './disk-lost.ts'

/** A store's refusal in the words of the contract. */
export function written(
  outcome: Result<unknown, { readonly code: string; readonly file: string }>,
): Result<Record<string, never>, HostRefusal> {
  if (outcome.ok) return ok({})
  const { code, file } = outcome.error
  if (code === 'noSpace') return refused({ code: 'noSpace' })
  if (code === 'folderReadOnly') return refused(diskLost({ detail: code, file }))
  return refused({ code: 'registerUnavailable', cause: code, detail: file })
}
