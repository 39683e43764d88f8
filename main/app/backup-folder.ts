import { dialog, type BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Answer, PickedFolder } from '#src/contract/shell.ts'
import { ok, refused } from '#src/shared/result.ts'
import type { RegisterHost } from '#main/app/register-host.ts'
import { desktopText } from '#renderer/text/it/desktop.ts'

/** Asks the person for a folder of backups. The page gets a word for it; its path goes to the host alone. */
export async function pickBackupFolder(
  window: BrowserWindow,
  host: RegisterHost,
): Promise<Answer<PickedFolder>> {
  const choice = await dialog.showOpenDialog(window, {
    title: desktopText.pickBackupFolder.title,
    buttonLabel: desktopText.pickBackupFolder.confirm,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  const [folder] = choice.filePaths
  if (choice.canceled || folder === undefined) return ok({ picked: false })
  const place = randomUUID()
  if (!(await host.grant(place, folder))) return refused({ code: 'hostStopped' })
  return ok({ picked: true, place, name: path.basename(folder) })
}
