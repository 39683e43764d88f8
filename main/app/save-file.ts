import { app, dialog, type BrowserWindow } from 'electron'
import path from 'node:path'
import type { Answer, FileName, FileToSave, SaveOutcome } from '#src/contract/shell.ts'
import { ok, refused } from '#src/shared/result.ts'
import { writeAtomically } from '#main/app/atomic-file.ts'
import { fileNameFor } from '#src/shared/file-name.ts'
import type { PreferenceStore } from '#main/app/preferences.ts'
import { systemErrorCode } from '#main/app/system-error.ts'

/** Saves where the person says, starting from the folder chosen last time. */
export async function saveFile(
  file: FileToSave,
  window: BrowserWindow,
  preferences: PreferenceStore,
): Promise<Answer<SaveOutcome>> {
  const picked = await askWhere(file, window, preferences)
  if (picked === undefined) return ok({ saved: false })
  const chosen = path.basename(picked)
  try {
    await writeAtomically(picked, file.bytes)
  } catch (error) {
    return refused({ code: 'cannotWrite', name: chosen, reason: systemErrorCode(error) })
  }
  preferences.change({ saveFolder: path.dirname(picked) })
  return ok({ saved: true, name: chosen })
}

/** The file that the person chose; undefined when they thought better of it. */
export async function askWhere(
  { suggestedName }: FileName,
  window: BrowserWindow,
  preferences: PreferenceStore,
): Promise<string | undefined> {
  const folder = preferences.read().saveFolder ?? app.getPath('documents')
  const name = fileNameFor(suggestedName)
  const extension = path.extname(name).slice(1)
  const choice = await dialog.showSaveDialog(window, {
    defaultPath: path.join(folder, name),
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
  })
  // Older versions answer a cancelled dialog with no path at all.
  return choice.canceled || !choice.filePath ? undefined : choice.filePath
}
