import { Buffer } from 'node:buffer'
import Papa from 'papaparse'
import type { ColumnKind, OutTable, OutValue } from './write-table.ts'

const byteOrderMark = '\uFEFF'
const lineEnd = '\r\n'

/** CSV as Italian spreadsheets expect it: semicolons, decimal commas, dd/mm/yyyy, UTF-8 announced by its mark. */
export function writeCsv({ columns, rows }: OutTable): Uint8Array {
  const lines = [columns.map(({ header }) => harmless(header))]
  for (const row of rows) lines.push(columns.map(({ kind }, index) => fieldOf(kind, row[index])))
  const text = Papa.unparse(lines, { delimiter: ';', newline: lineEnd })
  return Buffer.from(byteOrderMark + text + lineEnd)
}

function fieldOf(kind: ColumnKind, value: OutValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return kind === 'money' ? euros(value) : decimalComma(value)
  const day = kind === 'date' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
  return day ? `${day[3]}/${day[2]}/${day[1]}` : harmless(value)
}

/** What starts like a formula would be run when the file is opened. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** Cents as euros: two decimals, no grouping, so that any program reads them as a number. */
function euros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
}

const decimalComma = (number: number) => String(number).replace('.', ',')
