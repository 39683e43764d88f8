import { Buffer } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { isTaken } from '#main/backup/places.ts'
import { BackupRefused, ofRegister } from '#main/backup/refusal.ts'
import type { Source } from '#main/backup/objects.ts'
import { type Original, sourcesOf } from '#main/backup/sources.ts'
import {
  type Bytes,
  fileBytes,
  type LongWork,
  paceOf,
  tallied,
  type Work,
  writeFile,
} from '#main/backup/streams.ts'
import { type Disk, ifPresent, nodeDisk } from '#main/journal/file/disk.ts'
import type { Instant } from '#src/shared/dates.ts'
import {
  type ArchivedFile,
  type ArchiveManifest,
  archiveVersion,
  manifestName,
  registerPrefix,
} from './manifest.ts'
import { openArchive, proveArchive } from './read-archive.ts'
import { type Part, zipStream } from './zip-stream.ts'

/** A file that is made for the archive and is no part of the register. */
export interface MadeFile {
  readonly path: string
  readonly bytes: Uint8Array
}

type Occasion = { readonly at: Instant; readonly program: string }

/**
 * Writes one ZIP with all of a register as far as the landmark, and the files made for it, and reads it back as an
 * import would before it takes its name. A file that is there already is not replaced.
 */
export async function writeArchive(
  original: Original,
  made: readonly MadeFile[],
  file: string,
  { at, program }: Occasion,
  long: LongWork,
): Promise<ArchiveManifest> {
  const { landmark, disk = nodeDisk } = original
  await requireAbsent(disk, file)
  const sources = await ofRegister(sourcesOf(original), 'papers')
  const known = sources.reduce((sum, { bytes }) => sum + bytes, 0)
  const added = made.reduce((sum, { bytes }) => sum + bytes.length, 0)
  // What is known is read twice: to be written, and with what was added to be proved.
  const work = paceOf(long, known * 2 + added)
  const parts = [...made.map(partOfMade), ...sources.map((source) => partOf(source, disk, work))]
  const files: ArchivedFile[] = []
  const manifest: ArchiveManifest = {
    format: 'comodato-archive',
    version: archiveVersion,
    program,
    at,
    register: landmark.register,
    head: landmark.head,
    files,
  }
  const temporary = `${file}.${randomUUID()}.tmp`
  await writeFile(disk, temporary, zipStream(noted(parts, files, manifest), at))
  try {
    await proveWritten(temporary, work)
    await disk.rename(temporary, file)
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined)
    throw error
  }
  await disk.syncFolder(path.dirname(path.resolve(file)))
  return manifest
}

async function proveWritten(file: string, work: Work): Promise<void> {
  const written = await openArchive(file)
  try {
    await proveArchive(written, work)
  } finally {
    written.close()
  }
}

/** Nothing that is there already is replaced. */
export async function requireAbsent(disk: Disk, file: string): Promise<void> {
  const taken = await ifPresent(isTaken(disk, path.dirname(path.resolve(file)), path.basename(file)))
  if (taken === undefined) throw new BackupRefused('folderMissing', path.dirname(file))
  if (taken) throw new BackupRefused('fileExists', file)
}

export const partOfMade = (one: MadeFile): Part => ({
  path: one.path,
  compress: true,
  bytes: async function* bytes() {
    yield one.bytes
  },
})

const partOf = (source: Source, disk: Disk, work: Work): Part => ({
  path: `${registerPrefix}${source.path}`,
  // Papers are compressed already.
  compress: source.named === undefined,
  bytes: () => exactly(fileBytes(disk, source.file, work, source.bytes), source.bytes, source.path),
})

/** A file that became shorter meanwhile is none that the manifest may speak of. */
async function* exactly(bytes: Bytes, length: number, name: string): Bytes {
  let passed = 0
  for await (const piece of bytes) {
    passed += piece.length
    yield piece
  }
  if (passed !== length) throw new BackupRefused('registerUnreadable', name)
}

/** The parts, each noted in the manifest as it passes, and the manifest last of all. */
function noted(parts: readonly Part[], files: ArchivedFile[], manifest: ArchiveManifest): Part[] {
  const counted = parts.map((part) => ({
    ...part,
    bytes: () => tallied(part.bytes(), (tally) => files.push({ path: part.path, ...tally })),
  }))
  const last = async function* bytes() {
    yield Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`)
  }
  return [...counted, { path: manifestName, compress: true, bytes: last }]
}
