import type { ColumnKind, OutValue } from '#src/shared/csv-cell.ts'

/** `width` in characters; without one it follows the kind. */
export type OutColumn = { readonly header: string; readonly kind: ColumnKind; readonly width?: number }

export type OutTable = {
  readonly sheetName: string
  readonly columns: readonly OutColumn[]
  readonly rows: Iterable<readonly OutValue[]>
}
