import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { columnWidth, formats, typedValue, validSheetName, validXmlText } from './typed-value.ts'
import type { ColumnKind, OutTable, OutValue } from './write-table.ts'

/** An Excel workbook of one sheet: a bold header that stays in view, days and money typed, text as text. */
export async function writeXlsx(table: OutTable): Promise<Uint8Array> {
  const { columns, rows } = table
  const data: Cell[][] = [
    columns.map(({ header }) => ({ value: literal(validXmlText(header)), type: String, fontWeight: 'bold' })),
  ]
  for (const row of rows) data.push(columns.map(({ kind }, index) => cellOf(kind, row[index])))
  return writeXlsxFile(data, {
    sheet: validSheetName(table),
    columns: columns.map((column) => ({ width: columnWidth(column) })),
    stickyRowsCount: 1,
  }).toBuffer()
}

function cellOf(kind: ColumnKind, value: OutValue): Cell {
  const typed = typedValue(kind, value)
  if (typeof typed === 'string') return { value: literal(typed), type: String, format: formats.text }
  return typed === null ? null : { value: typed, format: formats[kind] }
}

/** Letters written as `_xHHHH_` would be read as one character: the low line that starts them is written so. */
const literal = (text: string) => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
