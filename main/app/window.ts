import { BrowserWindow, screen, type Rectangle } from 'electron'
import path from 'node:path'
import { startPage } from '#main/app/app-address.ts'
import type { Folders } from '#main/app/folders.ts'
import type { Preferences, PreferenceStore } from '#main/app/preferences.ts'

/** Opens the program's window where it was left. */
export function openWindow(folders: Folders, preferences: PreferenceStore): BrowserWindow {
  const remembered = preferences.read().window
  const window = new BrowserWindow({
    ...placeOnScreen(remembered),
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Comodato',
    webPreferences: {
      preload: path.join(folders.build, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  window.once('ready-to-show', () => {
    if (remembered?.maximised === true) window.maximize()
    window.show()
  })
  window.on('close', () => {
    preferences.change({ window: { ...window.getNormalBounds(), maximised: window.isMaximized() } })
  })
  void window.loadURL(startPage)
  return window
}

/** The remembered place, unless the screen it was on is no longer there. */
function placeOnScreen(remembered: Preferences['window']): Partial<Rectangle> {
  if (remembered === undefined) return { width: 1366, height: 860 }
  const { x, y, width, height } = remembered
  const visible = screen.getAllDisplays().some(({ workArea }) => overlap(workArea, remembered))
  return visible ? { x, y, width, height } : { width, height }
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
