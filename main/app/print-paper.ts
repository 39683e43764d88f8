import { dialog, type BrowserWindow } from 'electron'
import type { Answer, FileToSave, Paper, PrintOutcome } from '#src/contract/shell.ts'
import { ok, refused } from '#src/shared/result.ts'
import { copyOf, readableCopy } from '#main/app/papers.ts'
import { sendToPrinter } from '#main/app/printer.ts'
import { desktopText } from '#renderer/text/it/desktop.ts'

/** More would not fit in a dialog of the desktop. */
const mostPrinters = 6

/**
 * Asks on which printer, and hands the paper's own bytes to the desktop's printing system: Chromium would print a
 * picture of its viewer, without the marks and the measures of the paper.
 */
export async function printPaper(
  registerFolder: string,
  paper: Paper,
  window: BrowserWindow,
): Promise<Answer<PrintOutcome>> {
  const copy = await readableCopy(registerFolder, paper)
  return copy.ok ? printCopy(copy.value, paper.name, window) : copy
}

/** Does the same with a PDF that the register does not keep. */
export async function printFile(
  registerFolder: string,
  { suggestedName, bytes }: FileToSave,
  window: BrowserWindow,
): Promise<Answer<PrintOutcome>> {
  const copy = await copyOf(registerFolder, { name: suggestedName }, bytes)
  return copy.ok ? printCopy(copy.value, suggestedName, window) : copy
}

async function printCopy(copy: string, name: string, window: BrowserWindow): Promise<Answer<PrintOutcome>> {
  const printers = await printersOf(window)
  if (printers.length === 0) return refused({ code: 'cannotPrint', name, reason: 'noPrinter' })
  const printer = await choosePrinter(window, name, printers)
  if (printer === undefined) return ok({ printed: false })

  const sent = await sendToPrinter(printer, copy)
  return sent.ok ? ok({ printed: true }) : refused({ code: 'cannotPrint', name, reason: sent.error })
}

/** The names by which the system knows its printers. */
async function printersOf(window: BrowserWindow): Promise<readonly string[]> {
  const printers = await window.webContents.getPrintersAsync()
  return printers.slice(0, mostPrinters).map(({ name }) => name)
}

async function choosePrinter(
  window: BrowserWindow,
  name: string,
  printers: readonly string[],
): Promise<string | undefined> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: desktopText.print.question(name),
    buttons: [...printers, desktopText.print.cancel],
    defaultId: 0,
    cancelId: printers.length,
  })
  return printers[response]
}
