import type { Align, Column, KeyValuesBlock, OtherText, Row, TableBlock, TotalRow } from './blocks.ts'
import {
  bodyStyle,
  labelStyle,
  lineMark,
  linesOf,
  type Place,
  textStrips,
  type TextStyle,
} from './compose-text.ts'
import { widestWord } from './lines.ts'
import type { RichText } from './rich-text.ts'
import { asArtifacts, type Line, type Mark, type Strip, type Tag } from './strips.ts'
import { cell, type Colour, gap, ink, type } from './style.ts'

/** A cell ready to be set: its place across the table, its lines, the element it fills. */
type SetCell = {
  readonly tag: Tag
  readonly x: number
  readonly width: number
  readonly lines: readonly SetLine[]
  readonly style: TextStyle
}
/** A line, under the element of its cell or of the words in a second language that stand there. */
type SetLine = { readonly line: Line; readonly tag: Tag }
type CellPlan = {
  readonly tag: Tag
  readonly text: RichText
  readonly other?: OtherText | undefined
  readonly from: number
  readonly span: number
  readonly style: TextStyle
}
type Rule = { readonly colour: Colour; readonly width: number }
type RowLook = {
  readonly padY: number
  readonly rule: Rule
  readonly fill?: Colour
  readonly keep?: boolean
  /** Its cells are parted by a line, so that each is seen where it is empty. */
  readonly parted?: boolean
}

const hairline: Rule = { colour: ink.hairline, width: 0.5 }
const strongRule: Rule = { colour: ink.rule, width: 0.8 }

const bodyCell: TextStyle = { face: 'regular', type: type.cell, colour: ink.text }
const boldCell: TextStyle = { face: 'bold', type: type.cell, colour: ink.text }
const headerCell: TextStyle = { face: 'bold', type: type.columnHeader, colour: ink.text }

/** The rows of one table: what all of them share. */
class Grid {
  readonly #place: Place
  readonly #edges: readonly number[]

  constructor(place: Place, widths: readonly number[]) {
    this.#place = place
    let edge = place.x
    this.#edges = [edge, ...widths.map((width) => (edge += width))]
  }

