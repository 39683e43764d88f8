import { Buffer } from 'node:buffer'
import { readmeName } from '#main/backup/archive/manifest.ts'
import { openArchive } from '#main/backup/archive/read-archive.ts'
import { readablePapers, saveReadable } from '#main/backup/archive/save-readable.ts'
import { takeInArchive } from '#main/backup/archive/take-in.ts'
import { type MadeFile, writeArchive } from '#main/backup/archive/write-archive.ts'
import { type Comparison, compareWithPresent } from '#main/backup/compare.ts'
import {
  findHome,
  makeHome,
  type OpenHome,
  openHome,
  requireApart,
  requireOutside,
} from '#main/backup/home.ts'
import { type BackupDone, makeBackup, type Proof } from '#main/backup/make-backup.ts'
import { type NamedBackup, namedBackups, readSummary } from '#main/backup/manifest.ts'
import { verifyBackup } from '#main/backup/read-backup.ts'
import { asBackupResult, BackupRefused } from '#main/backup/refusal.ts'
import { type LongWork, paceOf } from '#main/backup/streams.ts'
import { completeRestore, stageRestore } from '#main/backup/restore.ts'
import type { Original } from '#main/backup/sources.ts'
import type { World } from '#main/host/clock.ts'
import type { Job } from '#main/host/services.ts'
import type { Disk } from '#main/journal/file/disk.ts'
import type { LockTiming } from '#main/journal/file/lock.ts'
import type { Landmark } from '#main/journal/file/report.ts'
import { archiveText } from '#renderer/text/it/archive.ts'
import { backupCommandText } from '#renderer/text/it/backup-command.ts'
import { readableText } from '#renderer/text/it/readable.ts'
import { isAccepted, strengthOf } from '#src/backups/passphrase.ts'
import type { BackupRow, BackupStatus, RestorePreview } from '#src/contract/backups.ts'
import type { Head } from '#src/register/journal.ts'
import type { Instant } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'
import path from 'node:path'
import { BackupPlaces } from './places.ts'
import type { BackupPlans } from './plan.ts'
import { isNews, isOld } from './schedule.ts'

/** How far an archive goes, and what is made for it at that point. */
export type Archived = { readonly landmark: Landmark; readonly made: readonly MadeFile[] }

/** The register as the desk sees it: whether it is open, how far it goes, and how it is closed and opened again. */
export interface RegisterDoor {
  /** The end of the ledger, once its chain was walked; undefined when it cannot be opened. */
  readonly landmark: () => Promise<Landmark | 'damaged' | undefined>
  readonly archived: (at: Instant) => Promise<Archived | 'damaged' | undefined>
  /** What can be read of a register that is open, damaged or not: its lists, and how far it goes. */
  readonly readable: () => Promise<{ readonly head: Head; readonly lists: MadeFile[] } | undefined>
  /** The identity of the register that is open, or was. */
  readonly register: () => string | undefined
  /** Whether damage was found in it, so that it is written no more. */
  readonly isDamaged: () => boolean
  /** How far the ledger is now, without waiting. */
  readonly head: () => Head | undefined
  /** Closes the register, does that, and opens it again whatever came of it. */
  readonly closedFor: <T>(work: () => Promise<T>) => Promise<T>
}

type Parts = {
  readonly registerFolder: string
  readonly disk: Disk
  readonly lockTiming?: LockTiming
  readonly plans: BackupPlans
  readonly granted: Map<string, string>
  readonly world: World
  readonly program: string
  readonly door: RegisterDoor
  /** Hears that what the desk says of itself has changed. */
  readonly changed: () => void
}

/** Milliseconds between two notices of how far an automatic backup is. */
const noticePeriod = 500
const warnAfterDays = 8
const proveAfterDays = 7

/** Makes, lists, proves and restores backups, one work at a time, whether the register opens or not. */
export class BackupDesk {
  readonly places: BackupPlaces
  readonly #parts: Parts
  #encrypted = false
  #working: Promise<unknown> = Promise.resolve()
  #running: { done: number; total: number; cancelled: boolean } | undefined

