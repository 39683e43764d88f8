import { type Cell, type CellValue, writeOds as writeOdsFile } from 'hucre/ods'
import { formats, typedValue, validSheetName, validXmlText } from './typed-value.ts'
import type { ColumnKind, OutTable } from './write-table.ts'

/** An OpenDocument spreadsheet: a bold header, days and money typed and shown the Italian way, text as text. */
export async function writeOds(table: OutTable): Promise<Uint8Array> {
  const { columns } = table
  const rows: CellValue[][] = [columns.map(({ header }) => validXmlText(header))]
  // By "row,column": hucre takes the style of a cell from here, and its value from the row.
  const cells = new Map<string, Partial<Cell>>(columns.map((_, column) => [`0,${column}`, heading]))
  for (const row of table.rows) {
    const values = columns.map(({ kind }, column) => typedValue(kind, row[column]))
    values.forEach((value, column) => {
      const style = styleOf(columns[column]?.kind, value)
      if (style) cells.set(`${rows.length},${column}`, style)
    })
    rows.push(values)
  }
  return writeOdsFile({ sheets: [{ name: validSheetName(table), rows, cells }] })
}

const heading = { style: { font: { bold: true } } }
const money = { style: { numFmt: formats.money } }
const day = { style: { numFmt: formats.date } }

function styleOf(kind: ColumnKind | undefined, value: CellValue): Partial<Cell> | undefined {
  if (value instanceof Date) return day
  return kind === 'money' && typeof value === 'number' ? money : undefined
}
