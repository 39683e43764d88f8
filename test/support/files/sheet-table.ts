import { readTable } from '#main/exchange/read-table.ts'
import { readBodyList } from '#src/imports/body-list.ts'
import type { BodyList } from '#src/imports/listed-bodies.ts'
import type { Cell, SheetTable } from '#src/imports/table.ts'

/** A table as if read from a file whose header is its first line. */
export const sheetTable = (header: readonly string[], rows: readonly (readonly Cell[])[]): SheetTable => ({
  sheetName: 'Foglio1',
  sheetNames: ['Foglio1'],
  headerLine: 1,
  header,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
})

/** The table of a file that must be readable. */
export async function tableOf(name: string, bytes: Uint8Array): Promise<SheetTable> {
  const table = await readTable({ name, bytes })
  if (!table.ok) throw new Error(table.error.code)
  return table.value
}

/** The official list in a table that must be one; the seat of bodies at L483 is in Udine. */
export function bodyListOf(table: SheetTable): BodyList {
  const list = readBodyList(table, (code) => (code === 'L483' ? 'Udine' : undefined))
  if (!list.ok) throw new Error(list.error.missing.join())
  return list.value
}
