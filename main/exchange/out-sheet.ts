import type { CellStyle, CellValue, WriteSheet } from 'hucre/ods'
import type { ColumnKind, OutValue } from '#src/shared/csv-cell.ts'
import type { OutColumn, OutTable } from './out-table.ts'

/** How spreadsheets show each kind of column. The code of the euro says Italian in any program. */
export const formats: Record<ColumnKind, string> = {
  // What is typed over a text stays text too.
  text: '@',
  number: 'General',
  integer: '0',
  money: '#,##0.00\\ [$€-410]',
  date: 'dd/mm/yyyy',
}

export type OutSheet = WriteSheet & {
  readonly rows: CellValue[][]
  readonly cells: Map<string, { readonly style: CellStyle }>
}

/** The table as a sheet of hucre: a bold header that stays in view, days and money typed, text as text. */
export function outSheet(table: OutTable, textOf: (text: string) => string): OutSheet {
  const { columns } = table
  const rows: CellValue[][] = [columns.map(({ header }) => textOf(validXmlText(header)))]
  for (const row of table.rows) {
    rows.push(columns.map(({ kind }, column) => valueOf(kind, row[column], textOf)))
  }
  return {
    name: sheetName(table),
    columns: columns.map((column) => ({ width: widthOf(column), numFmt: formats[column.kind] })),
    freezePane: { rows: 1 },
    rows,
    cells: new Map(columns.map((_, column) => [`0,${column}`, heading])),
  }
}

const heading = { style: { font: { bold: true, name: 'Calibri', size: 11 } } }

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
