import { z } from 'zod'

// Cells of spreadsheets bring tabs and line breaks into what is one line, and the line ends of Windows into notes:
// these are mended. Other control characters and halves of surrogate pairs belong to no text: these are refused.

const oneLine = (text: string) => text.replaceAll(/[\t\r\n]+/g, ' ').trim()
const severalLines = (text: string) => text.replaceAll(/\r\n?/g, '\n').trim()
const isPlain = (text: string) => !/(?![\t\n])[\p{Cc}\p{Cs}]/u.test(text)

/** One line that may be empty. */
export const OptionalLine = z.string().overwrite(oneLine).max(200).refine(isPlain)

/** One line of text that says something: trimmed, 1 to 200 characters. */
export const Line = OptionalLine.min(1)

/** A text of several lines, up to 4,000 characters, that may be empty. */
export const Note = z.string().overwrite(severalLines).max(4000).refine(isPlain)

/** An opaque key: a body, an item, an agreement, a person. */
export const Id = z.string().min(1).max(64)
export type Id = z.infer<typeof Id>

/**
 * The text in the form in which it is searched and compared: small letters, no accents, single spaces.
 * `Forlì  -Cesena` and `forli -cesena` are the same.
 */
export function searchable(text: string): string {
  return unaccented(text).toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/** Most texts have nothing to take off, and looking is many times as quick as taking apart. */
const unaccented = (text: string): string =>
  /^[\0-\x7f]*$/.test(text) ? text : text.normalize('NFD').replaceAll(/\p{M}/gu, '')
