import { BrowserWindow, session, type Session } from 'electron'
import { once } from 'node:events'
import type { Answer, Paper, PrintOutcome } from '#src/contract/shell.ts'
import { ok, refused } from '#src/shared/result.ts'
import { paperBytes } from '#main/app/papers.ts'

/** Loads a paper in Chromium's own PDF viewer, out of sight, and opens the system's print dialog on it. */
export async function printPaper(registerFolder: string, paper: Paper): Promise<Answer<PrintOutcome>> {
  const bytes = await paperBytes(registerFolder, paper)
  if (!bytes.ok) return bytes

  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: sessionForOnly(bytes.value),
      plugins: true,
      sandbox: true,
      contextIsolation: true,
    },
  })
  try {
    await window.loadURL(paperPage)
    await once(window.webContents, 'did-stop-loading')
    return await print(window, paper)
  } finally {
    window.destroy()
  }
}

const paperPage = 'app://comodato/paper.pdf'

/** The viewer is a part of Chromium with addresses of its own. */
const viewerSchemes: ReadonlySet<string> = new Set(['app:', 'blob:', 'chrome:', 'chrome-extension:'])

/** A session that lives in memory and can load this paper, the viewer, and nothing else. */
function sessionForOnly(bytes: Uint8Array<ArrayBuffer>): Session {
  const printing = session.fromPartition('print')
  printing.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !viewerSchemes.has(new URL(url).protocol) })
  })
  if (printing.protocol.isProtocolHandled('app')) printing.protocol.unhandle('app')
  printing.protocol.handle('app', ({ url }) =>
    url === paperPage
      ? new Response(bytes, { headers: { 'content-type': 'application/pdf' } })
      : new Response(null, { status: 404 }),
  )
  return printing
}

function print(window: BrowserWindow, { name }: Paper): Promise<Answer<PrintOutcome>> {
  return new Promise((resolve) => {
    window.webContents.print({}, (success, reason) => {
      if (success) resolve(ok({ printed: true }))
      else if (/cancel/i.test(reason)) resolve(ok({ printed: false }))
      else resolve(refused({ code: 'cannotPrint', name, reason }))
    })
  })
}
