import type { Cell, SheetTable } from '#src/imports/table.ts'

/** A table as if read from a file whose header is its first line. */
export const sheetTable = (header: readonly string[], rows: readonly (readonly Cell[])[]): SheetTable => ({
  sheetName: 'Foglio1',
  sheetNames: ['Foglio1'],
  headerLine: 1,
  header,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
})
