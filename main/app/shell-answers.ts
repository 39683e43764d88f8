import { BrowserWindow, ipcMain, type WebFrameMain } from 'electron'
import type { z } from 'zod'
import type { Answer, Shell, ShellRequest } from '#src/contract/shell.ts'
import { shellRequests, type Decoded } from '#src/contract/shell-requests.ts'
import { refused } from '#src/shared/result.ts'
import type { RegisterHost } from '#main/app/register-host.ts'
import { trustedSender } from '#main/app/trusted-sender.ts'

/** One answer per use-case: it is given a decoded request and the page that asked. */
export type ShellAnswers = {
  readonly [R in ShellRequest]: (request: Decoded<R>, page: WebFrameMain) => ReturnType<Shell[R]>
}

/** Answers the pages, after checking who asks and what. */
export function answerPages(answers: ShellAnswers): void {
  listen('connect', shellRequests.connect, answers.connect)
  listen('saveFile', shellRequests.saveFile, answers.saveFile)
  listen('openPaper', shellRequests.openPaper, answers.openPaper)
  listen('showPaper', shellRequests.showPaper, answers.showPaper)
  listen('printPaper', shellRequests.printPaper, answers.printPaper)
  listen('openSignedFolder', shellRequests.openSignedFolder, answers.openSignedFolder)
  listen('pickBackupFolder', shellRequests.pickBackupFolder, answers.pickBackupFolder)
  listen('pickArchive', shellRequests.pickArchive, answers.pickArchive)
  listen('pickFileToWrite', shellRequests.pickFileToWrite, answers.pickFileToWrite)
  listen('printFile', shellRequests.printFile, answers.printFile)
  listen('versions', shellRequests.versions, answers.versions)
}

function listen<Request, Given>(
  name: ShellRequest,
  codec: z.ZodType<Request>,
  answer: (request: Request, page: WebFrameMain) => Promise<Answer<Given>>,
): void {
  ipcMain.handle(`shell:${name}`, async (event, payload: unknown): Promise<Answer<Given>> => {
    const page = trustedSender(event)
    if (page === undefined) return refused({ code: 'untrustedSender' })
    const request = codec.safeParse(payload)
    if (request.success) return answer(request.data, page)
    const issues = request.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    return refused({ code: 'malformedRequest', issues })
  })
}

/** Tells the pages whether the host is there: to the one that asks, and to all at every change. */
export function tellHostState(host: RegisterHost): void {
  ipcMain.on('shell:host-state', (event) => {
    trustedSender(event)?.send('shell:host-state', host.state())
  })
  host.onState((state) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('shell:host-state', state)
  })
}
