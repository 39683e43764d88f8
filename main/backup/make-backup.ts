import { randomUUID } from 'node:crypto'
import { ifPresent, nodeDisk } from '#main/journal/file/disk.ts'
import { acquireLock, type LockRefusal, type LockTiming } from '#main/journal/file/lock.ts'
import type { CalendarDate, Instant } from '#src/shared/dates.ts'
import { lockOf, type OpenHome } from './home.ts'
import { type Manifest, type StoredFile, type Summary, writeManifest } from './manifest.ts'
import { Objects, objectFile, type Source } from './objects.ts'
import { prune, removeBackup } from './prune.ts'
import { verifyBackup } from './read-backup.ts'
import { BackupRefused, ofRegister } from './refusal.ts'
import { type Original, sourcesOf } from './sources.ts'
import { type LongWork, paceOf, type Work } from './streams.ts'

export interface Occasion {
  readonly at: Instant
  readonly today: CalendarDate
  readonly program: string
  readonly lockTiming?: LockTiming
  readonly proof?: Proof
}

/**
 * What is read back: everything, or the journal and what is new, when all the rest was read not long ago. Gigabytes of
 * papers that never change would otherwise be read, and deciphered, at every backup.
 */
export type Proof = 'everything' | 'whatIsNew'

export interface BackupDone {
  readonly name: string
  readonly summary: Summary
}

/**
 * Stores what is not stored yet, says what the backup holds, reads it all back as a restore would, and only then says
 * that it is done and lets go of backups that the rule does not keep. What is found altered in the folder is kept aside
 * and stored again, once.
 */
export async function makeBackup(
  open: OpenHome,
  original: Original,
  occasion: Occasion,
  work: LongWork,
): Promise<BackupDone> {
  const lock = await acquireLock(open.disk, lockOf(open.home), occasion.lockTiming)
  if (!lock.ok) throw lockRefusal(lock.error)
  try {
    const done = await storeSoundly(open, original, occasion, work)
    await prune(open, occasion.today, done.name)
    return done
  } finally {
    await lock.value.release()
  }
}

function lockRefusal(error: LockRefusal): BackupRefused {
  if (error.code === 'locked') return new BackupRefused('inUse')
  if (error.code === 'noSpace') return new BackupRefused('noSpace')
  if (error.code === 'folderReadOnly') return new BackupRefused('folderReadOnly', error.file)
  return new BackupRefused(error.detail === 'ENOENT' ? 'folderMissing' : 'lost', error.detail)
}

async function storeSoundly(
  open: OpenHome,
  original: Original,
  occasion: Occasion,
  work: LongWork,
): Promise<BackupDone> {
  for (let attempt = 1; ; attempt++) {
    const sources = await ofRegister(sourcesOf(original), 'papers')
    const total = sources.reduce((sum, { bytes }) => sum + bytes, 0)
    const pace = paceOf(work, total * 2)
    const { name, summary, files, wasThere } = await store(open, original, occasion, sources, pace)
    try {
      await verifyBackup(open, name, pace, occasion.proof === 'whatIsNew' ? wasThere : undefined)
      return { name, summary }
    } catch (error) {
      await removeBackup(open, name)
      const place = error instanceof BackupRefused ? healable(error, files) : undefined
      if (attempt > 1 || place === undefined) throw error
      await putAside(open, place)
    }
  }
}

/** The stored file that was found altered or missing, if that is what went wrong. */
function healable({ refusal }: BackupRefused, files: Manifest['files']): StoredFile | undefined {
  const { problem, detail } = refusal
  if (problem !== 'objectAltered' && problem !== 'objectMissing') return undefined
  return files.find((file) => file.path === detail)
}

async function putAside(open: OpenHome, stored: StoredFile): Promise<void> {
  const file = objectFile(open, stored)
  await ifPresent(open.disk.rename(file, `${file}.altered-${randomUUID()}`))
}

async function store(
  open: OpenHome,
  { landmark, disk = nodeDisk }: Original,
  { at, program }: Occasion,
  sources: readonly Source[],
  work: Work,
): Promise<BackupDone & { readonly files: readonly StoredFile[]; readonly wasThere: Objects['wasThere'] }> {
  const objects = await Objects.of(open)
  const files: StoredFile[] = []
  for (const source of sources) {
    if (work.cancelled()) throw new BackupRefused('cancelled')
    files.push(await objects.keep(source, disk, work))
  }
  await objects.sync()
  // What says how to read the backups must be as durable as they are, whatever happened when it was written.
  await open.disk.syncFolder(open.home.folder)
  const { register, head } = landmark
  const about = { register, head, program, at, newBytes: objects.added }
  return { ...(await writeManifest(open, about, files)), files, wasThere: objects.wasThere }
}
