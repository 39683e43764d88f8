import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/ods'
import type { ColumnKind, OutValue } from '#src/shared/csv-cell.ts'
import type { OutColumn, OutTable } from './out-table.ts'

export type OutSheet = WriteSheet & {
  readonly rows: CellValue[][]
  readonly cells: Map<string, Partial<Cell>>
}

/**
 * The table as a sheet of hucre: a bold header that stays in view and can filter, days and money typed, text as text. On
 * paper it is as wide as the page.
 */
export function outSheet(table: OutTable, textOf: (text: string) => string): OutSheet {
  const { columns } = table
  const rows: CellValue[][] = [columns.map(({ header }) => textOf(validXmlText(header)))]
  for (const row of table.rows) {
    rows.push(columns.map(({ kind }, column) => valueOf(kind, row[column], textOf)))
  }
  return {
    name: sheetName(table),
    columns: columns.map((column) => ({ width: widthOf(column), style: styles[column.kind] })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(columns.length)}${rows.length}` },
    pageSetup: onPaper,
    rows,
    cells: new Map(columns.map(({ kind }, column) => [`0,${column}`, { style: heading(kind) }])),
  }
}

const onPaper = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const

/**
 * How spreadsheets show each kind of column. The code of the euro says Italian in any program. Days stand on the left, as
 * texts do: on the right they would touch the text of the next column.
 */
export const styles = {
  // What is typed over a text stays text too.
  text: { numFmt: '@' },
  number: { numFmt: 'General' },
  integer: { numFmt: '0' },
  money: { numFmt: '#,##0.00\\ [$€-410]' },
  date: { numFmt: 'dd/mm/yyyy', alignment: { horizontal: 'left' } },
} as const satisfies Record<ColumnKind, CellStyle>

/** Over what it is the title of. */
const heading = (kind: ColumnKind): CellStyle => ({
  font: { bold: true, name: 'Calibri', size: 11 },
  alignment: { horizontal: kind === 'text' || kind === 'date' ? 'left' : 'right' },
})

/** A, B … Z, AA, AB … */
function columnName(count: number): string {
  const before = Math.floor((count - 1) / 26)
  return (before > 0 ? columnName(before) : '') + String.fromCodePoint(65 + ((count - 1) % 26))
}

function valueOf(kind: ColumnKind, value: OutValue, textOf: (text: string) => string): CellValue {
  if (value === undefined || value === '') return null
  if (typeof value === 'number') return kind === 'money' ? value / 100 : value
  // Excel counts days from 1900, and wrongly until March: earlier ones stay text.
  const isDay = kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value >= '1900-03-01'
  return isDay ? new Date(value) : textOf(validXmlText(value))
}

/** The text without the characters that no XML file may hold; line ends become line feeds. */
const validXmlText = (text: string) =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')

const usualWidths: Record<ColumnKind, number> = { text: 24, number: 12, integer: 10, money: 14, date: 12 }

/** In characters, never narrower than the title. */
const widthOf = ({ header, kind, width }: OutColumn) =>
  width ?? Math.min(60, Math.max(usualWidths[kind], header.length + 2))

/** Excel refuses a name longer than 31 characters, empty, between apostrophes, or with one of these in it. */
const sheetName = (table: OutTable) =>
  table.sheetName
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim() || 'Foglio1'
