import type { ColumnKind, OutValue } from '#src/shared/csv-cell.ts'
import { writeCsv } from './write-csv.ts'
import { writeOds } from './write-ods.ts'
import { writeXlsx } from './write-xlsx.ts'

export type { ColumnKind, OutValue }

/** `width` in characters; without one it follows the kind. */
export type OutColumn = { readonly header: string; readonly kind: ColumnKind; readonly width?: number }

export type OutTable = {
  readonly sheetName: string
  readonly columns: readonly OutColumn[]
  readonly rows: Iterable<readonly OutValue[]>
}

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
