import { app, dialog, Menu, shell, type MenuItemConstructorOptions } from 'electron'
import type { Folders } from '#main/app/folders.ts'
import { versions } from '#main/app/versions.ts'
import { words } from '#main/app/words.ts'

type Items = MenuItemConstructorOptions[]

/** The Italian menu. Roles bring the behaviour and the usual keys; their own labels are English only. */
export function setMenu(folders: Folders): void {
  const mac = process.platform === 'darwin'
  const menu: Items = [
    ...(mac ? [{ label: app.name, submenu: macItems() }] : []),
    { label: words.menu.file, submenu: fileItems(folders, mac) },
    { label: words.menu.edit, submenu: editItems() },
    { label: words.menu.view, submenu: viewItems() },
    { label: words.menu.window, role: 'window', submenu: windowItems() },
    { label: words.menu.help, role: 'help', submenu: helpItems() },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
}

const separator = { type: 'separator' } as const

function macItems(): Items {
  return [
    { label: words.menu.about, click: showAbout },
    separator,
    { role: 'services', label: words.menu.services },
    separator,
    { role: 'hide', label: words.menu.hide },
    { role: 'hideOthers', label: words.menu.hideOthers },
    { role: 'unhide', label: words.menu.showAll },
    separator,
    { role: 'quit', label: words.menu.quit },
  ]
}

function fileItems(folders: Folders, mac: boolean): Items {
  const open = { label: words.menu.openRegisterFolder, click: () => void shell.openPath(folders.register) }
  return mac ? [open] : [open, separator, { role: 'quit', label: words.menu.quit, accelerator: 'Ctrl+Q' }]
}

function editItems(): Items {
  return [
    { role: 'undo', label: words.menu.undo },
    { role: 'redo', label: words.menu.redo },
    separator,
    { role: 'cut', label: words.menu.cut },
    { role: 'copy', label: words.menu.copy },
    { role: 'paste', label: words.menu.paste },
    separator,
    { role: 'selectAll', label: words.menu.selectAll },
  ]
}

function viewItems(): Items {
  const items: Items = [
    { role: 'resetZoom', label: words.menu.actualSize },
    { role: 'zoomIn', label: words.menu.zoomIn },
    { role: 'zoomOut', label: words.menu.zoomOut },
    separator,
    { role: 'togglefullscreen', label: words.menu.fullScreen },
  ]
  return app.isPackaged
    ? items
    : [...items, separator, { role: 'toggleDevTools', label: words.menu.developerTools }]
}

function windowItems(): Items {
  return [
    { role: 'minimize', label: words.menu.minimise },
    { role: 'close', label: words.menu.close },
  ]
}

function helpItems(): Items {
  return [
    { label: words.menu.openLogs, click: () => void shell.openPath(app.getPath('logs')) },
    { label: words.menu.about, click: showAbout },
  ]
}

function showAbout(): void {
  const { comodato, electron, chromium, node } = versions()
  void dialog.showMessageBox({
    type: 'info',
    title: words.menu.about,
    message: `Comodato ${comodato}`,
    detail: [words.about.licence, `Electron ${electron} · Chromium ${chromium} · Node.js ${node}`].join('\n'),
    buttons: [words.about.close],
    noLink: true,
  })
}
