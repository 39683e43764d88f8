import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import type { ReadOnly } from '#src/register/journal.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import {
  type Disk,
  errorDetail,
  ifPresent,
  nodeDisk,
  removeUnfinished,
  replaceFile,
  writeRefusal,
} from './disk.ts'
import { FileJournal, type Way } from './file-journal.ts'
import { layoutOf } from './layout.ts'
import { genesis } from './line.ts'
import { acquireLock, type LockRefusal, type LockTiming, type RegisterLock } from './lock.ts'
import type { Attestation, Landmark, RegisterReport, TornTail, VerifyRefusal } from './report.ts'
import { createSegment, SegmentWriter } from './segment-writer.ts'
import { verifyFolder, verifySince } from './verify.ts'

export interface JournalOptions {
  /** This program with its version, written in every segment: `Comodato 0.1.0`. */
  readonly program: string
  readonly disk?: Disk
  /** Bytes after which a new segment begins. */
  readonly segmentBytes?: number
  readonly lockTiming?: LockTiming
}

export interface OpenOptions extends JournalOptions {
  /** `read` takes no lock and writes nothing at all. */
  readonly access?: 'write' | 'read'
  /** The identity of the register that is looked for: another one in its folder is refused. */
  readonly register?: string
  /** What something outside the journal attests (a backup, a paper): a journal without it is damaged. */
  readonly attested?: readonly Attestation[]
  /**
   * A point to which the chain was walked before. If the files still stand as it says, only what follows it is walked
   * now; the whole chain is then walked by `FileJournal.verified`, for which the first append waits.
   */
  readonly since?: Landmark
  /**
   * Whether what the journal says can be understood: asked before the one thing that opening ever changes in a
   * journal, the cut of a torn end.
   */
  readonly understands?: (journal: FileJournal) => Promise<boolean>
}

export interface OpenedJournal {
  readonly journal: FileJournal
  readonly report: RegisterReport
}

export type OpenRefusal =
  | VerifyRefusal
  | Exclude<LockRefusal, { code: 'folderReadOnly' | 'noSpace' }>
  /** The folder holds a register, and not the one that is looked for. */
  | { readonly code: 'otherRegister'; readonly folder: string; readonly entries: number }

export type CreateRefusal =
  /** The folder already holds a register, or parts of one: nothing in it was touched. */
  { readonly code: 'exists'; readonly folder: string; readonly found: string } | LockRefusal | OpenRefusal

const usualSegmentBytes = 16 * 1024 * 1024

/**
 * Opens the register in `folder`, walking its chain. A torn end is kept aside and cut off; any other damage, a folder
 * that may not be written, a full disk, open it for reading only, and `journal.access()` says why.
 */
export async function openFileJournal(
  folder: string,
  options: OpenOptions,
): Promise<Result<OpenedJournal, OpenRefusal>> {
  const { disk = nodeDisk, access = 'write' } = options
  const asked: Asked = { ...options, disk, attested: options.attested ?? [] }
  if (access === 'read') return openToRead(folder, asked, { cause: 'asked' })
  const present = await holdsJournal(disk, folder)
  if (!present.ok) return present
  const lock = await acquireLock(disk, layoutOf(folder).lock, options.lockTiming)
  if (!lock.ok) return unwritable(folder, asked, lock.error)
  return releasingUnlessHeld(lock.value, openToWrite(folder, lock.value, asked))
}

type Asked = OpenOptions & { readonly disk: Disk; readonly attested: readonly Attestation[] }

/** What the chain was found to be, and what must still be asked of it before anything is written. */
interface Walked {
  readonly report: RegisterReport
  readonly rest?: Way['rest']
}

async function walk(
  folder: string,
  asked: Pick<Asked, 'disk' | 'attested' | 'since' | 'register'>,
): Promise<Result<Walked, OpenRefusal>> {
  const walked = await walkFrom(folder, asked)
  if (!walked.ok || walked.value.report.register === (asked.register ?? walked.value.report.register))
    return walked
  return refused({ code: 'otherRegister', folder, entries: walked.value.report.entries })
}

async function walkFrom(
  folder: string,
  { disk, attested, since }: Pick<Asked, 'disk' | 'attested' | 'since'>,
): Promise<Result<Walked, VerifyRefusal>> {
  const points = since ? [...attested, { register: since.register, ...since.head }] : attested
  const report = since && (await verifySince(folder, since, disk))
  // What reaches beyond the end is missing: nothing may be cut off there as torn before that is known.
  const reaches = ({ register, sequence }: Attestation) =>
    (register ?? report?.register) === report?.register && sequence > (report?.head.sequence ?? 0)
  if (report && !points.some(reaches)) {
    const rest: Way['rest'] = (breath) =>
      verifyFolder(folder, { disk, attested: [...points, report.head], breath })
    return ok({ report, rest })
  }
  const whole = await verifyFolder(folder, { disk, attested: points })
  return whole.ok ? ok({ report: whole.value }) : whole
}

/** The lock stays with a journal that can be written, and with nothing else. */
async function releasingUnlessHeld<E>(
  lock: RegisterLock,
  opening: Promise<Result<OpenedJournal, E>>,
): Promise<Result<OpenedJournal, E>> {
  const opened = await opening
  if (!opened.ok || opened.value.journal.access().mode === 'read') await lock.release()
  return opened
}

