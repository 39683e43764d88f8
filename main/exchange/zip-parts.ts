import { Buffer } from 'node:buffer'
import { setImmediate } from 'node:timers/promises'
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** One file of a zip, made piece by piece so that a long sheet is never whole in memory as text. */
export type ZipPart = { readonly path: string; readonly pieces: Iterable<string>; readonly stored?: boolean }

/** Packs the parts in their order, letting other work pass between one piece and the next. */
export async function zipParts(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const part of parts) {
    const entry = part.stored ? new ZipPassThrough(part.path) : new ZipDeflate(part.path, { level: 6 })
    // The same table gives the same bytes whenever it is written; a zip knows no time before 1980.
    entry.mtime = '1980-01-01T00:00:00'
    zip.add(entry)
    for (const piece of part.pieces) {
      entry.push(strToU8(piece))
      await setImmediate()
    }
    entry.push(new Uint8Array(0), true)
  }
  zip.end()
  return Buffer.concat(chunks)
}

/** Rows in pieces of a size worth packing at once. */
export function* inPieces<T>(
  rows: Iterable<T>,
  rowXml: (row: T, index: number) => string,
): Generator<string> {
  let piece: string[] = []
  let index = 0
  for (const row of rows) {
    piece.push(rowXml(row, index))
    index += 1
    if (piece.length === 2000) {
      yield piece.join('')
      piece = []
    }
  }
  yield piece.join('')
}