  /** A row as one strip, or as several when it is taller than a page that also repeats the header. */
  row(cells: readonly CellPlan[], look: RowLook, repeat: readonly Strip[] = []): readonly Strip[] {
    const set = cells.map((plan) => this.#set(plan))
    const leading = Math.max(...set.map(({ style }) => style.type.leading))
    const lines = Math.max(1, ...set.map((one) => one.lines.length))
    const room =
      this.#place.frame.height - repeat.reduce((sum, strip) => sum + strip.height, 0) - look.padY * 2
    const perStrip = Math.max(1, Math.floor(room / leading))
    const strips: Strip[] = []
    for (let from = 0; from < lines; from += perStrip) {
      const count = Math.min(perStrip, lines - from)
      strips.push(this.#strip(set, { from, count, leading, last: from + count === lines }, look, repeat))
    }
    return strips
  }

  #set({ tag, text, other, from, span, style }: CellPlan): SetCell {
    const x = (this.#edges[from] ?? 0) + cell.padX
    const width = (this.#edges[from + span] ?? 0) - cell.padX - x
    const set = (words: RichText, under: Tag): readonly SetLine[] =>
      linesOf(words, width, style, this.#place.fonts).map((line) => ({ line, tag: under }))
    const second = other ? set(other.text, { role: 'Span', parent: tag, language: other.language }) : []
    return { tag, x, width, style, lines: [...set(text, tag), ...second] }
  }

  #strip(
    cells: readonly SetCell[],
    part: { readonly from: number; readonly count: number; readonly leading: number; readonly last: boolean },
    look: RowLook,
    repeat: readonly Strip[],
  ): Strip {
    const { x, width, fonts } = this.#place
    const height = part.count * part.leading + look.padY * 2
    const fill: readonly Mark[] = look.fill
      ? [{ artifact: 'Layout', shape: { kind: 'rect', x, y: 0, width, height, fill: look.fill } }]
      : []
    const text = cells.flatMap((one) => {
      const lines = one.lines.slice(part.from, part.from + part.count)
      if (one.lines.length === 0) return [{ tag: one.tag, shape: { kind: 'empty' } }] satisfies Mark[]
      return lines.map(({ line, tag }, at): Mark => {
        const top = look.padY + at * part.leading
        return { tag, shape: lineMark(line, { x: one.x, width: one.width, top }, one.style, fonts) }
      })
    })
    const rule = part.last ? [ruleMark(x, height, width, look.rule)] : []
    const parting = look.parted ? cells.slice(1).map((one) => partingMark(one.x - cell.padX, height)) : []
    return {
      height,
      gap: 0,
      keep: look.keep === true,
      marks: [...fill, ...rule, ...parting, ...text],
      repeat,
    }
  }
}

function ruleMark(x: number, y: number, width: number, rule: Rule): Mark {
  const shape = {
    kind: 'rect',
    x,
    y: y - rule.width / 2,
    width,
    height: rule.width,
    fill: rule.colour,
  } as const
  return { artifact: 'Layout', shape }
}

function partingMark(x: number, height: number): Mark {
  const { width, colour } = hairline
  return { artifact: 'Layout', shape: { kind: 'rect', x: x - width / 2, y: 0, width, height, fill: colour } }
}

type Wide = Pick<Column, 'width'>

/** The widths of the columns, each at least as wide as it must be where those that share what is left can give way. */
function columnWidths(
  columns: readonly Wide[],
  available: number,
  least: readonly number[],
): readonly number[] {
  const widths = dividedWidths(columns, available)
  const isNarrow = (at: number): boolean => (widths[at] ?? 0) < (least[at] ?? 0)
  const widened = columns.map((column, at): Wide =>
    isNarrow(at) ? { width: least[at] ?? 0 } : { width: column.width },
  )
  const taken = widened.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 0), 0)
  const fits = taken < available && widened.some(({ width }) => typeof width !== 'number')
  return fits && columns.some((_, at) => isNarrow(at)) ? columnWidths(widened, available, least) : widths
}

/** A column of whole values takes no more of the table than this. */
const largestWhole = 1 / 5

/**
 * How wide columns must be for the words of their heads to stand whole, for no total to be cut in two, and for the
 * values that are not to be broken.
 */
function leastWidths({ columns, rows, totals = [] }: TableBlock, { fonts, width }: Place): readonly number[] {
  const widest = (texts: readonly RichText[], { face, type: { size } }: TextStyle): number =>
    Math.max(0, ...texts.map((text) => widestWord(text, { fonts, face, size })))
  const widestValue = (at: number): number => {
    const values = rows.flatMap((row) => (isCells(row) ? [unbroken(row[at] ?? '')] : []))
    return Math.min(widest(values, bodyCell), width * largestWhole - cell.padX * 2)
  }
  return columns.map(({ header, other, whole }, at) => {
    const ofTotals = totals.map(({ span, cells }) => cells[at - span] ?? '')
    const words = Math.max(widest([header, other?.text ?? ''], headerCell), widest(ofTotals, boldCell))
    return Math.max(words, whole ? widestValue(at) : 0) + cell.padX * 2
  })
}

/** As if it were one word, on each of its lines. */
const unbroken = (text: RichText): RichText =>
  typeof text === 'string' ? text.replaceAll(' ', '\u00a0') : text

/** Fixed widths as they are; what is left goes to the flexible columns by their shares. */
function dividedWidths(columns: readonly Wide[], available: number): readonly number[] {
  const fixed = columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 0), 0)
  const shares = columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? 0 : width.share), 0)
  const room = available - fixed
  if (shares > 0 ? room <= 0 : room < -0.01) {
    throw new Error(`table: columns of ${fixed} points do not fit in ${available}`)
  }
  return columns.map(({ width }) => (typeof width === 'number' ? width : (room * width.share) / shares))
}

const aligned = (style: TextStyle, align: Align | undefined): TextStyle =>
  align ? { ...style, align } : style

/** A table of any length: the header is repeated on each page, groups stay with a row, totals with the last one. */
export function* composeTable(block: TableBlock, place: Place): Generator<void, readonly Strip[]> {
  checkShape(block)
  if (block.rows.length === 0) return []
  const table: Tag = { role: 'Table', parent: place.parent }
  const grid = new Grid(place, columnWidths(block.columns, place.width, leastWidths(block, place)))
  const caption = block.caption
    ? textStrips(block.caption, place, boldCell, {
        tag: { role: 'Caption', parent: table },
        gap: gap.table,
        keep: true,
      })
    : []
  const header = headerRow(block.columns, table, grid)
  const repeat = header.map(asArtifacts)
  const rows = yield* bodyRows(block, table, grid, repeat)
  const totals = totalRows(block, table, grid, repeat)
  const first: readonly Strip[] = header.map((strip) => ({
    ...strip,
    gap: caption.length > 0 ? 3 : gap.table,
  }))
  return [...caption.map((strip) => ({ ...strip, keep: true })), ...first, ...rows, ...totals]
}

/** Rows are built by our own code, so a wrong count of cells is a mistake of ours. */
function checkShape(block: TableBlock): void {
  const columns = block.columns.length
  const wrongRow = block.rows.findIndex((row) => isCells(row) && row.length !== columns)
  if (wrongRow >= 0) throw new Error(`table: row ${wrongRow} does not have ${columns} cells`)
  const wrongTotal = block.totals?.some(({ span, cells }) => span < 1 || span + cells.length !== columns)
  if (wrongTotal === true) throw new Error(`table: a total does not fill ${columns} columns`)
}

