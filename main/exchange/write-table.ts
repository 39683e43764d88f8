import type { OutTable } from './out-table.ts'
import { writeCsv } from './write-csv.ts'
import { writeOds } from './write-ods.ts'
import { writeXlsx } from './write-xlsx.ts'

export type TableFormat = 'csv' | 'xlsx' | 'ods'

const writers: Record<TableFormat, (table: OutTable) => Uint8Array | Promise<Uint8Array>> = {
  csv: writeCsv,
  xlsx: writeXlsx,
  ods: writeOds,
}

/** The table as a file for an Italian office. No text in it can become a formula when the file is opened. */
export async function writeTable(format: TableFormat, table: OutTable): Promise<Uint8Array> {
  return writers[format](table)
}
