/** `money` is in integer cents, `date` a day as `YYYY-MM-DD`, the other numbers are as they are. */
export type ColumnKind = 'text' | 'number' | 'integer' | 'money' | 'date'

/** An empty cell is undefined. A value that is not of its column's kind is written as the text it is. */
export type OutValue = string | number | undefined

/** Between the cells of a CSV, at the end of its lines and before all of them, as Italian spreadsheets expect. */
export const csvForm = { delimiter: ';', newline: '\r\n', byteOrderMark: '\uFEFF' } as const

/** What stands in a cell of a CSV for Italian spreadsheets: decimal commas, dd/mm/yyyy. */
export function csvCell(kind: ColumnKind, value: OutValue): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return kind === 'money' ? euros(value) : decimalComma(value)
  const day = kind === 'date' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
  return day ? `${day[3]}/${day[2]}/${day[1]}` : harmless(value)
}

/** What starts like a formula would be run when the file is opened. */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** Cents as euros: two decimals, no grouping, so that any program reads them as a number. */
function euros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
}

const decimalComma = (number: number): string => String(number).replace('.', ',')
