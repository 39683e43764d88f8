import { BrowserWindow, dialog } from 'electron'
import { onOtherStart } from '#main/app/single-instance.ts'
import { isSamePlace } from '#main/backup/true-place.ts'
import { desktopText } from '#renderer/text/it/desktop.ts'

/**
 * A program opens one register at a time. Who starts it again on another one is told which is open, and may have it
 * opened in its place.
 */
export function offerOtherRegister(open: string, openInstead: (registerFolder: string) => void): void {
  let asking = false

  async function ask(other: string): Promise<void> {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined || (await isSamePlace(other, open))) return
    const { message, detail, stay, openInstead: wanted } = desktopText.otherRegister
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message,
      detail: detail(open, other),
      buttons: [stay, wanted],
      cancelId: 0,
      defaultId: 0,
    })
    if (response === 1) openInstead(other)
  }

  onOtherStart((registerFolder) => {
    if (registerFolder === undefined || asking) return
    asking = true
    void ask(registerFolder).finally(() => (asking = false))
  })
}
