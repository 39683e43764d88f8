import { writeXlsx as writeWorkbook } from 'hucre/xlsx'
import { outSheet } from './out-sheet.ts'
import type { OutTable } from './out-table.ts'

/** An Excel workbook of one sheet. */
export const writeXlsx = (table: OutTable): Promise<Uint8Array> =>
  writeWorkbook({ sheets: [outSheet(table, literal)] })

/** Letters written as `_xHHHH_` would be read as one character: the low line that starts them is written so. */
const literal = (text: string) => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
