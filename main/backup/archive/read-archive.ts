import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { parsed } from '#main/backup/parsed.ts'
import { BackupRefused } from '#main/backup/refusal.ts'
import { type Bytes, collected, tallied, tallyOf, type Work } from '#main/backup/streams.ts'
import { errorCode } from '#main/journal/file/disk.ts'
import { type ArchivedFile, ArchiveManifest, archiveVersion, manifestName } from './manifest.ts'

/** Bytes within which the manifest of a register of a million papers stays. */
const manifestLimit = 512 * 1024 * 1024

/** An archive whose manifest was read and names exactly what is in it; the rest is read and checked on its way. */
export interface OpenArchive {
  readonly manifest: ArchiveManifest
  readonly zip: ZipFile
  readonly entries: ReadonlyMap<string, Entry>
  readonly close: () => void
}

/** Opens an archive; refuses what is no archive, or holds anything that its manifest does not name. */
export async function openArchive(file: string): Promise<OpenArchive> {
  const zip = await opened(file)
  try {
    const entries = await entriesOf(zip)
    const manifest = await manifestOf(zip, entries)
    const named = new Set(manifest.files.map(({ path }) => path))
    const others = [...entries.keys()].filter((name) => name !== manifestName && !named.has(name))
    if (named.size !== manifest.files.length) throw new BackupRefused('archiveUnsuitable', manifestName)
    if (others[0] !== undefined) throw new BackupRefused('archiveUnsuitable', others[0])
    return { manifest, zip, entries, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function opened(file: string): Promise<ZipFile> {
  try {
    // The sizes that the directory declares are neither believed nor held against it: what unfolds is counted.
    return await openPromise(file, { autoClose: false, validateEntrySizes: false })
  } catch (error) {
    throw errorCode(error) === ''
      ? new BackupRefused('notArchive', file)
      : new BackupRefused('archiveUnreadable', errorCode(error))
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName) || entry.isEncrypted())
        throw new BackupRefused('archiveUnsuitable', entry.fileName)
      entries.set(entry.fileName, entry)
    }
    return entries
  } catch (error) {
    if (error instanceof BackupRefused) throw error
    throw new BackupRefused('notArchive')
  }
}

async function manifestOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<ArchiveManifest> {
  const entry = entries.get(manifestName)
  if (!entry) throw new BackupRefused('notArchive')
  const text = await collected(unfolded(zip, entry, manifestLimit))
  const said = parsed(text.toString('utf8'))
  const known = ArchiveManifest.safeParse(said)
  const { version } = ArchiveManifest.pick({ version: true }).safeParse(said).data ?? { version: 0 }
  if (version > archiveVersion) throw new BackupRefused('newerFormat', manifestName)
  if (!known.success) throw new BackupRefused('archiveUnsuitable', manifestName)
  return known.data
}

/** An entry unfolded, never beyond `limit` bytes; what does not unfold is damage. */
async function* unfolded(zip: ZipFile, entry: Entry, limit: number): Bytes {
  let left = limit
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      left -= piece.length
      if (left < 0) throw new BackupRefused('objectAltered', entry.fileName)
      yield piece
    }
  } catch (error) {
    if (error instanceof BackupRefused || isFromOutside(error)) throw error
    throw new BackupRefused('objectAltered', entry.fileName)
  }
}

/** Errors of the disk that the archive is on are told as they are; those of the form of the ZIP have no such code. */
const isFromOutside = (error: unknown): boolean => /^E[A-Z]+$/.test(errorCode(error))

/** The bytes of one file of the archive; they end in a refusal unless they are those that the manifest speaks of. */
export async function* archivedBytes({ zip, entries }: OpenArchive, file: ArchivedFile, work: Work): Bytes {
  const entry = entries.get(file.path)
  if (!entry) throw new BackupRefused('objectMissing', file.path)
  const whole = tallied(unfolded(zip, entry, file.bytes), ({ sha256, bytes }) => {
    if (sha256 !== file.sha256 || bytes !== file.bytes) throw new BackupRefused('objectAltered', file.path)
  })
  for await (const piece of whole) {
    if (work.cancelled()) throw new BackupRefused('cancelled')
    work.advanced(piece.length)
    yield piece
  }
}

/** Reads everything to its end. */
export async function proveArchive(archive: OpenArchive, work: Work): Promise<void> {
  for (const file of archive.manifest.files) await tallyOf(archivedBytes(archive, file, work))
}
