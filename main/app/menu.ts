import { app, BrowserWindow, dialog, Menu, shell, type MenuItemConstructorOptions } from 'electron'
import type { Folders } from '#main/app/folders.ts'
import { versions } from '#main/app/versions.ts'
import { desktopText } from '#renderer/text/it/desktop.ts'
import { keysText } from '#renderer/text/it/keys.ts'

type Items = MenuItemConstructorOptions[]

/** The Italian menu. Roles bring the behaviour and the usual keys; their own labels are English only. */
export function setMenu(folders: Folders): void {
  const mac = process.platform === 'darwin'
  const menu: Items = [
    ...(mac ? [{ label: app.name, submenu: macItems() }] : []),
    { label: desktopText.menu.file, submenu: fileItems(folders, mac) },
    { label: desktopText.menu.edit, submenu: editItems(mac) },
    { label: desktopText.menu.view, submenu: viewItems() },
    { label: desktopText.menu.window, role: 'window', submenu: windowItems() },
    { label: desktopText.menu.help, role: 'help', submenu: helpItems() },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
}

const separator = { type: 'separator' } as const

function macItems(): Items {
  return [
    { label: desktopText.menu.about, click: showAbout },
    separator,
    { role: 'services', label: desktopText.menu.services },
    separator,
    { role: 'hide', label: desktopText.menu.hide },
    { role: 'hideOthers', label: desktopText.menu.hideOthers },
    { role: 'unhide', label: desktopText.menu.showAll },
    separator,
    { role: 'quit', label: desktopText.menu.quit },
  ]
}

function fileItems(folders: Folders, mac: boolean): Items {
  const open = {
    label: desktopText.menu.openRegisterFolder,
    click: () => void shell.openPath(folders.register),
  }
  return mac
    ? [open]
    : [open, separator, { role: 'quit', label: desktopText.menu.quit, accelerator: 'Ctrl+Q' }]
}

function editItems(mac: boolean): Items {
  return [
    ...(mac ? textUndoItems : undoItems),
    separator,
    { role: 'cut', label: desktopText.menu.cut },
    { role: 'copy', label: desktopText.menu.copy },
    { role: 'paste', label: desktopText.menu.paste },
    separator,
    { role: 'selectAll', label: desktopText.menu.selectAll },
  ]
}

const textUndoItems: Items = [
  { role: 'undo', label: desktopText.menu.undo },
  { role: 'redo', label: desktopText.menu.redo },
]

/**
 * The same as the keys, which stay the page's own: it tells a field that is being written in from the last command
 * given to the register. On macOS the system itself takes the keys of a field, and the roles stay.
 */
const undoItems: Items = [
  pressing(desktopText.menu.undo, 'Z', ['control']),
  pressing(desktopText.menu.redo, 'Z', ['control', 'shift']),
]

function pressing(
  label: string,
  keyCode: string,
  modifiers: ('control' | 'shift')[],
): MenuItemConstructorOptions {
  return {
    label,
    accelerator: [...modifiers, keyCode].join('+'),
    registerAccelerator: false,
    click: (_item, window) => {
      if (!(window instanceof BrowserWindow)) return
      for (const type of ['keyDown', 'keyUp'] as const)
        window.webContents.sendInputEvent({ type, keyCode, modifiers })
    },
  }
}

function viewItems(): Items {
  const items: Items = [
    { role: 'resetZoom', label: desktopText.menu.actualSize },
    { role: 'zoomIn', label: desktopText.menu.zoomIn },
    { role: 'zoomOut', label: desktopText.menu.zoomOut },
    separator,
    { role: 'togglefullscreen', label: desktopText.menu.fullScreen },
  ]
  return app.isPackaged
    ? items
    : [...items, separator, { role: 'toggleDevTools', label: desktopText.menu.developerTools }]
}

function windowItems(): Items {
  return [
    { role: 'minimize', label: desktopText.menu.minimise },
    { role: 'close', label: desktopText.menu.close },
  ]
}

function helpItems(): Items {
  return [
    pressing(keysText.title, 'F1', []),
    separator,
    { label: desktopText.menu.openLogs, click: () => void shell.openPath(app.getPath('logs')) },
    { label: desktopText.menu.about, click: showAbout },
  ]
}

function showAbout(): void {
  const { comodato, electron, chromium, node } = versions()
  void dialog.showMessageBox({
    type: 'info',
    title: desktopText.menu.about,
    message: `Comodato ${comodato}`,
    detail: [desktopText.about.licence, `Electron ${electron} · Chromium ${chromium} · Node.js ${node}`].join(
      '\n',
    ),
    buttons: [desktopText.about.close],
    noLink: true,
  })
}
