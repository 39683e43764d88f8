import { createHash } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { Instant } from '#src/shared/dates.ts'
import type { OpenHome } from './home.ts'
import { parsed } from './parsed.ts'
import { BackupRefused } from './refusal.ts'
import { type Bytes, collected, fileBytes, putFile, quietWork } from './streams.ts'

const formatVersion = 1
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()

/** Nothing but the parts of a register: a path of another form could write anywhere. */
const partOfRegister =
  /^(journal\/journal-\d{6}\.ndjson|papers\/[0-9a-f]{64}\.[0-9a-z]{1,10}|people\.json|settings\.json)$/

/** A file of the register, and the name under which its bytes are stored. */
const StoredFile = z.object({ path: z.string().regex(partOfRegister), sha256, bytes: count, object: sha256 })
export type StoredFile = z.infer<typeof StoredFile>

/** What a backup says of itself in its first line; the files follow, one a line. */
const Summary = z.object({
  format: z.literal('comodato-backup'),
  version: z.int().positive(),
  register: z.string(),
  program: z.string(),
  at: Instant,
  head: z.object({ sequence: count, hash: sha256 }),
  files: count,
  bytes: count,
  /** Bytes that were not in the folder before. */
  newBytes: count,
  /** SHA-256 of the lines that follow. */
  list: sha256,
})
export type Summary = z.infer<typeof Summary>

export interface Manifest {
  readonly summary: Summary
  readonly files: readonly StoredFile[]
}

/** Writes what a backup holds: once this is on the medium, there is a backup. Returns its name. */
export async function writeManifest(
  { disk, home, cipher }: OpenHome,
  about: Omit<Summary, 'format' | 'version' | 'list' | 'files' | 'bytes'>,
  files: readonly StoredFile[],
): Promise<{ name: string; summary: Summary }> {
  const lines = Buffer.from(files.map((file) => `${JSON.stringify(file)}\n`).join(''))
  const summary: Summary = {
    format: 'comodato-backup',
    version: formatVersion,
    ...about,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    list: createHash('sha256').update(lines).digest('hex'),
  }
  const name = nameOf(summary)
  const pieces = inPieces([Buffer.from(`${JSON.stringify(summary)}\n`), lines])
  await putFile(disk, path.join(home.backups, `${name}.json${cipher.suffix}`), cipher.seal(pieces))
  await disk.syncFolder(home.backups)
  return { name, summary }
}

async function* inPieces(pieces: readonly Uint8Array[]): Bytes {
  yield* pieces
}

/** `20261126T071500123Z-000042`: when, and how many entries. All that whoever has no key may know. */
const nameOf = ({ at, head }: Pick<Summary, 'at' | 'head'>): string =>
  `${at.replaceAll(/[-:.]/g, '')}-${String(head.sequence).padStart(6, '0')}`

const namePattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-(\d{6,15})$/

/** A backup by its name alone. */
export interface NamedBackup {
  readonly name: string
  readonly at: Instant
  readonly sequence: number
}

function namedBackup(name: string): NamedBackup | undefined {
  const [, year, month, day, hour, minute, second, thousandth, sequence] = namePattern.exec(name) ?? []
  const at = Instant.safeParse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${thousandth}Z`).data
  return at && { name, at, sequence: Number(sequence) }
}

/** The backups in the folder, the newest first. */
export async function namedBackups({ disk, home }: Pick<OpenHome, 'disk' | 'home'>): Promise<NamedBackup[]> {
  const suffix = home.recipient === undefined ? '.json' : '.json.age'
  const names = await disk.list(home.backups)
  return names
    .filter((name) => name.endsWith(suffix))
    .flatMap((name) => namedBackup(name.slice(0, -suffix.length)) ?? [])
    .reverse()
}

const fileOf = ({ home, cipher }: OpenHome, name: string): string => {
  if (namedBackup(name) === undefined) throw new BackupRefused('backupUnknown', name)
  return path.join(home.backups, `${name}.json${cipher.suffix}`)
}

/** What a backup says of itself, read without the list of its files. */
export async function readSummary(open: OpenHome, name: string): Promise<Summary> {
  let read = Buffer.alloc(0)
  for await (const piece of manifestBytes(open, name)) {
    read = Buffer.concat([read, piece])
    const end = read.indexOf(10)
    if (end !== -1) return summaryIn(read.toString('utf8', 0, end), name)
  }
  throw new BackupRefused('manifestUnreadable', name)
}

function summaryIn(line: string, name: string): Summary {
  const fields = parsed(line)
  const { data: version } = z.object({ version: z.int() }).safeParse(fields)
  if (version && version.version > formatVersion) throw new BackupRefused('newerFormat', name)
  const summary = Summary.safeParse(fields).data
  if (!summary) throw new BackupRefused('manifestUnreadable', name)
  return summary
}

export async function readManifest(open: OpenHome, name: string): Promise<Manifest> {
  const bytes = await collected(manifestBytes(open, name))
  const end = bytes.indexOf(10) + 1
  const summary = summaryIn(bytes.toString('utf8', 0, Math.max(0, end - 1)), name)
  const lines = bytes.subarray(end)
  if (createHash('sha256').update(lines).digest('hex') !== summary.list)
    throw new BackupRefused('manifestUnreadable', name)
  const files = lines
    .toString('utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => StoredFile.safeParse(parsed(line)).data)
  const whole = files.filter((file) => file !== undefined)
  if (whole.length !== summary.files || files.length !== summary.files)
    throw new BackupRefused('manifestUnreadable', name)
  return { summary, files: whole }
}

/** The bytes of a manifest; one that is gone, or that was sealed by another hand, is told as such. */
async function* manifestBytes(open: OpenHome, name: string): Bytes {
  const file = fileOf(open, name)
  try {
    yield* open.cipher.open(fileBytes(open.disk, file, quietWork))
  } catch (error) {
    if (error instanceof BackupRefused && error.refusal.problem === 'objectAltered')
      throw new BackupRefused('manifestUnreadable', name)
    throw error
  }
}
