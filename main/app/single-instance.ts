import { app, BrowserWindow } from 'electron'
import path from 'node:path'

/** What a start of the program hands to the one that runs already. */
type Handed = { readonly registerFolder?: string }

/** False when the program already runs for this user; that one then comes to the front, and hears what was asked. */
export function isOnlyInstance(registerFolder: string | undefined): boolean {
  const handed: Handed = registerFolder === undefined ? {} : { registerFolder: path.resolve(registerFolder) }
  if (!app.requestSingleInstanceLock(handed)) return false
  onOtherStart(() => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  return true
}

/** Hears of another start of the program, with the folder of the register that it asked for, if any. */
export function onOtherStart(heard: (registerFolder: string | undefined) => void): void {
  app.on('second-instance', (_event, _arguments, _folder, handed) => heard(folderIn(handed)))
}

function folderIn(handed: unknown): string | undefined {
  if (typeof handed !== 'object' || handed === null || !('registerFolder' in handed)) return undefined
  return typeof handed.registerFolder === 'string' ? handed.registerFolder : undefined
}
