import { writeOds as writeSpreadsheet } from 'hucre/ods'
import { outSheet, styles } from './out-sheet.ts'
import type { OutTable } from './out-table.ts'

const money = { style: styles.money }
const day = { style: styles.date }

/** An OpenDocument spreadsheet of one sheet. hucre shows a day without its hours only when its own cell says so. */
export function writeOds(table: OutTable): Promise<Uint8Array> {
  const sheet = outSheet(table, (text) => text)
  sheet.rows.forEach((row, line) => {
    row.forEach((value, column) => {
      if (value instanceof Date) sheet.cells.set(`${line},${column}`, day)
      else if (typeof value === 'number' && table.columns[column]?.kind === 'money') {
        sheet.cells.set(`${line},${column}`, money)
      }
    })
  })
  return writeSpreadsheet({ sheets: [sheet] })
}
