import { BrowserWindow, dialog } from 'electron'
import { realpathSync } from 'node:fs'
import { onOtherStart } from '#main/app/single-instance.ts'
import { desktopText } from '#renderer/text/it/desktop.ts'

/**
 * A program opens one register at a time. Who starts it again on another one is told which is open, and may have it
 * opened in its place.
 */
export function offerOtherRegister(open: string, openInstead: (registerFolder: string) => void): void {
  let asking = false

  async function ask(other: string): Promise<void> {
    const [window] = BrowserWindow.getAllWindows()
    if (asking || window === undefined) return
    asking = true
    const { message, detail, stay, openInstead: wanted } = desktopText.otherRegister
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message,
      detail: detail(open, other),
      buttons: [stay, wanted],
      cancelId: 0,
      defaultId: 0,
    })
    asking = false
    if (response === 1) openInstead(other)
  }

  onOtherStart((registerFolder) => {
    if (registerFolder !== undefined && !isSame(registerFolder, open)) void ask(registerFolder)
  })
}

const isSame = (one: string, other: string): boolean => one === other || placeOf(one) === placeOf(other)

/** Where a path leads: several names may lead to one folder. Of a folder that is not there, its name. */
function placeOf(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}