const isCells = (row: Row): row is readonly RichText[] => Array.isArray(row)

function headerRow(columns: readonly Column[], table: Tag, grid: Grid): readonly Strip[] {
  const parent: Tag = { role: 'TR', parent: { role: 'THead', parent: table } }
  const cells = columns.map(({ header, other, align }, at): CellPlan => ({
    tag: { role: 'TH', parent, scope: 'Column' },
    text: header,
    other,
    from: at,
    span: 1,
    style: aligned(headerCell, align),
  }))
  return grid.row(cells, { padY: cell.padY + 0.75, rule: strongRule, fill: ink.wash, keep: true })
}

function* bodyRows(
  block: TableBlock,
  table: Tag,
  grid: Grid,
  repeat: readonly Strip[],
): Generator<void, readonly Strip[]> {
  const body: Tag = { role: 'TBody', parent: table }
  const lastBeforeTotals = block.totals ? block.rows.length - 1 : -1
  const strips: Strip[] = []
  for (const [at, row] of block.rows.entries()) {
    const parent: Tag = { role: 'TR', parent: body }
    const look: RowLook = isCells(row)
      ? { ...cellLook(block), rule: hairline, keep: at === lastBeforeTotals }
      : { padY: cell.padY + 0.75, rule: hairline, keep: true }
    const cells = isCells(row)
      ? row.map((text, column) => bodyCellPlan(text, column, block.columns[column], parent))
      : [groupPlan(row.group, block.columns.length, parent)]
    strips.push(...grid.row(cells, look, repeat))
    yield
  }
  return strips
}

const cellLook = ({ roomy }: TableBlock) =>
  roomy ? { padY: cell.roomyPadY, parted: true } : { padY: cell.padY }

function groupPlan(text: RichText, span: number, parent: Tag): CellPlan {
  return { tag: { role: 'TH', parent, scope: 'Row', colSpan: span }, text, from: 0, span, style: boldCell }
}

function bodyCellPlan(text: RichText, at: number, column: Column | undefined, parent: Tag): CellPlan {
  const tag: Tag = column?.rowHeader ? { role: 'TH', parent, scope: 'Row' } : { role: 'TD', parent }
  return { tag, text, from: at, span: 1, style: aligned(bodyCell, column?.align) }
}

function totalRows(block: TableBlock, table: Tag, grid: Grid, repeat: readonly Strip[]): readonly Strip[] {
  const totals = block.totals ?? []
  const foot: Tag = { role: 'TFoot', parent: table }
  return totals.flatMap(({ label, span, cells }: TotalRow, at) => {
    const parent: Tag = { role: 'TR', parent: foot }
    const tag: Tag = { role: 'TH', parent, scope: 'Row', ...(span > 1 ? { colSpan: span } : {}) }
    const plans: readonly CellPlan[] = [
      { tag, text: label, from: 0, span, style: boldCell },
      ...cells.map((text, offset): CellPlan => {
        const column = block.columns[span + offset]
        const style = aligned(boldCell, column?.align)
        return { tag: { role: 'TD', parent }, text, from: span + offset, span: 1, style }
      }),
    ]
    const rule = at === totals.length - 1 ? strongRule : hairline
    return grid.row(plans, { padY: cell.padY, rule, fill: ink.wash, keep: at < totals.length - 1 }, repeat)
  })
}

/** The share of the width that the labels of a block of pairs take. */
const labelShare = 0.3

export function composeKeyValues(block: KeyValuesBlock, place: Place): readonly Strip[] {
  const table: Tag = { role: 'TBody', parent: { role: 'Table', parent: place.parent } }
  const grid = new Grid(place, [place.width * labelShare, place.width * (1 - labelShare)])
  const valueStyle: TextStyle = { ...bodyStyle, type: { size: 10, leading: 13 } }
  const nameStyle: TextStyle = { ...labelStyle, type: { size: 9, leading: 13 } }
  return block.pairs.flatMap(({ label, value, other, otherValue }, at) => {
    const parent: Tag = { role: 'TR', parent: table }
    const cells: readonly CellPlan[] = [
      { tag: { role: 'TH', parent, scope: 'Row' }, text: label, other, from: 0, span: 1, style: nameStyle },
      { tag: { role: 'TD', parent }, text: value, other: otherValue, from: 1, span: 1, style: valueStyle },
    ]
    const strips = grid.row(cells, { padY: 2.5, rule: hairline, keep: at === 0 && block.pairs.length > 1 })
    return strips.map((strip, part) => (at === 0 && part === 0 ? { ...strip, gap: gap.table } : strip))
  })
}
