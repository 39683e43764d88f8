import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Answer, FileName, Picked } from '#src/contract/shell.ts'
import { ok, refused } from '#src/shared/result.ts'
import type { PreferenceStore } from '#main/app/preferences.ts'
import { askWhere } from '#main/app/save-file.ts'
import type { RegisterHost } from '#main/app/register-host.ts'
import { desktopText } from '#renderer/text/it/desktop.ts'

/** Asks the person for a folder of backups. */
export const pickBackupFolder = (window: BrowserWindow, host: RegisterHost): Promise<Answer<Picked>> =>
  pick(window, host, {
    title: desktopText.pickBackupFolder.title,
    buttonLabel: desktopText.pickBackupFolder.confirm,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })

/** Asks the person for the file of an exported register. */
export const pickArchive = (window: BrowserWindow, host: RegisterHost): Promise<Answer<Picked>> =>
  pick(window, host, {
    title: desktopText.pickArchive.title,
    buttonLabel: desktopText.pickArchive.confirm,
    filters: [{ name: desktopText.pickArchive.kind, extensions: ['zip'] }],
    properties: ['openFile', 'dontAddToRecent'],
  })

/** The page gets a word for what was picked; its path goes to the host alone. */
async function pick(
  window: BrowserWindow,
  host: RegisterHost,
  options: OpenDialogOptions,
): Promise<Answer<Picked>> {
  const choice = await dialog.showOpenDialog(window, options)
  const [picked] = choice.filePaths
  return choice.canceled || picked === undefined ? ok({ picked: false }) : granted(host, picked)
}

/** Asks where to write a file, starting from the folder chosen last time. */
export async function pickFileToWrite(
  file: FileName,
  window: BrowserWindow,
  { host, preferences }: { readonly host: RegisterHost; readonly preferences: PreferenceStore },
): Promise<Answer<Picked>> {
  const picked = await askWhere(file, window, preferences)
  if (picked === undefined) return ok({ picked: false })
  preferences.change({ saveFolder: path.dirname(picked) })
  return granted(host, picked)
}

async function granted(host: RegisterHost, picked: string): Promise<Answer<Picked>> {
  const place = randomUUID()
  if (!(await host.grant(place, picked))) return refused({ code: 'hostStopped' })
  return ok({ picked: true, place, name: path.basename(picked) })
}
