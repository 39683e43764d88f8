import { app, dialog, type BrowserWindow } from 'electron'
import path from 'node:path'
import type { Answer, FileToSave, SaveOutcome } from '#src/contract/shell.ts'
import { ok, refused } from '#src/shared/result.ts'
import { writeAtomically } from '#main/app/atomic-file.ts'
import { fileNameFor } from '#main/app/file-name.ts'
import type { PreferenceStore } from '#main/app/preferences.ts'
import { systemErrorCode } from '#main/app/system-error.ts'

/** Asks the person where to save, starting from the folder chosen last time. */
export async function saveFile(
  file: FileToSave,
  window: BrowserWindow,
  preferences: PreferenceStore,
): Promise<Answer<SaveOutcome>> {
  const folder = preferences.read().saveFolder ?? app.getPath('documents')
  const name = fileNameFor(file.suggestedName)
  const extension = path.extname(name).slice(1)
  const choice = await dialog.showSaveDialog(window, {
    defaultPath: path.join(folder, name),
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
  })
  // Older versions answer a cancelled dialog with no path at all.
  if (choice.canceled || !choice.filePath) return ok({ saved: false })

  const chosen = path.basename(choice.filePath)
  try {
    await writeAtomically(choice.filePath, file.bytes)
  } catch (error) {
    return refused({ code: 'cannotWrite', name: chosen, reason: systemErrorCode(error) })
  }
  preferences.change({ saveFolder: path.dirname(choice.filePath) })
  return ok({ saved: true, name: chosen })
}
