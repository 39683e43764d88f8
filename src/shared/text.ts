import { z } from 'zod'

// Control characters other than tab and line feed never belong to a name or a note.

const isPlain = (text: string) =>
  Array.from(text).every((character) => {
    const code = character.codePointAt(0) ?? 0
    return (code >= 0x20 && code !== 0x7f) || code === 0x09 || code === 0x0a
  })

/** One line of text that says something: trimmed, 1 to 200 characters. */
export const Line = z.string().trim().min(1).max(200).refine(isPlain)

/** One line that may be empty. */
export const OptionalLine = z.string().trim().max(200).refine(isPlain)

/** A text of several lines, up to 4,000 characters, that may be empty. */
export const Note = z.string().trim().max(4000).refine(isPlain)

/** An opaque key: a body, an item, an agreement, a person. */
export const Id = z.string().min(1).max(64)
export type Id = z.infer<typeof Id>

/**
 * The text in the form in which it is searched and compared: small letters, no accents, single spaces.
 * `Forlì  -Cesena` and `forli -cesena` are the same.
 */
export function searchable(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
