import { z } from 'zod'
import { CalendarDate } from '#src/shared/dates.ts'

/**
 * One cell as its file holds it: the text as written (empty when there is nothing), or the number, the yes/no
 * or the day that a spreadsheet had typed. Nothing is read into a text here: `values.ts` does, column by column.
 */
export const Cell = z.union([z.string(), z.number(), z.boolean(), z.object({ date: CalendarDate })])
export type Cell = z.infer<typeof Cell>

/** A row with the number a person finds beside it when the file is opened in a spreadsheet, from 1. */
export type SheetRow = { readonly line: number; readonly cells: readonly Cell[] }

/** A sheet before anybody has said which row is its header; rows with nothing in them are left out. */
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] }

/** A sheet understood as a table: a header and the rows below it. A row may be shorter or longer than the header. */
export type SheetTable = {
  readonly sheetName: string
  /** Every sheet of the file, in order: another of them may be asked for. */
  readonly sheetNames: readonly string[]
  readonly headerLine: number
  /** Titles trimmed; an untitled column is the empty text. */
  readonly header: readonly string[]
  readonly rows: readonly SheetRow[]
}

export const isEmptyCell = (cell: Cell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** The cell as a text to show or to keep: numbers with a point and no grouping, days as `YYYY-MM-DD`. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cell.trim()
  return typeof cell === 'object' ? cell.date : String(cell)
}

/** What is wrong with a header: titles that appear more than once, untitled columns that hold something. */
export type HeaderProblem =
  | { readonly code: 'titleRepeated'; readonly title: string; readonly columns: readonly number[] }
  | { readonly code: 'titleMissing'; readonly column: number }

/** Columns are counted from 0. Two titles are the same when only letter case or spaces tell them apart. */
export function headerProblems(table: SheetTable): HeaderProblem[] {
  const places = new Map<string, number[]>()
  table.header.forEach((title, column) => {
    const key = title.toLowerCase().replaceAll(/\s+/g, ' ')
    places.set(key, [...(places.get(key) ?? []), column])
  })
  const problems: HeaderProblem[] = []
  for (const [key, columns] of places) {
    if (key === '') {
      const filled = columns.filter((column) => table.rows.some((row) => !isEmptyCell(row.cells[column])))
      problems.push(...filled.map((column) => ({ code: 'titleMissing' as const, column })))
    } else if (columns.length > 1) {
      problems.push({ code: 'titleRepeated', title: table.header[columns[0] ?? 0] ?? '', columns })
    }
  }
  return problems
}
