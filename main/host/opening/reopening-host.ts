import { asBackupResult } from '#main/backup/refusal.ts'
import { nodeDisk } from '#main/journal/file/disk.ts'
import type { Landmark } from '#main/journal/file/report.ts'
import { type BackupAttestation, backupRequests, type ReopenAs } from '#src/contract/backups.ts'
import type { AnyRefusal, Notice } from '#src/contract/protocol.ts'
import type { Head } from '#src/register/journal.ts'
import type { CalendarDate, Instant } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import { archiveFiles, listFiles } from '#main/host/export/archive-files.ts'
import { type Archived, BackupDesk, type RegisterDoor } from '#main/host/backups/backup-desk.ts'
import { BackupPlans } from '#main/host/backups/plan.ts'
import { isDue, lookPeriod, type Occasion } from '#main/host/backups/schedule.ts'
import { realWorld, type World } from '#main/host/clock.ts'
import { backupHandlers } from '#main/host/handlers/backups.ts'
import { isBack, mayComeBack } from './known-register.ts'
import type { InnerHost } from './open-inner.ts'
import type { Circumstances, HostPlaces } from './open-services.ts'
import { program } from './program.ts'
import { bind, type Bound, type BugReport } from '#main/host/serve.ts'
import { type Job, unheard } from '#main/host/services.ts'

/** Milliseconds between two looks at the place of a register that is not there. */
const backPeriod = 3000

/** A host at work, also after a restore, also while the register cannot be opened. */
export type OpenHost = Pick<InnerHost, 'answer' | 'onNotice'> & {
  /** Takes note of a file or a folder that a person picked in the system's window, under a word that the page may say. */
  readonly grant: (place: string, folder: string) => void
  /** Lets go of the register, then makes the backup that is due; `backingUp` hears that this will take its time. */
  readonly close: (backingUp?: () => void) => Promise<void>
  /** Gives up a backup that keeps the host from ending. */
  readonly hurry: () => void
}

/**
 * The register and its backups behind one door. Backups are spoken of also when the register cannot be opened, and
 * after a restore it is opened again for the screens that are there: what they ask meanwhile waits.
 */
export class ReopeningHost implements OpenHost, RegisterDoor {
  readonly #open: (as: ReopenAs) => Promise<InnerHost>
  readonly #world: World
  readonly #report: BugReport
  readonly #listeners = new Set<(notice: Notice) => void>()
  readonly #desk: BackupDesk
  readonly #answers: ReadonlyMap<string, Bound>
  readonly #isBack: () => Promise<boolean>
  readonly #timers: readonly NodeJS.Timeout[]
  #inner: Promise<InnerHost>
  /** The last that was open, for what cannot wait. */
  #present: InnerHost

  static async open(
    openHeld: (as: ReopenAs, attested: BackupAttestation | undefined) => Promise<InnerHost>,
    { registerFolder, settingsFolder }: HostPlaces,
    report: BugReport,
    { world = realWorld, disk = nodeDisk, lockTiming, granted = new Map() }: Circumstances = {},
  ): Promise<ReopeningHost> {
    const plans = await BackupPlans.open(settingsFolder, registerFolder, program)
    const desk = (door: RegisterDoor, changed: () => void) =>
      new BackupDesk({
        registerFolder,
        disk,
        plans,
        granted,
        world,
        program,
        door,
        changed,
        ...(lockTiming && { lockTiming }),
      })
    const open = async (as: ReopenAs) => {
      if (as === 'asItIs') await plans.attest(undefined)
      const inner = await openHeld(as, plans.get().attested)
      if (inner.opened?.interrupted === 'finished') await plans.attest(undefined)
      return inner
    }
    const back = () => isBack(disk, registerFolder)
    const host = new ReopeningHost(open, await open('known'), desk, report, world, back)
    // The folder of the backups may be on a network that does not answer: nothing waits for it.
    void host.#desk.look()
    return host
  }

