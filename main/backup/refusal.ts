import { errorCode, failureOf, isNoSpace, isWriteForbidden } from '#main/journal/file/disk.ts'
import type { BackupProblem } from '#src/backups/problem.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'

/** Why it was not done; `detail` names the file, or is the system's own code. */
export type BackupRefusal = { readonly problem: BackupProblem; readonly detail: string }

/** Carries a refusal out of the middle of a stream; every public function turns it back into a value. */
export class BackupRefused extends Error {
  readonly refusal: BackupRefusal

  constructor(problem: BackupProblem, detail = '') {
    super(`${problem}: ${detail}`)
    this.refusal = { problem, detail }
  }
}

/** What was thrown, as a value: refusals of ours and of the file system. Anything else is a bug and passes. */
export async function asBackupResult<T>(asked: Promise<T>): Promise<Result<T, BackupRefusal>> {
  try {
    return ok(await asked)
  } catch (error) {
    return refused(backupRefusalOf(error))
  }
}

function backupRefusalOf(error: unknown): BackupRefusal {
  if (error instanceof BackupRefused) return error.refusal
  const detail = errorCode(error)
  if (detail === '') throw error
  if (isNoSpace(error)) return { problem: 'noSpace', detail }
  if (isWriteForbidden(error)) return { problem: 'folderReadOnly', detail: failureOf(error).file ?? '' }
  return { problem: detail === 'ENOENT' || detail === 'ENOTDIR' ? 'folderMissing' : 'lost', detail }
}

/** Runs what reads the register: a failure there is not one of the folder of the backups. */
export async function ofRegister<T>(asked: Promise<T>, detail: string): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof BackupRefused || errorCode(error) === '') throw error
    const { file } = failureOf(error)
    if (file !== undefined) throw new BackupRefused('registerForbidden', file)
    throw new BackupRefused('registerUnreadable', `${detail}: ${errorCode(error)}`)
  }
}
