import { refusalText } from '#main/cli/refusal-text.ts'
import { done, failed, type Terminal } from '#main/cli/terminal.ts'
import { commandText, listColumns } from '#renderer/text/it/command-line.ts'
import { withRegister } from '#main/cli/with-register.ts'
import { agreementStatusWords, itemStatusWords } from '#renderer/text/it/statuses.ts'
import type { Collection } from '#src/register/lists/page.ts'
import type { ListValue } from '#src/register/lists/field.ts'
import { wholeList } from '#src/register/lists/query.ts'

/** A row of any of the lists. */
type Row = Readonly<Record<string, ListValue | undefined>>
type Options = { readonly register: string; readonly search: string; readonly json: boolean }

/** Prints the rows of a list as the screens have them: for people in columns, for programs as JSON. */
export const listRows = (
  terminal: Terminal,
  collection: Collection,
  { register, search, json }: Options,
): Promise<number> =>
  withRegister(terminal, register, 'read', async ({ lists, world }) => {
    const found = lists.rows(collection, { ...wholeList, search }, world.today())
    if (!found.ok) return failed(terminal, refusalText(found.error))
    const rows: Row[] = [...found.value]
    if (json) return done(terminal, asJson(rows))
    return done(terminal, ...asColumns(collection, rows), commandText.rows(rows.length))
  })

/** A row to a line, so that a long list can be read as it comes; the whole is one array. */
const asJson = (rows: readonly Row[]): string =>
  rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`

const statuses: Readonly<Record<string, string>> = { ...itemStatusWords, ...agreementStatusWords }

function shown(field: string, value: ListValue | undefined): string {
  const word = String(value ?? '')
  return field === 'status' ? (statuses[word] ?? word) : word
}

function asColumns(collection: Collection, rows: readonly Row[]): string[] {
  const columns = Object.entries(listColumns[collection])
  const lines = [
    columns.map(([, title]) => title),
    ...rows.map((row) => columns.map(([field]) => shown(field, row[field]))),
  ]
  const widths = columns.map((_, at) =>
    lines.reduce((width, line) => Math.max(width, (line[at] ?? '').length), 0),
  )
  return lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
