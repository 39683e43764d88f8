import path from 'node:path'
import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { ListContent } from '#main/documents/kit/blocks.ts'
import { type RichText, runsOf } from '#main/documents/kit/rich-text.ts'
import { assertNever } from '#src/shared/result.ts'
import type { Part, Table } from './agreement-words.ts'

const font = (face: string): string => path.resolve('assets/fonts', `TitilliumWeb-${face}.ttf`)

/** Makes pdfmake ready: the fonts of our papers, from their files alone. */
export function preparePdfmake(): void {
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setFonts({
    Titillium: {
      normal: font('Regular'),
      bold: font('SemiBold'),
      italics: font('Italic'),
      bolditalics: font('SemiBoldItalic'),
    },
  })
}

/**
 * The agreement as a program would print it with pdfmake: the same words and the same tables in the same type. It is
 * not tagged, has no signature fields, and is no PDF/A.
 */
export function drawWithPdfmake(words: readonly Part[]): Promise<Uint8Array> {
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [68, 71, 62, 74],
    defaultStyle: { font: 'Titillium', fontSize: 10.5, lineHeight: 1.15 },
    content: words.map(contentOf),
    footer: (page, pages) => ({ text: `pagina ${page} di ${pages}`, fontSize: 8, margin: [68, 20, 62, 0] }),
  }
  return pdfmake.createPdf(definition).getBuffer()
}

function contentOf(part: Part): Content {
  switch (part.kind) {
    case 'heading':
      return { text: part.text, bold: true, fontSize: part.level === 1 ? 16 : 11.5, margin: [0, 10, 0, 4] }
    case 'paragraph':
      return { text: textOf(part.text), margin: [0, 0, 0, 5] }
    case 'list':
      return listOf(part)
    case 'table':
      return tableOf(part)
    case 'page':
      return { text: '', pageBreak: 'before', pageOrientation: part.landscape ? 'landscape' : 'portrait' }
    default:
      return assertNever(part, 'part')
  }
}

const listOf = ({ numbering, items }: ListContent): Content => {
  const contents = items.map(({ text, list }): Content => {
    const own = { text: textOf(text), margin: [0, 0, 0, 4] as [number, number, number, number] }
    return list ? { stack: [own, listOf(list)] } : own
  })
  if (numbering === 'bullet') return { ul: contents }
  return { ol: contents, ...(numbering === 'letters' && { type: 'lower-alpha' as const }) }
}

const textOf = (text: RichText) =>
  runsOf(text).map(({ text: words, bold, italic }) => ({
    text: words,
    bold: bold === true,
    italics: italic === true,
  }))

const tableOf = ({ widths, heads, rows }: Table): Content => ({
  fontSize: 9,
  layout: 'lightHorizontalLines',
  table: {
    headerRows: heads,
    widths: widths.map((width) => width ?? '*'),
    body: rows.map((row) =>
      row.flatMap(({ text, bold, span, align }) => [
        { text: textOf(text), bold, colSpan: span, alignment: align },
        ...Array.from({ length: span - 1 }, () => ''),
      ]),
    ),
  },
})
