import { Buffer } from 'node:buffer'
import type { ColumnKind, OutTable, OutValue } from './write-table.ts'

const delimiter = ';'
const lineEnd = '\r\n'
const byteOrderMark = '\uFEFF'
const rowsAtOnce = 5000

/** CSV as Italian spreadsheets expect it: semicolons, decimal commas, dd/mm/yyyy, UTF-8 announced by its mark. */
export function writeCsv(table: OutTable): Uint8Array {
  const chunks: Buffer[] = []
  let lines = [byteOrderMark + table.columns.map(({ header }) => textField(header)).join(delimiter)]
  for (const row of table.rows) {
    lines.push(table.columns.map(({ kind }, index) => fieldOf(kind, row[index])).join(delimiter))
    if (lines.length >= rowsAtOnce) {
      chunks.push(Buffer.from(lines.join(lineEnd) + lineEnd))
      lines = []
    }
  }
  if (lines.length > 0) chunks.push(Buffer.from(lines.join(lineEnd) + lineEnd))
  return Buffer.concat(chunks)
}

function fieldOf(kind: ColumnKind, value: OutValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return kind === 'money' ? euros(value) : decimalComma(value)
  const day = kind === 'date' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
  return day ? `${day[3]}/${day[2]}/${day[1]}` : textField(value)
}

/** Quoted where it must be, and made harmless: what starts like a formula would be run when the file is opened. */
function textField(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n\t,]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Cents as euros: two decimals, no grouping, so that any program reads them as a number. */
function euros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
}

const decimalComma = (number: number) => String(number).replace('.', ',')
