import type { ColumnKind, OutValue } from '#src/shared/csv-cell.ts'

/** `width` in characters; without one it follows the kind. */
export type OutColumn = {
  readonly header: string
  readonly kind: ColumnKind
  readonly width?: number
  /** The texts are paths from the folder that the workbook is in: a workbook of Excel opens the files. */
  readonly opens?: 'file'
}

export type OutTable = {
  readonly sheetName: string
  readonly columns: readonly OutColumn[]
  readonly rows: Iterable<readonly OutValue[]>
}
