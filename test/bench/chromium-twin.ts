import { _electron } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ListContent } from '#main/documents/kit/blocks.ts'
import { type RichText, runsOf } from '#main/documents/kit/rich-text.ts'
import { appOf, findElectron, programOf } from '#test/support/electron-runtime.ts'
import { ensureSystemLibraries } from '#test/support/system-libraries.ts'
import { hasNoDisplay, openVirtualDisplay } from '#test/support/virtual-display.ts'
import { assertNever } from '#src/shared/result.ts'
import type { Cell, Part, Table } from './agreement-words.ts'

/** Prints a file of HTML and answers how many bytes the PDF has. */
export type Printer = (file: string) => Promise<number>

/**
 * Chromium as a program would print with it: the one of Electron, kept running, with one hidden window that loads page
 * after page. Tags are off, which is quicker.
 */
export async function withChromium<T>(folder: string, use: (print: Printer) => Promise<T>): Promise<T> {
  const runtime = await findElectron()
  await ensureSystemLibraries(runtime.distribution, hasNoDisplay())
  await writeFile(path.join(folder, 'package.json'), '{"main":"main.cjs"}')
  await writeFile(path.join(folder, 'main.cjs'), `require('electron').app.on('window-all-closed', () => {})`)
  const display = hasNoDisplay() ? await openVirtualDisplay() : undefined
  try {
    const electron = await _electron.launch({
      executablePath: programOf(runtime),
      args: [...(await appOf(runtime, folder)), `--user-data-dir=${path.join(folder, 'user-data')}`],
      env: { ...ownEnvironment(), ...(display && { DISPLAY: display.name }) },
      chromiumSandbox: process.getuid?.() !== 0,
    })
    try {
      return await use((file) =>
        electron.evaluate(async ({ app: program, BrowserWindow }, address) => {
          await program.whenReady()
          const [window = new BrowserWindow({ show: false })] = BrowserWindow.getAllWindows()
          await window.loadURL(address)
          const printed = await window.webContents.printToPDF({
            preferCSSPageSize: true,
            displayHeaderFooter: true,
            headerTemplate: '<span></span>',
            footerTemplate:
              '<span style="font-size: 8px; margin-left: 24mm">pagina <span class="pageNumber"></span> di <span class="totalPages"></span></span>',
          })
          return printed.length
        }, pathToFileURL(file).href),
      )
    } finally {
      await electron.close()
    }
  } finally {
    await display?.close()
  }
}

const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

/** The agreement as a page: the same words and the same tables in the same type. */
export const pageOf = (words: readonly Part[]): string =>
  `<!doctype html><html lang="it"><meta charset="utf-8"><title>Contratto</title><style>${style()}</style><body>${sheets(words)}</body></html>`

const face = (file: string, weight: number, italic = false): string =>
  `@font-face { font-family: Titillium; font-weight: ${weight}; font-style: ${italic ? 'italic' : 'normal'};
    src: url("${pathToFileURL(path.resolve('assets/fonts', `TitilliumWeb-${file}.ttf`)).href}") }`

const style = (): string => `
  ${face('Regular', 400)} ${face('SemiBold', 600)} ${face('Italic', 400, true)} ${face('SemiBoldItalic', 600, true)}
  @page { size: A4; margin: 25mm 22mm 26mm 24mm }
  @page wide { size: A4 landscape }
  body { font: 10.5pt/14.5pt Titillium; margin: 0 }
  section { break-before: page }
  section.wide { page: wide }
  h1, h2, h3, b { font-weight: 600 }
  h1 { font-size: 16pt; line-height: 20pt } h2 { font-size: 11.5pt } h3 { font-size: 10.5pt }
  p, li p { margin: 0 0 5pt }
  table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 11.5pt; table-layout: fixed }
  th, td { border-bottom: 0.5pt solid #c8cfd9; padding: 3pt 4pt; vertical-align: top; font-weight: 400; overflow-wrap: anywhere }
  td.bold, th { font-weight: 600 }`

/** A sheet from each page break on. */
function sheets(words: readonly Part[]): string {
  const written = words.map((part) =>
    part.kind === 'page' ? `</section><section${part.landscape ? ' class="wide"' : ''}>` : htmlOf(part),
  )
  return `<section>${written.join('')}</section>`
}

function htmlOf(part: Exclude<Part, { kind: 'page' }>): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level}>${escaped(part.text)}</h${part.level}>`
    case 'paragraph':
      return `<p>${textOf(part.text)}</p>`
    case 'list':
      return listOf(part)
    case 'table':
      return tableOf(part)
    default:
      return assertNever(part, 'part')
  }
}

function listOf({ numbering, items }: ListContent): string {
  const [open, close] = { bullet: ['ul', 'ul'], decimal: ['ol', 'ol'], letters: ['ol type="a"', 'ol'] }[
    numbering
  ]
  const contents = items.map(({ text, list }) => `<li><p>${textOf(text)}</p>${list ? listOf(list) : ''}</li>`)
  return `<${open}>${contents.join('')}</${close}>`
}

function tableOf({ widths, heads, rows }: Table): string {
  const columns = widths.map((width) => (width === undefined ? '<col>' : `<col style="width: ${width}pt">`))
  const rowOf = (row: readonly Cell[]) => `<tr>${row.map(cellOf).join('')}</tr>`
  const [head, body] = [rows.slice(0, heads), rows.slice(heads)]
  return `<table><colgroup>${columns.join('')}</colgroup><thead>${head.map(rowOf).join('')}</thead><tbody>${body.map(rowOf).join('')}</tbody></table>`
}

const cellOf = ({ text, bold, span, align }: Cell): string =>
  `<td colspan="${span}" style="text-align: ${align}"${bold ? ' class="bold"' : ''}>${textOf(text)}</td>`

const textOf = (text: RichText): string =>
  runsOf(text)
    .map(({ text: words, bold, italic }) => {
      const plain = escaped(words).replaceAll('\n', '<br>')
      const slanted = italic ? `<i>${plain}</i>` : plain
      return bold ? `<b>${slanted}</b>` : slanted
    })
    .join('')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
