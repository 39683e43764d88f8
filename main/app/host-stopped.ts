import { app, BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import type { RegisterHost } from '#main/app/register-host.ts'
import { desktopText } from '#renderer/text/it/desktop.ts'

/** When the register host ends by itself, says so and offers to start it again. */
export function offerRestart(host: RegisterHost): void {
  host.onState((state) => {
    if (state === 'stopped') void ask(host)
  })
}

async function ask(host: RegisterHost): Promise<void> {
  const { message, detail, restart, quit } = desktopText.hostStopped
  const question: MessageBoxOptions = {
    type: 'error',
    message,
    detail,
    buttons: [restart, quit],
    cancelId: 1,
  }
  const [window] = BrowserWindow.getAllWindows()
  const { response } = await (window === undefined
    ? dialog.showMessageBox(question)
    : dialog.showMessageBox(window, question))
  if (response === 0) host.restart()
  else app.quit()
}
