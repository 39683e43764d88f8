import { app, BrowserWindow, session, type WebFrameMain } from 'electron'
import { ok } from '#src/shared/result.ts'
import { serveScreens } from '#main/app/app-scheme.ts'
import { pickArchive, pickBackupFolder, pickFileToWrite } from '#main/app/pick-place.ts'
import type { Log } from '#main/app/diagnostics.ts'
import { findFolders } from '#main/app/folders.ts'
import { offerReload, offerRestart } from '#main/app/ended-by-itself.ts'
import { setMenu } from '#main/app/menu.ts'
import { offerOtherRegister } from '#main/app/other-register.ts'
import { openPaper, showPaper } from '#main/app/papers.ts'
import { openPreferences } from '#main/app/preferences.ts'
import { printFile, printPaper } from '#main/app/print-paper.ts'
import { startRegisterHost } from '#main/app/register-host.ts'
import { openSignedFolder } from '#main/app/signed-folder.ts'
import { saveFile } from '#main/app/save-file.ts'
import { answerPages, tellHostState } from '#main/app/shell-answers.ts'
import { endOrderly } from '#main/app/orderly-end.ts'
import { versions } from '#main/app/versions.ts'
import { openWindow } from '#main/app/window.ts'

/** Opens the program: the register host, what the pages may ask, the menu, the window. */
export async function openDesktop(registerFolder: string | undefined, log: Log): Promise<void> {
  await app.whenReady()
  const preferences = await openPreferences(app.getPath('userData'), (error) => log.error(error))
  const folders = findFolders(registerFolder ?? preferences.read().registerFolder)
  const host = startRegisterHost(folders, log)

  answerPages({
    connect: async (_nothing, page) => host.connect(page),
    saveFile: (file, page) => saveFile(file, windowOf(page), preferences),
    openPaper: (paper) => openPaper(folders.register, paper),
    showPaper: (paper) => showPaper(folders.register, paper),
    printPaper: (paper, page) => printPaper(folders.register, paper, windowOf(page)),
    openSignedFolder: () => openSignedFolder(host),
    pickBackupFolder: (_nothing, page) => pickBackupFolder(windowOf(page), host),
    pickArchive: (_nothing, page) => pickArchive(windowOf(page), host),
    pickFileToWrite: (file, page) => pickFileToWrite(file, windowOf(page), { host, preferences }),
    printFile: (file, page) => printFile(folders.register, file, windowOf(page)),
    versions: async () => ok(versions()),
  })
  tellHostState(host)
  offerRestart(host)
  offerOtherRegister(folders.register, endOrderly(host, preferences))

  serveScreens(session.defaultSession, folders.screens)
  setMenu(folders)
  offerReload(openWindow(folders, preferences), log)
}

function windowOf(page: WebFrameMain): BrowserWindow {
  const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.mainFrame === page)
  if (window === undefined) throw new Error('a trusted page has no window')
  return window
}
