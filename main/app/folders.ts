import { app } from 'electron'
import path from 'node:path'

/** Where the program finds its own files and keeps those of the office. */
export type Folders = {
  /** The journal, the papers and their readable copies. */
  readonly register: string
  /** Settings of this user on this machine. */
  readonly settings: string
  /** Fonts, templates, starting lists: the repository's `assets/`. */
  readonly resources: string
  /** The built screens, root of the `app://` scheme. */
  readonly screens: string
  /** The built main, preload and host. */
  readonly build: string
}

/** `registerFolder` is the one asked for on the command line or chosen in the settings, if any. */
export function findFolders(registerFolder: string | undefined): Folders {
  const built = path.join(app.getAppPath(), '.vite')
  return {
    register: path.resolve(registerFolder ?? path.join(app.getPath('userData'), 'register')),
    settings: path.join(app.getPath('userData'), 'settings'),
    resources: app.isPackaged
      ? path.join(process.resourcesPath, 'assets')
      : path.join(app.getAppPath(), 'assets'),
    screens: path.join(built, 'renderer'),
    build: path.join(built, 'build'),
  }
}
