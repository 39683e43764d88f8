import { Buffer } from 'node:buffer'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createDeflateRaw } from 'node:zlib'
import { crc32 } from './crc32.ts'

/** One file of a zip, made piece by piece so that a long sheet is never whole in memory as text. */
export type ZipPart = { readonly path: string; readonly pieces: Iterable<string>; readonly stored?: boolean }

type Packed = { readonly data: Buffer; readonly size: number; readonly crc: number; readonly method: number }

/**
 * Packs the parts in their order, letting other work pass meanwhile. Sizes stand before the data, never after it:
 * office programs take a stored part with its size after it for a damaged file.
 */
export async function zipParts(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const packed = part.stored ? stored(part.pieces) : await deflated(part.pieces)
    const name = Buffer.from(part.path)
    directory.push(Buffer.concat([directoryEntry(packed, name.length, offset), name]))
    files.push(localHeader(packed, name.length), name, packed.data)
    offset += 30 + name.length + packed.data.length
  }
  const entries = Buffer.concat(directory)
  return Buffer.concat([...files, entries, endRecord(parts.length, entries.length, offset)])
}

function stored(pieces: Iterable<string>): Packed {
  const data = Buffer.from(Array.from(pieces).join(''))
  return { data, size: data.length, crc: crc32(data), method: 0 }
}

async function deflated(pieces: Iterable<string>): Promise<Packed> {
  const chunks: Buffer[] = []
  let size = 0
  let crc = 0
  function* bytes() {
    for (const piece of pieces) {
      const data = Buffer.from(piece)
      size += data.length
      crc = crc32(data, crc)
      yield data
    }
  }
  await pipeline(Readable.from(bytes()), createDeflateRaw(), async (stream: AsyncIterable<Buffer>) => {
    for await (const chunk of stream) chunks.push(chunk)
  })
  return { data: Buffer.concat(chunks), size, crc, method: 8 }
}

// The same table gives the same bytes whenever it is written: every part is of the first day a zip knows, 1980.
const firstDay = 0x0021
const version = 20

/** Method, time, day, check sum, sizes and length of the name: alike in both headers of a file. */
function describe(buffer: Buffer, at: number, { data, size, crc, method }: Packed, nameLength: number): void {
  buffer.writeUInt16LE(version, at)
  buffer.writeUInt16LE(method, at + 4)
  buffer.writeUInt16LE(firstDay, at + 8)
  buffer.writeUInt32LE(crc, at + 10)
  buffer.writeUInt32LE(data.length, at + 14)
  buffer.writeUInt32LE(size, at + 18)
  buffer.writeUInt16LE(nameLength, at + 22)
}

function localHeader(packed: Packed, nameLength: number): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50)
  describe(header, 4, packed, nameLength)
  return header
}

function directoryEntry(packed: Packed, nameLength: number, offset: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50)
  entry.writeUInt16LE(version, 4)
  describe(entry, 6, packed, nameLength)
  entry.writeUInt32LE(offset, 42)
  return entry
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
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
