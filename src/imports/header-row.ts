import { ok, refused, type Result } from '#src/shared/result.ts'
import { cellText, isEmptyCell, type Sheet, type SheetRow, type SheetTable } from './table.ts'
import type { TableRefusal } from './table-refusal.ts'

/** Titles of a document stand above the header, seldom more than a few lines. */
const searched = 30

/** The sheet as a table. Without a chosen line the header is looked for: see `headerLineOf`. */
export function tableOf(
  sheet: Sheet,
  sheetNames: readonly string[],
  chosenLine?: number,
): Result<SheetTable, TableRefusal> {
  const headerLine = chosenLine ?? headerLineOf(sheet)
  const headerRow = sheet.rows.find((row) => row.line === headerLine)
  const rows = sheet.rows.filter((row) => headerLine !== undefined && row.line > headerLine)
  if (headerLine === undefined || headerRow === undefined || rows.length === 0) {
    return refused({ code: 'noRows' })
  }
  const width = lastFilled(headerRow) + 1
  const header = Array.from({ length: width }, (_, column) => cellText(headerRow.cells[column]))
  return ok({ sheetName: sheet.name, sheetNames, headerLine, header, rows })
}

/**
 * The first row of words about as wide as the table: titles above it fill a cell or two, and the rows below it
 * hold numbers, dates and codes too. Undefined only for an empty sheet.
 */
function headerLineOf(sheet: Sheet): number | undefined {
  const top = sheet.rows.slice(0, searched)
  const enough = Math.max(1, Math.ceil(Math.max(...top.map(filled), 0) * 0.6))
  const header = top.find((row) => filled(row) >= enough && row.cells.every(isTitle))
  return (header ?? top.find((row) => filled(row) >= enough) ?? top[0])?.line
}

const isTitle = (cell: SheetRow['cells'][number]) =>
  typeof cell === 'string' && !/^[\d\s.,:/€-]*\d[\d\s.,:/€-]*$/.test(cell)

const filled = (row: SheetRow) => row.cells.filter((cell) => !isEmptyCell(cell)).length

function lastFilled(row: SheetRow): number {
  let last = row.cells.length - 1
  while (last >= 0 && isEmptyCell(row.cells[last])) last -= 1
  return last
}