/** No lock is left in a folder that holds no register. */
async function holdsJournal(disk: Disk, folder: string): Promise<Result<true, OpenRefusal>> {
  try {
    const names = await ifPresent(disk.list(layoutOf(folder).journal))
    return names === undefined ? refused({ code: 'notFound', folder }) : ok(true)
  } catch (error) {
    return refused({ code: 'lost', detail: errorDetail(error) })
  }
}

/** Where nothing can be written, all can still be read. */
async function unwritable(
  folder: string,
  asked: Asked,
  why: LockRefusal,
): Promise<Result<OpenedJournal, OpenRefusal>> {
  if (why.code !== 'folderReadOnly' && why.code !== 'noSpace') return refused(why)
  const { code: cause, ...failure } = why
  return openToRead(folder, asked, { cause, ...failure })
}

async function openToRead(
  folder: string,
  asked: Asked,
  why: ReadOnly,
): Promise<Result<OpenedJournal, OpenRefusal>> {
  const walked = await walk(folder, asked)
  return walked.ok ? ok(reading(folder, asked.disk, walked.value, why)) : walked
}

function reading(folder: string, disk: Disk, { report, rest }: Walked, why: ReadOnly): OpenedJournal {
  const readOnly: ReadOnly = report.damage ? { cause: 'damaged' } : why
  const way = { readOnly, ...(rest && { rest }) }
  return { report, journal: new FileJournal(disk, layoutOf(folder).journal, report, way) }
}

async function openToWrite(
  folder: string,
  lock: RegisterLock,
  asked: Asked,
): Promise<Result<OpenedJournal, OpenRefusal>> {
  const { disk, program, segmentBytes = usualSegmentBytes } = asked
  const { journal } = layoutOf(folder)
  const walked = await walk(folder, asked)
  if (!walked.ok) return walked
  const { rest } = walked.value
  if (walked.value.report.damage) return ok(reading(folder, disk, walked.value, { cause: 'damaged' }))
  if (walked.value.report.torn && asked.understands) {
    const untouched = reading(folder, disk, walked.value, { cause: 'asked' })
    if (!(await asked.understands(untouched.journal))) return ok(untouched)
  }
  try {
    const report = await cutTornTail(disk, journal, walked.value.report)
    const place = { disk, folder: journal, register: report.register, program, segmentBytes }
    // A killed program may have left names that are read and are not on the medium: what is written next counts on them.
    for (const one of [folder, journal]) await disk.syncFolder(one)
    await removeUnfinished(disk, journal)
    const writer = await SegmentWriter.resume(place, report.segments, report.head)
    const way = { pen: { writer, lock }, ...(rest && { rest }) }
    return ok({ report, journal: new FileJournal(disk, journal, report, way) })
  } catch (error) {
    return unwritable(folder, asked, writeRefusal(error))
  }
}

/** Keeps a torn end in a file of its own, durably, and only then cuts it off its segment. */
async function cutTornTail(disk: Disk, folder: string, report: RegisterReport): Promise<RegisterReport> {
  if (report.torn === undefined) return report
  const { segment, offset, bytes } = report.torn
  const file = await disk.open(path.join(folder, segment), 'update')
  try {
    const keptIn = `torn-after-${report.entries}-${randomUUID()}.bin`
    await replaceFile(disk, path.join(folder, keptIn), await file.read(offset, bytes))
    await file.truncate(offset)
    await file.sync()
    const torn: TornTail = { segment, offset, bytes, keptIn }
    return { ...report, torn }
  } finally {
    await file.close()
  }
}

/** Makes a new, empty register in `folder`, never over anything that a register may have left there. */
export async function createFileJournal(
  folder: string,
  options: JournalOptions,
): Promise<Result<OpenedJournal, CreateRefusal>> {
  const { disk = nodeDisk } = options
  try {
    await disk.makeFolder(folder)
  } catch (error) {
    return refused(writeRefusal(error))
  }
  const lock = await acquireLock(disk, layoutOf(folder).lock, options.lockTiming)
  if (!lock.ok) return lock
  return releasingUnlessHeld(lock.value, createLocked(folder, lock.value, { ...options, disk }))
}

async function createLocked(
  folder: string,
  lock: RegisterLock,
  options: JournalOptions & { readonly disk: Disk },
): Promise<Result<OpenedJournal, CreateRefusal>> {
  const { disk, program, segmentBytes = usualSegmentBytes } = options
  const { journal } = layoutOf(folder)
  const register = randomBytes(16).toString('hex')
  try {
    const found = await remains(disk, folder)
    if (found !== undefined) return refused({ code: 'exists', folder, found })
    await disk.makeFolder(journal)
    await disk.syncFolder(folder)
    await createSegment({ disk, folder: journal, register, program, segmentBytes }, 1, genesis(register))
  } catch (error) {
    return refused(writeRefusal(error))
  }
  return openToWrite(folder, lock, { ...options, register, attested: [] })
}

/** The first thing in the folder that belongs to a register; the beginnings of one never finished do not count. */
export async function remains(disk: Disk, folder: string): Promise<string | undefined> {
  const { journal, papers, snapshot, people } = layoutOf(folder)
  const inJournal = await ifPresent(disk.list(journal))
  const inSegments = inJournal?.find((name) => !name.endsWith('.tmp'))
  if (inSegments !== undefined) return inSegments
  const parts = [papers, snapshot, people].map((part) => path.basename(part))
  return (await disk.list(folder)).find((name) => parts.includes(name))
}
