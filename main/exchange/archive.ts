import { Buffer } from 'node:buffer'
import { inflateRawSync } from 'node:zlib'
import type { TableRefusal } from '#src/imports/table-refusal.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'

type Entry = {
  readonly path: string
  readonly encrypted: boolean
  readonly method: number
  readonly packedSize: number
  readonly headerOffset: number
}

/** The table of contents of a zip file; nothing is unfolded yet. */
export type Archive = { readonly bytes: Buffer; readonly entries: ReadonlyMap<string, Entry> }

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50
const stored = 0
const deflated = 8

/** Reads the directory at the end of a zip file. */
export function openArchive(data: Uint8Array): Result<Archive, TableRefusal> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const end = endRecord(bytes)
  if (end === undefined) return refused({ code: 'fileDamaged' })
  const count = bytes.readUInt16LE(end + 10)
  let offset = bytes.readUInt32LE(end + 16)
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > bytes.length || bytes.readUInt32LE(offset) !== directoryEntry) {
      return refused({ code: 'fileDamaged' })
    }
    const nameEnd = offset + 46 + bytes.readUInt16LE(offset + 28)
    const entry: Entry = {
      path: bytes.toString('utf8', offset + 46, nameEnd).replaceAll('\\', '/'),
      encrypted: (bytes.readUInt16LE(offset + 8) & 1) === 1,
      method: bytes.readUInt16LE(offset + 10),
      packedSize: bytes.readUInt32LE(offset + 20),
      headerOffset: bytes.readUInt32LE(offset + 42),
    }
    entries.set(entry.path, entry)
    offset = nameEnd + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32)
  }
  return ok({ bytes, entries })
}

/** The record that closes a zip file, searched from the end because a comment may follow it. */
function endRecord(bytes: Buffer): number | undefined {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  for (let offset = bytes.length - 22; offset >= lowest; offset -= 1) {
    if (bytes.readUInt32LE(offset) === endOfDirectory) return offset
  }
  return undefined
}

/**
 * Unfolds the named entries, all together within `limit` bytes: the sizes that the directory declares are not
 * believed. A path that is not there is not in the answer.
 */
export function unfold(
  archive: Archive,
  paths: readonly string[],
  limit: number,
): Result<Map<string, Uint8Array>, TableRefusal> {
  const unfolded = new Map<string, Uint8Array>()
  let left = limit
  for (const path of paths) {
    const entry = archive.entries.get(path)
    if (entry === undefined) continue
    if (entry.encrypted) return refused({ code: 'passwordProtected' })
    const content = unfoldEntry(archive.bytes, entry, left)
    if (content === 'tooLarge') return refused({ code: 'unfoldsTooMuch', limit })
    if (content === 'damaged') return refused({ code: 'fileDamaged' })
    left -= content.length
    unfolded.set(path, content)
  }
  return ok(unfolded)
}

function unfoldEntry(bytes: Buffer, entry: Entry, limit: number): Uint8Array | 'tooLarge' | 'damaged' {
  const header = entry.headerOffset
  if (header + 30 > bytes.length || bytes.readUInt32LE(header) !== localHeader) return 'damaged'
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
  // A size of all ones stands in the extra field; the data says by itself where it ends.
  const end = entry.packedSize === 0xffffffff ? bytes.length : start + entry.packedSize
  if (end > bytes.length) return 'damaged'
  const packed = bytes.subarray(start, end)
  if (entry.method === stored) return packed.length > limit ? 'tooLarge' : packed
  if (entry.method !== deflated || limit <= 0) return limit <= 0 ? 'tooLarge' : 'damaged'
  try {
    return inflateRawSync(packed, { maxOutputLength: limit })
  } catch (error) {
    return error instanceof RangeError ? 'tooLarge' : 'damaged'
  }
}
