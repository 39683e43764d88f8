import { shell } from 'electron'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Answer } from '#src/contract/shell.ts'
import { ok, refused } from '#src/shared/result.ts'
import type { RegisterHost } from '#main/app/register-host.ts'
import { systemErrorCode } from '#main/app/system-error.ts'

/**
 * Shows the folder that the register host watches, in the file manager. No page says which: it cannot have anything else
 * opened. Only a folder is, as a file would be run.
 */
export async function openSignedFolder(host: RegisterHost): Promise<Answer<null>> {
  const folder = await host.signedFolder()
  if (folder === undefined) return refused({ code: 'folderUnavailable', reason: 'notChosen' })
  try {
    if (!(await stat(folder)).isDirectory()) return refused({ code: 'folderUnavailable', reason: 'ENOTDIR' })
  } catch (error) {
    return refused({ code: 'folderUnavailable', reason: systemErrorCode(error) })
  }
  // On macOS a folder whose name has an extension may be a program: it is shown in the folder that holds it.
  if (process.platform === 'darwin' && path.extname(folder) !== '') {
    shell.showItemInFolder(folder)
    return ok(null)
  }
  const reason = await shell.openPath(folder)
  return reason === '' ? ok(null) : refused({ code: 'folderUnavailable', reason })
}
