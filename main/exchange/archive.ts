import { Buffer } from 'node:buffer'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { TableRefusal } from '#src/imports/table-refusal.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'

/** A zip file of which the directory has been read; nothing is unfolded yet. */
export type Archive = { readonly zip: ZipFile; readonly entries: ReadonlyMap<string, Entry> }

/** Reads the directory at the end of a zip file. */
export async function openArchive(data: Uint8Array): Promise<Result<Archive, TableRefusal>> {
  const entries = new Map<string, Entry>()
  try {
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    // The sizes that the directory declares are not believed, nor held against it: `unfold` counts.
    const zip = await fromBufferPromise(bytes, { validateEntrySizes: false })
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    return ok({ zip, entries })
  } catch {
    return refused({ code: 'fileDamaged' })
  }
}

/**
 * The named entries as text, in UTF-8; all together within `limit` bytes, counted while they unfold. A path that is
 * not there is not in the answer.
 */
export async function unfold(
  { zip, entries }: Archive,
  paths: readonly string[],
  limit: number,
): Promise<Result<Map<string, string>, TableRefusal>> {
  const texts = new Map<string, string>()
  let left = limit
  for (const path of paths) {
    const entry = entries.get(path)
    if (entry === undefined) continue
    const bytes = await unfoldEntry(zip, entry, left)
    if (!bytes.ok) return bytes.error.code === 'unfoldsTooMuch' ? refused({ ...bytes.error, limit }) : bytes
    left -= bytes.value.length
    texts.set(path, new TextDecoder().decode(bytes.value))
  }
  return ok(texts)
}

/** One entry within `limit` bytes, counted while it unfolds. */
export async function unfoldEntry(
  zip: ZipFile,
  entry: Entry,
  limit: number,
): Promise<Result<Buffer, Extract<TableRefusal, { code: EntryProblem }>>> {
  if (entry.isEncrypted()) return refused({ code: 'passwordProtected' })
  try {
    const bytes = await collect(await zip.openReadStreamPromise(entry), limit)
    return bytes ? ok(bytes) : refused({ code: 'unfoldsTooMuch', limit })
  } catch {
    return refused({ code: 'fileDamaged' })
  }
}

type EntryProblem = 'passwordProtected' | 'unfoldsTooMuch' | 'fileDamaged'

/** Undefined as soon as there is more than the limit; the rest is then not unfolded. */
async function collect(stream: AsyncIterable<Buffer>, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
