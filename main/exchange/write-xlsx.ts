import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node'
import { columnWidth, validXmlText } from './sheet-xml.ts'
import type { ColumnKind, OutTable, OutValue } from './write-table.ts'

const formats: Partial<Record<ColumnKind, string>> = {
  // The code says which language and symbol: it looks Italian in any Excel.
  money: '[$€-410] #,##0.00',
  date: 'dd/mm/yyyy',
  integer: '0',
}

/** An Excel workbook of one sheet: a bold header that stays in view, days and money typed, text as text. */
export async function writeXlsx({ sheetName, columns, rows }: OutTable): Promise<Uint8Array> {
  const data: Row[] = [columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' }))]
  for (const row of rows) data.push(columns.map(({ kind }, index) => cellOf(kind, row[index])))
  return writeXlsxFile(data, {
    sheet: excelSheetName(sheetName),
    columns: columns.map((column) => ({ width: columnWidth(column) })),
    stickyRowsCount: 1,
  }).toBuffer()
}

function cellOf(kind: ColumnKind, value: OutValue): Cell {
  if (value === undefined || value === '') return null
  const format = formats[kind]
  if (typeof value === 'number') {
    return { type: Number, value: kind === 'money' ? value / 100 : value, ...(format ? { format } : {}) }
  }
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return { type: Date, value: new Date(`${value}T00:00:00Z`), format: 'dd/mm/yyyy' }
  }
  return { type: String, value: validXmlText(value) }
}

/** Excel refuses a sheet name longer than 31 characters or with one of these in it. */
const excelSheetName = (name: string) => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31)
