import { Buffer } from 'node:buffer'
import { setImmediate as pause } from 'node:timers/promises'
import Papa from 'papaparse'
import type { ColumnKind, OutTable, OutValue } from './write-table.ts'

const byteOrderMark = '\uFEFF'
const lineEnd = '\r\n'

/** Rows made text at once, some milliseconds of work; then others have their turn. */
const together = 500

/** CSV as Italian spreadsheets expect it: semicolons, decimal commas, dd/mm/yyyy, UTF-8 announced by its mark. */
export async function writeCsv({ columns, rows }: OutTable): Promise<Uint8Array> {
  const parts = [Buffer.from(byteOrderMark)]
  let lines = [columns.map(({ header }) => harmless(header))]
  const write = () => {
    parts.push(Buffer.from(Papa.unparse(lines, { delimiter: ';', newline: lineEnd }) + lineEnd))
    lines = []
  }
  for (const row of rows) {
    lines.push(columns.map(({ kind }, index) => fieldOf(kind, row[index])))
    if (lines.length < together) continue
    write()
    await pause()
  }
  if (lines.length > 0) write()
  return Buffer.concat(parts)
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
