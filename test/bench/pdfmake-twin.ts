import path from 'node:path'
import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { agreementFields } from '#main/documents/agreement-fields.ts'
import { assetsTable } from '#main/documents/annex-tables.ts'
import type { ListContent, TableBlock } from '#main/documents/kit/blocks.ts'
import { type RichText, runsOf } from '#main/documents/kit/rich-text.ts'
import type { PaperResources } from '#main/documents/resources.ts'
import type { Clause } from '#main/documents/template/clauses.ts'
import type { AgreementPaper } from '#src/agreements/paper.ts'

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
 * The agreement as a program would print it with pdfmake: the same words and the same table in the same type. It is
 * not tagged, has no signature fields, and is no PDF/A.
 */
export async function drawWithPdfmake(
  paper: AgreementPaper,
  { templates }: PaperResources,
): Promise<Uint8Array> {
  const clauses = templates.agreement.clausesFor(agreementFields(paper))
  if (!clauses.ok) throw new Error('pdfmake twin: the agreement has no text')
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [68, 71, 62, 74],
    defaultStyle: { font: 'Titillium', fontSize: 10.5, lineHeight: 1.15 },
    content: [
      ...clauses.value.map(contentOf),
      tableOf(assetsTable(paper.assets, paper.totals, paper.funding)),
    ],
    footer: (page, pages) => ({ text: `pagina ${page} di ${pages}`, fontSize: 8, margin: [68, 20, 62, 0] }),
  }
  return pdfmake.createPdf(definition).getBuffer()
}

function contentOf(clause: Clause): Content {
  if (clause.kind === 'heading')
    return { text: clause.text, bold: true, fontSize: clause.level === 1 ? 16 : 11.5, margin: [0, 10, 0, 4] }
  return clause.kind === 'paragraph' ? { text: textOf(clause.text), margin: [0, 0, 0, 5] } : listOf(clause)
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

function tableOf({ columns, rows, totals = [] }: TableBlock): Content {
  const spanned = (text: RichText, span: number) => [
    { text: textOf(text), bold: true, colSpan: span },
    ...Array.from({ length: span - 1 }, () => ''),
  ]
  const body = [
    columns.map(({ header }) => ({ text: header, bold: true })),
    ...rows.map((row) =>
      'group' in row ? spanned(row.group, columns.length) : row.map((cell) => ({ text: textOf(cell) })),
    ),
    ...totals.map(({ label, span, cells }) => [
      ...spanned(label, span),
      ...cells.map((cell) => ({ text: textOf(cell) })),
    ]),
  ]
  const widths = columns.map(({ width }) => (typeof width === 'number' ? width : '*'))
  return {
    pageBreak: 'before',
    pageOrientation: 'landscape',
    fontSize: 9,
    layout: 'lightHorizontalLines',
    table: { headerRows: 1, widths, body },
  }
}
