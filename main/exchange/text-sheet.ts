import Papa from 'papaparse'
import type { Sheet, SheetRow } from '#src/imports/table.ts'
import type { TableRefusal } from '#src/imports/table-refusal.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { limits } from './limits.ts'

/** Reads delimited text: the encoding, the line ends and the delimiter are found in the bytes. */
export function readTextSheet(bytes: Uint8Array): Result<Sheet, TableRefusal> {
  const text = unixLines(decodeText(bytes))
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), newline: '\n' })
  const open = parsed.errors.find((error) => swallows(error, parsed.data))
  if (open !== undefined) return refused({ code: 'quoteNotClosed', line: (open.row ?? 0) + 1 })
  const rows = parsed.data
    .map((cells, index): SheetRow => ({ line: index + 1, cells }))
    .filter((row) => row.cells.some((cell) => cell !== ''))
  if (rows.length > limits.rows) return refused({ code: 'tooManyRows', limit: limits.rows })
  if (rows.some((row) => row.cells.length > limits.columns)) {
    return refused({ code: 'tooManyColumns', limit: limits.columns })
  }
  return ok({ name: '', rows })
}

/**
 * A quotation mark that is never closed, or only by that of a cell further down, hides rows in one cell. One that stands
 * in a cell and was not doubled, as for inches, hides none.
 */
function swallows({ code, row }: Papa.ParseError, rows: readonly (readonly string[])[]): boolean {
  if (code === 'MissingQuotes') return true
  return code === 'InvalidQuotes' && rows[row ?? 0]?.some((cell) => cell.includes('\n')) === true
}

/** Line ends of Windows go first, as plain text: with an expression it takes several times as long. */
function unixLines(text: string): string {
  const lines = text.replaceAll('\r\n', '\n')
  return lines.includes('\r') ? lines.replaceAll('\r', '\n') : lines
}

/** UTF-16 by its mark, UTF-8 when every byte fits it, otherwise Windows-1252, in which any byte is a letter. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be')
  try {
    return decoded(bytes, 'utf-8')
  } catch {
    return decoded(bytes, 'windows-1252')
  }
}

/** Bytes decoded in one step. */
const decodedTogether = 65_536

/**
 * In parts: the engine keeps a long text that it decodes at once in two bytes a character, whatever is in it, and every
 * cell that is cut from it as long as the register knows it. That is twice the room, and half the speed in all that
 * reads it.
 */
function decoded(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' })
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += decodedTogether)
    parts.push(decoder.decode(bytes.subarray(at, at + decodedTogether), { stream: true }))
  return parts.join('') + decoder.decode()
}

const delimiters = ['\t', ';', ',', '|'] as const
const sampled = 50
/** Longer than so many rows of any list: what comes after them is not looked at to find the delimiter. */
const sampledText = 200_000

/**
 * The delimiter that cuts most of the first rows into the same number of cells. Decimal commas also cut rows
 * alike, but not the header: the delimiter wins by that row. On a tie the order above decides.
 */
function delimiterOf(text: string): string {
  const beginning = text.slice(0, sampledText)
  const scores = delimiters.map((delimiter) => {
    const sampling = { delimiter, newline: '\n', preview: sampled } as const
    const quoted = Papa.parse<string[]>(beginning, sampling)
    // A quotation mark that is not closed hides the rows, and another delimiter would win that does not see it.
    const hidden = quoted.errors.some((error) => swallows(error, quoted.data))
    const { data } = hidden ? Papa.parse<string[]>(beginning, { ...sampling, quoteChar: '\0' }) : quoted
    const counts = new Map<number, number>()
    for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    return { delimiter, alike: Math.max(0, ...counts.values()) }
  })
  const best = scores.reduce((chosen, score) => (score.alike > chosen.alike ? score : chosen))
  return best.alike === 0 ? ';' : best.delimiter
}
