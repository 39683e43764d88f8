import { agreementBlocks } from '#main/documents/agreement.ts'
import type {
  Align,
  Block,
  Column,
  HeadingBlock,
  ListContent,
  ParagraphBlock,
  SigningParty,
  TableBlock,
} from '#main/documents/kit/blocks.ts'
import type { RichText } from '#main/documents/kit/rich-text.ts'
import type { PaperResources } from '#main/documents/resources.ts'
import type { AgreementPaper } from '#src/agreements/paper.ts'

/** A cell as it stands over so many columns. */
export type Cell = {
  readonly text: RichText
  readonly bold: boolean
  readonly span: number
  readonly align: Align
}
export type Table = {
  readonly kind: 'table'
  /** In points; the others share what is left. */
  readonly widths: readonly (number | undefined)[]
  /** The first of the rows are repeated on every page. */
  readonly heads: 0 | 1
  readonly rows: readonly (readonly Cell[])[]
}
/** What every program can draw: our papers in as few kinds of things as they can be told in. */
export type Part =
  | HeadingBlock
  | ParagraphBlock
  | ({ readonly kind: 'list' } & ListContent)
  | Table
  | { readonly kind: 'page'; readonly landscape: boolean }

/** The very words of an agreement, annexes with them, for the programs that draw it beside ours. */
export function agreementWords(paper: AgreementPaper, resources: PaperResources): readonly Part[] {
  const blocks = agreementBlocks(paper, resources)
  if (!blocks.ok) throw new Error('the agreement has no text')
  return blocks.value.flatMap(partsOf)
}

function partsOf(block: Block): readonly Part[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list':
      return [block]
    case 'pageBreak':
      return [{ kind: 'page', landscape: block.orientation === 'landscape' }]
    case 'notice':
      return paragraphs([...(block.title ? [block.title] : []), ...block.paragraphs])
    case 'emblems':
      return paragraphs(
        block.items.map((item) => {
          if (item.kind === 'european') return item.statement
          return item.kind === 'name' ? item.name : (item.words ?? item.alt)
        }),
      )
    case 'signatures':
      return [signingTable(block.parties)]
    case 'keyValues':
      return [
        {
          kind: 'table',
          widths: [150, undefined],
          heads: 0,
          rows: block.pairs.map(({ label, value }) => [cell(label), cell(value)]),
        },
      ]
    case 'table':
      return [tableOf(block)]
    case 'space':
      return []
    default:
      throw new Error(`no twin draws a block of the kind ${block.kind}`)
  }
}

const paragraphs = (texts: readonly RichText[]): readonly Part[] =>
  texts.map((text) => ({ kind: 'paragraph', text }))

const cell = (text: RichText, changes: Partial<Cell> = {}): Cell => ({
  text,
  bold: false,
  span: 1,
  align: 'left',
  ...changes,
})

function signingTable(parties: readonly SigningParty[]): Table {
  const row = (say: (party: SigningParty) => string, bold = false) =>
    parties.map((party) => cell(say(party), { bold }))
  return {
    kind: 'table',
    widths: parties.map(() => undefined),
    heads: 0,
    rows: [
      row(({ title }) => title, true),
      row(({ party }) => party),
      row(({ signatory }) => signatory),
      row(({ role }) => role),
      row(({ boxLabel }) => boxLabel),
    ],
  }
}

function tableOf({ columns, rows, totals = [] }: TableBlock): Table {
  const alignOf = (column: Column | undefined): Align => column?.align ?? 'left'
  return {
    kind: 'table',
    widths: columns.map(({ width }) => (typeof width === 'number' ? width : undefined)),
    heads: 1,
    rows: [
      columns.map((column) => cell(column.header, { bold: true, align: alignOf(column) })),
      ...rows.map((row) =>
        'group' in row
          ? [cell(row.group, { bold: true, span: columns.length })]
          : row.map((text, at) => cell(text, { align: alignOf(columns[at]) })),
      ),
      ...totals.map(({ label, span, cells }) => [
        cell(label, { bold: true, span }),
        ...cells.map((text, at) => cell(text, { bold: true, align: alignOf(columns[span + at]) })),
      ]),
    ],
  }
}