  private constructor(
    open: (as: ReopenAs) => Promise<InnerHost>,
    inner: InnerHost,
    desk: (door: RegisterDoor, changed: () => void) => BackupDesk,
    report: BugReport,
    world: World,
    back: () => Promise<boolean>,
  ) {
    this.#open = open
    this.#world = world
    this.#report = report
    this.#inner = Promise.resolve(inner)
    this.#present = inner
    this.#hear(inner)
    this.#desk = desk(this, () => this.#say({ notice: 'backups' }))
    this.#answers = new Map(
      bind(
        backupRequests,
        backupHandlers(this.#desk, (as) => this.#reopen(as)),
        report,
      ),
    )
    this.#isBack = back
    this.#timers = [
      setInterval(() => void this.#backUpIfDue(), lookPeriod),
      setInterval(() => void this.#openIfBack(), backPeriod),
    ]
    for (const timer of this.#timers) timer.unref()
  }

  async answer(
    name: string,
    request: unknown,
    job: Job,
    asAt: CalendarDate | undefined,
  ): Promise<Result<unknown, AnyRefusal>> {
    const answer = this.#answers.get(name)
    if (answer) return answer(request, job)
    return (await this.#inner).answer(name, request, job, asAt)
  }

  onNotice(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  grant(place: string, folder: string): void {
    this.#desk.places.grant(place, folder)
    this.#present.grant(place, folder)
  }

  async close(backingUp: () => void = () => {}): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer)
    const inner = await this.#inner
    const due = this.#isDue('closing')
    if (this.#desk.busy) backingUp()
    await this.#desk.idle()
    await inner.close()
    if (!due || !inner.opened) return
    // Whoever closes at once may not have been told yet that the register is damaged.
    const verified = await inner.opened.journal.verified()
    if (!verified.ok || verified.value) return
    backingUp()
    await this.#noted(this.#desk.backUp(inner.opened.journal.landmark(), unheard, 'whatIsNew'))
  }

  hurry(): void {
    this.#desk.cancel()
  }

  register(): string | undefined {
    return this.#present.opened?.journal.register
  }

  isDamaged(): boolean {
    return this.#present.opened?.journal.report.damage !== undefined
  }

  head(): Head | undefined {
    return this.#present.opened?.journal.head()
  }

  async landmark(): Promise<Landmark | 'damaged' | undefined> {
    const journal = (await this.#inner).opened?.journal
    const verified = await journal?.verified()
    if (!journal || !verified?.ok) return undefined
    return verified.value ? 'damaged' : journal.landmark()
  }

  async archived(at: Instant): Promise<Archived | 'damaged' | undefined> {
    const { services } = await this.#inner
    const landmark = await this.landmark()
    if (!services || landmark === undefined || landmark === 'damaged') return landmark && 'damaged'
    const made = await archiveFiles(services, landmark.head, at)
    // The lists are those of the head that the archive names: what was written meanwhile asks for them anew.
    return services.ledger.head.hash === landmark.head.hash ? { landmark, made } : this.archived(at)
  }

  async readable(): ReturnType<RegisterDoor['readable']> {
    const { services } = await this.#inner
    return services && { head: services.ledger.head, lists: await listFiles(services) }
  }

  async closedFor<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#inner.then(async (inner) => {
      await inner.close()
      return work()
    })
    const put = () => this.#open('present')
    const failed = () => this.#open('known')
    await this.#opening(done.then(put, failed))
    return done
  }

  #reopen(as: ReopenAs): Promise<void> {
    const closed = this.#inner.then((inner) => inner.close())
    return this.#opening(closed.then(() => this.#open(as)))
  }

  async #opening(reopened: Promise<InnerHost>): Promise<void> {
    this.#inner = reopened
    this.#present = await reopened
    this.#hear(this.#present)
    this.#say({ notice: 'changed', sequence: this.head()?.sequence ?? 0 })
  }

  /** A disk that was not there, a network that was down: when the register is back, work goes on by itself. */
  async #openIfBack(): Promise<void> {
    const inner = this.#inner
    const { unavailable } = await inner
    if (!mayComeBack(unavailable) || this.#desk.busy || !(await this.#isBack())) return
    // A person may have asked for it meanwhile.
    if (this.#inner === inner) await this.#reopen('known')
  }

  #hear(inner: InnerHost): void {
    inner.onNotice((notice) => this.#say(notice))
  }

  #say(notice: Notice): void {
    for (const listener of this.#listeners) listener(notice)
  }

  async #backUpIfDue(): Promise<void> {
    if (!this.#desk.busy && this.#isDue('meanwhile')) await this.#noted(this.#desk.run(unheard, 'whatIsNew'))
  }

  /** Of a register that another program writes, that program makes the backups; of a damaged one there are none. */
  #isDue(occasion: Occasion): boolean {
    const { opened } = this.#present
    if (!opened || opened.readOnly()) return false
    return isDue(this.#desk.status(), opened.journal.head(), this.#world.now(), occasion)
  }

  /** What went wrong is noted by the desk, and shown; a mistake of the program is written in the log. */
  async #noted(backup: Promise<unknown>): Promise<void> {
    try {
      await asBackupResult(backup)
    } catch (error) {
      this.#report('backups', error)
    }
  }
}