  constructor(parts: Parts) {
    this.#parts = parts
    this.places = new BackupPlaces(parts)
  }

  status(): BackupStatus {
    const { folder, automatic, last, trouble } = this.#parts.plans.get()
    const running = this.#running && { done: this.#running.done, total: this.#running.total }
    return defined({
      folder,
      encrypted: this.#encrypted,
      automatic,
      last,
      trouble,
      unwritten: this.#parts.plans.isUnwritten || undefined,
      running,
      warning: this.#warning(),
    })
  }

  #warning(): BackupStatus['warning'] {
    const { plans, world, door } = this.#parts
    const { folder, last } = plans.get()
    if (folder === undefined) return 'noFolder'
    if (last === undefined) return 'never'
    const head = door.head()
    return head && isNews(last, head) && isOld(last.at, world.today(), warnAfterDays) ? 'old' : undefined
  }

  /** Looks again at the folder of this workplace: whether it is encrypted is written there. */
  async look(): Promise<void> {
    const { folder } = this.#parts.plans.get()
    if (folder === undefined) return
    const home = await asBackupResult(findHome(this.#parts.disk, folder))
    if (!home.ok || !home.value) return
    this.#encrypted = home.value.recipient !== undefined
    this.#parts.changed()
  }

  async choose(place: string, passphrase: string | undefined): Promise<BackupStatus> {
    const { disk, plans, registerFolder } = this.#parts
    const picked = this.places.picked(place)
    await requireApart(registerFolder, picked)
    const found = await findHome(disk, picked)
    if (!found && passphrase !== undefined && !isAccepted(strengthOf(passphrase)))
      throw new BackupRefused('weakPassphrase')
    if (found && found.recipient !== undefined && passphrase !== undefined)
      await plans.keepKey(found.id, await this.places.unlock(place, passphrase))
    const { home, identity } = found
      ? { home: found, identity: undefined }
      : await makeHome(disk, picked, passphrase)
    if (identity !== undefined) await plans.keepKey(home.id, identity)
    await openHome(disk, home, home.recipient === undefined ? undefined : await plans.key(home.id))
    await plans.change(({ automatic, attested }) => defined({ folder: home.folder, automatic, attested }))
    this.#encrypted = home.recipient !== undefined
    this.#parts.changed()
    return this.status()
  }

  async setAutomatic(automatic: boolean): Promise<BackupStatus> {
    await this.#parts.plans.change((plan) => ({ ...plan, automatic }))
    this.#parts.changed()
    return this.status()
  }

  /** Backs the register up as far as it is now. */
  async run(job: Job, proof: Proof = 'everything'): Promise<BackupDone> {
    const landmark = await this.#parts.door.landmark()
    if (landmark === 'damaged') throw new BackupRefused('registerDamaged')
    if (landmark === undefined) throw new BackupRefused('registerUnreadable')
    return this.backUp(landmark, job, proof)
  }

  /** Backs the register up as far as a landmark, and notes what came of it. */
  async backUp(landmark: Landmark, job: Job, asked: Proof): Promise<BackupDone> {
    const { registerFolder: folder, disk, plans, world, program, lockTiming } = this.#parts
    const original: Original = { folder, landmark, disk }
    const at = world.now()
    const proof = this.#isProofDue() ? 'everything' : asked
    const occasion = { at, today: world.today(), program, proof, ...(lockTiming && { lockTiming }) }
    const outcome = await asBackupResult(
      this.#alone(job, async (work) =>
        makeBackup(await this.places.open(undefined), original, occasion, work),
      ),
    )
    if (outcome.ok) {
      const { head } = outcome.value.summary
      await plans.note(({ trouble: _, ...plan }) => ({
        ...plan,
        last: { at, ...head },
        attested: { register: landmark.register, at, ...head },
        ...(proof === 'everything' && { proved: at }),
      }))
    } else if (outcome.error.problem !== 'busy' && outcome.error.problem !== 'cancelled')
      await plans.note((plan) => ({ ...plan, trouble: { at, ...outcome.error } }))
    this.#parts.changed()
    if (!outcome.ok) throw new BackupRefused(outcome.error.problem, outcome.error.detail)
    return outcome.value
  }

  /** Old contents are read back once a week at least. */
  #isProofDue(): boolean {
    const { plans, world } = this.#parts
    const { proved } = plans.get()
    return proved === undefined || isOld(proved, world.today(), proveAfterDays)
  }

  /** Stops the work under way. */
  cancel(): void {
    if (this.#running) this.#running.cancelled = true
  }

  /** Whether a work is under way. */
  get busy(): boolean {
    return this.#running !== undefined
  }

  /** Waits for the work under way, whatever comes of it. */
  async idle(): Promise<void> {
    await Promise.allSettled([this.#working])
  }

  #alone<T>(job: Job, use: (work: LongWork) => Promise<T>): Promise<T> {
    if (this.#running) return Promise.reject(new BackupRefused('busy'))
    const working = this.#work(job, use)
    this.#working = working
    return working
  }

  async #work<T>(job: Job, use: (work: LongWork) => Promise<T>): Promise<T> {
    const running = { done: 0, total: 0, cancelled: false }
    this.#running = running
    let told = 0
    try {
      return await use({
        cancelled: () => running.cancelled || job.cancelled(),
        progress: (done, total) => {
          Object.assign(running, { done, total })
          if (performance.now() - told < noticePeriod) return
          told = performance.now()
          job.progress(done, total)
          this.#parts.changed()
        },
      })
    } finally {
      this.#running = undefined
      this.#parts.changed()
    }
  }

  async list(place: string | undefined): Promise<BackupRow[]> {
    const open = await this.places.open(place)
    const rows: BackupRow[] = []
    for (const named of await namedBackups(open)) rows.push(await this.#row(open, named))
    return rows
  }

  async #row(open: OpenHome, named: NamedBackup): Promise<BackupRow> {
    const read = await asBackupResult(readSummary(open, named.name))
    if (!read.ok) return { ...named, problem: read.error.problem }
    const { register, head, files, bytes, newBytes, program } = read.value
    const { door } = this.#parts
    // Where nothing was written yet there is no register that the backup could be another's of.
    const here = (door.head()?.sequence ?? 0) > 0 ? door.register() : undefined
    const thisRegister = register === (here ?? register)
    return { ...named, facts: { thisRegister, hash: head.hash, files, bytes, newBytes, program } }
  }

  verify(place: string | undefined, name: string, job: Job): Promise<{ files: number; bytes: number }> {
    return this.#alone(job, async (work) => {
      const open = await this.places.open(place)
      const { bytes: total } = await readSummary(open, name)
      const { summary } = await verifyBackup(open, name, paceOf(work, total))
      return { files: summary.files, bytes: summary.bytes }
    })
  }

  /** Writes everything as one file into a folder that was picked. */
  exportAll(place: string, job: Job): Promise<{ file: string; sequence: number }> {
    const { registerFolder, disk, world, program, door } = this.#parts
    return this.#alone(job, async (work) => {
      const folder = this.places.picked(place)
      await requireOutside(registerFolder, folder)
      const at = world.now()
      const archived = await door.archived(at)
      if (archived === 'damaged') throw new BackupRefused('registerDamaged')
      if (archived === undefined) throw new BackupRefused('registerUnreadable')
      const { landmark, made } = archived
      const { sequence } = landmark.head
      const file = archiveText.fileName(world.today(), sequence)
      const original: Original = { folder: registerFolder, landmark, disk }
      await writeArchive(original, made, path.join(folder, file), { at, program }, work)
      return { file, sequence }
    })
  }

  /** Writes what can be read of a damaged register into a folder that was picked. */
  saveReadable(
    place: string,
    job: Job,
  ): Promise<{ file: string; sequence: number; papers: number; altered: number }> {
    const { registerFolder, disk, world, program, door } = this.#parts
    return this.#alone(job, async (work) => {
      const folder = this.places.picked(place)
      await requireOutside(registerFolder, folder)
      const readable = await door.readable()
      if (!readable) throw new BackupRefused('registerUnreadable')
      const { head, lists } = readable
      const at = world.now()
      const { whole, altered } = await readablePapers(disk, registerFolder, work)
      const readme = readableText.readme({ at, program, ...head, papers: whole.length, altered })
      const made = [{ path: readmeName, bytes: Buffer.from(readme) }, ...lists]
      const file = readableText.fileName(world.today(), head.sequence)
      await saveReadable({ disk, folder: registerFolder }, made, whole, path.join(folder, file), at)
      return { file, sequence: head.sequence, papers: whole.length, altered: altered.length }
    })
  }

  /** Makes the register of a picked file this workplace's own, where nothing was written yet. */
  takeIn(place: string, job: Job): Promise<{ sequence: number }> {
    const { registerFolder: folder, disk, world, door, plans } = this.#parts
    return this.#alone(job, async (work) => {
      const archive = await openArchive(this.places.picked(place))
      try {
        const total = archive.manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)
        const destination = { folder, asideName: archiveText.asideName(world.today()), disk }
        const { sequence } = await door.closedFor(async () => {
          const taken = await takeInArchive(archive, destination, paceOf(work, total))
          await plans.attest(undefined)
          return taken
        })
        return { sequence }
      } finally {
        archive.close()
      }
    })
  }

  async preview(place: string | undefined, name: string, job: Job): Promise<RestorePreview> {
    const { registerFolder, disk } = this.#parts
    const open = await this.places.open(place)
    const found = await compareWithPresent(open, name, registerFolder, job.cancelled, disk)
    const { summary, present, relation, common, lost, lastLost, peopleBack } = found
    const state = presentState(present)
    return defined({
      at: summary.at,
      sequence: summary.head.sequence,
      present: state,
      presentHead: present.state === 'readable' ? present.head : undefined,
      relation: state === 'none' ? 'none' : relation,
      common,
      lost,
      lastLost: [...lastLost],
      peopleBack,
    })
  }

  /** Restores, if the present register still is what the preview showed. */
  restore(
    place: string | undefined,
    name: string,
    shown: Head | undefined,
    job: Job,
  ): Promise<{ sequence: number; keptAside?: string | undefined }> {
    const { registerFolder, disk, lockTiming, door, world, plans } = this.#parts
    const hasChanged = () => {
      const head = door.head()
      // Nobody writes in a damaged register, of which the preview shows more than is read of it here.
      if (head === undefined || door.isDamaged()) return false
      return head.sequence !== shown?.sequence || head.hash !== shown.hash
    }
    return this.#alone(job, async (work) => {
      if (hasChanged()) throw new BackupRefused('presentChanged')
      const options = { disk, ...(lockTiming && { lockTiming }) }
      const staged = await stageRestore(await this.places.open(place), name, registerFolder, work, options)
      const { register, at, head } = staged.manifest.summary
      const keptAside = await door.closedFor(async () => {
        if (hasChanged()) {
          await staged.staging.drop()
          throw new BackupRefused('presentChanged')
        }
        const aside = await completeRestore(staged, backupCommandText.asideName(world.today()), options)
        await plans.attest({ register, at, ...head })
        return aside
      })
      return { sequence: head.sequence, keptAside }
    })
  }
}

/** A register in which nothing was written yet, as that of a first start, is none: nothing of it can be lost. */
function presentState(present: Comparison['present']): RestorePreview['present'] {
  if (present.state !== 'readable') return present.state
  if (present.damage) return 'damaged'
  return present.head.sequence === 0 ? 'none' : 'whole'
}
