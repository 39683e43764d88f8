import { Buffer } from 'node:buffer'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { unfoldEntry } from '#main/exchange/archive.ts'
import {
  type ArchiveProblem,
  isSignedFileName,
  largestSignedArchive,
  largestSignedFile,
  mostFilesInArchive,
} from '#src/agreements/signed-file.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'

/** A zip file of signed files that has been looked into; each of them unfolds when it is read. */
export type SignedArchive = {
  readonly files: readonly {
    readonly name: string
    readonly read: () => Promise<Result<Buffer, ArchiveProblem>>
  }[]
  /** Names of what is not a signed file, a zip file within this one too. */
  readonly others: readonly string[]
}

/** Far more than there are, so that the names of a made-up archive do not fill the memory. */
const mostEntries = 10_000

/** Looks into a zip file, in memory: nothing is written anywhere, whatever the names in it say. */
export async function openSignedArchive(archive: Uint8Array): Promise<Result<SignedArchive, ArchiveProblem>> {
  if (archive.length > largestSignedArchive) return refused('tooLarge')
  const opened = await entriesOf(archive)
  if (!opened.ok) return opened
  const { zip, entries } = opened.value
  const signed = entries.filter(({ fileName }) => isSignedFileName(fileName))
  if (signed.some((entry) => entry.isEncrypted())) return refused('encrypted')
  if (signed.length === 0) return refused('empty')
  if (signed.length > mostFilesInArchive) return refused('tooMany')
  let left = largestSignedArchive
  const read = async (entry: Entry): Promise<Result<Buffer, ArchiveProblem>> => {
    const bytes = await unfoldEntry(zip, entry, Math.min(left, largestSignedFile))
    if (!bytes.ok) return refused(problems[bytes.error.code])
    left -= bytes.value.length
    return bytes
  }
  return ok({
    files: signed.map((entry) => ({ name: entry.fileName, read: () => read(entry) })),
    others: entries.filter((entry) => !signed.includes(entry)).map(({ fileName }) => fileName),
  })
}

const problems = {
  passwordProtected: 'encrypted',
  unfoldsTooMuch: 'tooLarge',
  fileDamaged: 'damaged',
} as const satisfies Record<string, ArchiveProblem>

async function entriesOf(
  archive: Uint8Array,
): Promise<Result<{ zip: ZipFile; entries: Entry[] }, ArchiveProblem>> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  try {
    // The sizes that the directory declares are not believed, nor held against it: unfolding counts.
    const zip = await fromBufferPromise(bytes, { validateEntrySizes: false })
    if (zip.entryCount > mostEntries) return refused('tooMany')
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) if (isFile(entry)) entries.push(entry)
    return ok({ zip, entries })
  } catch {
    return refused('damaged')
  }
}

/** Folders are entries too; and a Mac puts beside each file another one, hidden, with what it knows of it. */
const isFile = ({ fileName }: Entry): boolean =>
  !fileName.endsWith('/') && !fileName.split('/').some((part) => part === '__MACOSX' || /^[.~]/.test(part))
