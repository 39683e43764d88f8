import { jsonLines, parseJsonLines } from './json-lines.ts'
import { jsonPieces } from './json-pieces.ts'

/** How plain JSON data stands in a file: written piece by piece, so that a long one leaves room to other work. */
export interface PayloadForm {
  readonly pieces: (data: unknown) => Iterable<string>
  /** Undefined when the bytes are not of this form. */
  readonly parse: (bytes: Buffer) => unknown
}

/** One JSON text, as any reader of JSON takes it. */
export const wholeJson: PayloadForm = { pieces: jsonPieces, parse: (bytes) => parseJson(bytes.toString()) }

/** A JSON text for each run of a long list: no single text grows with the register. */
export const linesOfJson: PayloadForm = { pieces: jsonLines, parse: parseJsonLines }

/** Undefined when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
