import { Buffer } from 'node:buffer'
import { setImmediate as pause } from 'node:timers/promises'
import Papa from 'papaparse'
import { csvCell, csvForm, harmless } from '#src/shared/csv-cell.ts'
import type { OutTable } from './out-table.ts'

/** Rows made text at once, some milliseconds of work; then others have their turn. */
const together = 500

/** CSV as Italian spreadsheets expect it: semicolons, decimal commas, dd/mm/yyyy, UTF-8 announced by its mark. */
export async function writeCsv({ columns, rows }: OutTable): Promise<Uint8Array> {
  const { delimiter, newline, byteOrderMark } = csvForm
  const parts = [Buffer.from(byteOrderMark)]
  let lines = [columns.map(({ header }) => harmless(header))]
  const write = () => {
    parts.push(Buffer.from(Papa.unparse(lines, { delimiter, newline }) + newline))
    lines = []
  }
  for (const row of rows) {
    lines.push(columns.map(({ kind }, index) => csvCell(kind, row[index])))
    if (lines.length < together) continue
    write()
    await pause()
  }
  if (lines.length > 0) write()
  return Buffer.concat(parts)
}
