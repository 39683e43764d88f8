import type { z } from 'zod'
import type { BodyDetails } from '#src/bodies/body.ts'
import { searchable } from '#src/shared/text.ts'
import { cellText, type SheetRow, type SheetTable } from './table.ts'

/** A published list of bodies, decoded: what could be read of each, and what could not. */
export type BodyList = {
  readonly source: 'istat' | 'ipa'
  readonly bodies: readonly ListedBody[]
  readonly problems: readonly ListProblem[]
}
export type ListedBody = { readonly line: number; readonly details: BodyDetails }

/**
 * What is wrong in a row; `column` is its title. The row is left out for `codeMissing`, `nameMissing`,
 * `codeTwice` (the same key as an earlier row) and for a malformed code that is its key; otherwise only the value
 * is. `lettersLost`: question marks stand where the encoding of the file had no letter (`Sovodnje ob So?i`).
 */
export type ListProblem = {
  readonly line: number
  readonly code:
    | 'codeMissing'
    | 'codeMalformed'
    | 'codeTwice'
    | 'nameMissing'
    | 'taxCodeInvalid'
    | 'emailMalformed'
    | 'lettersLost'
  readonly column: string
  readonly value: string
}

/** The table has not the columns of the list. */
export type NotThisList = { readonly code: 'notThisList'; readonly missing: readonly string[] }

/** A title as lists are told by it: `Codice_IPA`, `Codice IPA` and `codice\nipa` are the same. */
export const listTitle = (title: string): string =>
  searchable(title)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

/** The first column that has one of the titles, or starts with it: footnotes follow many of them. */
export function columnNamed(table: SheetTable, titles: readonly string[]): number | undefined {
  const found = table.header.map(listTitle)
  for (const title of titles) {
    const exact = found.indexOf(title)
    const column = exact === -1 ? found.findIndex((one) => one.startsWith(`${title} `)) : exact
    if (column !== -1) return column
  }
  return undefined
}

/** Reads the values of one row and collects what is wrong with them. */
export type ListRowReader = {
  readonly text: (column: number | undefined) => string
  /** The value if it is of the kind; undefined when there is none, or after telling that it is not. */
  readonly get: <S extends z.ZodType>(
    column: number | undefined,
    codec: S,
    malformed: ListProblem['code'],
    prepare?: (text: string) => string,
  ) => z.output<S> | undefined
  readonly report: (code: ListProblem['code'], column: number | undefined, value: string) => void
}

export function listRowReader(table: SheetTable, row: SheetRow, problems: ListProblem[]): ListRowReader {
  const text = (column: number | undefined) =>
    column === undefined ? '' : cellText(row.cells[column]).replaceAll(/\s+/g, ' ')
  const report: ListRowReader['report'] = (code, column, value) => {
    problems.push({ line: row.line, code, column: table.header[column ?? -1] ?? '', value })
  }
  const get: ListRowReader['get'] = (column, codec, malformed, prepare = (value) => value) => {
    const value = text(column)
    if (value === '') return undefined
    const read = codec.safeParse(prepare(value))
    if (read.success) return read.data
    report(malformed, column, value)
    return undefined
  }
  return { text, get, report }
}

/** The zeros that a spreadsheet took from the front of a code of digits. */
export const padded =
  (width: number) =>
  (text: string): string =>
    /^[0-9]+$/.test(text) ? text.padStart(width, '0') : text

export const hasLostLetters = (text: string): boolean => /[?\uFFFD]/.test(text)
