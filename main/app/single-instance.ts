import { app, BrowserWindow } from 'electron'

/** False when the program already runs for this user; that one then comes to the front. */
export function isOnlyInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  return true
}
