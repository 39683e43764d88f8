import type { ColumnKind, OutColumn, OutTable, OutValue } from './write-table.ts'

/** How a spreadsheet shows each kind of column. The code of the euro says Italian in any program. */
export const formats: Record<ColumnKind, string> = {
  text: '@',
  number: 'General',
  integer: '0',
  money: '#,##0.00\\ [$€-410]',
  date: 'dd/mm/yyyy',
}

/** The value as a cell of a spreadsheet holds it; null is an empty cell. */
export function typedValue(kind: ColumnKind, value: OutValue): string | number | Date | null {
  if (value === undefined || value === '') return null
  if (typeof value === 'number') return kind === 'money' ? value / 100 : value
  // Excel counts days from 1900, and wrongly until March: earlier ones stay text.
  const isDay = kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value >= '1900-03-01'
  return isDay ? new Date(value) : validXmlText(value)
}

/** The text without the characters that no XML file may hold; line ends become line feeds. */
export const validXmlText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')

const usualWidths: Record<ColumnKind, number> = { text: 24, number: 12, integer: 10, money: 14, date: 12 }

/** The width of a column in characters, never narrower than its title. */
export const columnWidth = ({ header, kind, width }: OutColumn): number =>
  width ?? Math.min(60, Math.max(usualWidths[kind], header.length + 2))

/** Excel refuses a name longer than 31 characters, empty, between apostrophes, or with one of these in it. */
export const validSheetName = ({ sheetName }: OutTable): string =>
  sheetName
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim() || 'Foglio1'
