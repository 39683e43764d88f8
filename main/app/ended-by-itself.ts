import { app, BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import type { Log } from '#main/app/diagnostics.ts'
import type { RegisterHost } from '#main/app/register-host.ts'
import { desktopText } from '#renderer/text/it/desktop.ts'

/** When the register host ends by itself, says so and offers to start it again. */
export function offerRestart(host: RegisterHost): void {
  host.onState((state) => {
    if (state === 'stopped') void ask(desktopText.hostStopped, host.restart)
  })
}

/** When what draws the window ends by itself, which would leave it empty, says so and offers to draw it again. */
export function offerReload({ webContents }: BrowserWindow, log: Log): void {
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log.error(`the page ended by itself: ${reason}`)
    void ask(desktopText.pageStopped, () => webContents.reload())
  })
}

type Words = Readonly<Record<'message' | 'detail' | 'restart' | 'quit', string>>

async function ask({ message, detail, restart, quit }: Words, again: () => void): Promise<void> {
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
  if (response === 0) again()
  else app.quit()
}
