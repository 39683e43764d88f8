import { finishExchange, type Interrupted } from '#main/backup/exchange.ts'
import { asBackupResult, type BackupRefusal } from '#main/backup/refusal.ts'
import type { Disk } from '#main/journal/file/disk.ts'
import type { LockTiming } from '#main/journal/file/lock.ts'
import { createFileJournal, openFileJournal, type OpenedJournal } from '#main/journal/file/open.ts'
import { PaperStore } from '#main/journal/file/papers.ts'
import { isDenied, type Landmark } from '#main/journal/file/report.ts'
import { withObstacle } from '#main/journal/obstacle.ts'
import { PeopleStore } from '#main/journal/lowdb/people-store.ts'
import { SnapshotStore } from '#main/journal/lowdb/snapshot-store.ts'
import type { FileJournal } from '#main/journal/file/file-journal.ts'
import type { BackupAttestation } from '#src/contract/backups.ts'
import { decodeEvents, type DecodeRefusal, knownForms } from '#src/register/decode.ts'
import type { ReadRefusal } from '#src/register/journal.ts'
import { emptyRegister } from '#src/register/register.ts'
import { historyUpTo } from '#src/register/history.ts'
import { fromSnapshot, isSnapshotState, snapshotVersion } from '#src/register/snapshot.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { replay, type Start } from '#main/host/ledger.ts'
import { readOnlyDetail } from '#main/host/disk-lost.ts'
import { peopleMissingIn } from '#main/host/people/people-named.ts'

/** Why a register cannot even be read. `cause` is the journal's or the stores' own code. */
export type Unavailable = { readonly cause: string; readonly detail: string }

/** The parts of a register on disk, opened together. */
export type OpenedRegister = {
  readonly folder: string
  readonly journal: FileJournal
  readonly papers: PaperStore
  readonly people: PeopleStore
  /** How many people the register names whose data were not found when it was opened. */
  readonly peopleMissing: number
  readonly snapshots: SnapshotStore
  readonly start: Start
  /** The point of the ledger of the snapshot that was used; 0 without one. */
  readonly snapshotAt: number
  /** What came of a restore that had been cut short and was found when the register was opened. */
  readonly interrupted: Interrupted | undefined
  /** Present when the register can be read and not written: from the start, or since damage was found in it. */
  readonly readOnly: () => Unavailable | undefined
  /** The backup that alone has what was found to be missing from the register, or to be another thing in it. */
  readonly backupDenied: () => BackupAttestation | undefined
}

export type RegisterOptions = {
  /** `write` begins a register where there is none, `existing` does not; `read` takes no lock. */
  readonly access?: 'write' | 'existing' | 'read'
  /** The identity of the register that is looked for, when it is known: no other is opened. */
  readonly register?: string
  /** What a backup has of the register: without it, the register is damaged. */
  readonly attested?: BackupAttestation | undefined
  readonly disk?: Disk
  readonly lockTiming?: LockTiming
}

/**
 * Opens the register in the folder, or begins one where there is none. Another program's lock, a folder that may
 * not be written and damage all leave it readable, and say why it is not more.
 */
export async function openRegister(
  folder: string,
  program: string,
  options: RegisterOptions = {},
): Promise<Result<OpenedRegister, Unavailable>> {
  const { disk } = options
  let interrupted: Interrupted | undefined
  if (options.access !== 'read') {
    const finished = await asBackupResult(finishExchange(folder, disk, options.lockTiming))
    if (!finished.ok) return openUnfinished(folder, program, options, finished.error)
    interrupted = finished.value
  }
  // What a restore has just put there is what somebody wanted, whatever a later backup has.
  const attested = interrupted === 'finished' ? undefined : options.attested
  const snapshots = new SnapshotStore(folder, program, disk)
  const loaded = await snapshots.load()
  const snapshot = loaded.ok ? loaded.value : undefined
  // What another version of the program made may tell of facts that this one does not know.
  const isOurs = snapshot?.stateVersion === snapshotVersion && snapshot.knownForms === knownForms
  const usable = isOurs ? snapshot : undefined
  // Whatever became of its state, it says how far the journal went.
  const held = { ...options, attested }
  const opened = await openJournal(folder, program, held, snapshot, usable?.head.sequence ?? 0)
  if (!opened.ok) return opened
  const { journal, readOnly } = opened.value
  const people = await PeopleStore.open(folder, program, disk)
  if (!people.ok) {
    await journal.close()
    return refused({ cause: `people.${people.error.code}`, detail: JSON.stringify(people.error) })
  }
  const fits =
    usable !== undefined && usable.register === journal.register && journal.report.damage === undefined
  const from = fits ? fromState(usable.state, usable.head.sequence) : nothing()
  const snapshotAt = from.sequence
  const start = await replay(journal, from)
  if (!start.ok) {
    const why = await unreadable(journal, start.error)
    await journal.close()
    return refused(why)
  }
  return ok({
    folder,
    journal,
    papers: new PaperStore(folder, disk),
    people: people.value,
    peopleMissing: peopleMissingIn(start.value.register, (id) => people.value.get(id) !== undefined).size,
    snapshots,
    start: start.value,
    snapshotAt,
    interrupted,
    readOnly,
    backupDenied: () => {
      const { report } = journal
      // Where the register's own snapshot has it too, it is no matter of which backup was restored.
      const isOwn = snapshot && isDenied({ register: snapshot.register, ...snapshot.head }, report)
      return attested && !isOwn && isDenied(attested, report) ? attested : undefined
    },
  })
}

/** Where an exchange of registers cannot be brought to its end for now, the one that stands there can be read. */
async function openUnfinished(
  folder: string,
  program: string,
  options: RegisterOptions,
  { problem, detail }: BackupRefusal,
): Promise<Result<OpenedRegister, Unavailable>> {
  if (problem !== 'noSpace' && problem !== 'folderReadOnly')
    return refused({ cause: 'restoreUnfinished', detail })
  const opened = await openRegister(folder, program, { ...options, access: 'read' })
  if (!opened.ok)
    return opened.error.cause === 'notFound'
      ? refused({ cause: `restoreUnfinished.${problem}`, detail })
      : opened
  const { readOnly } = opened.value
  const forbidden = problem === 'noSpace' || detail === '' ? '' : JSON.stringify({ file: detail })
  const told = () => (opened.value.journal.report.damage ? readOnly() : { cause: problem, detail: forbidden })
  return ok({ ...opened.value, readOnly: told })
}

const nothing = (): Start => ({ register: emptyRegister(), history: new Map(), sequence: 0 })

/** The state of a snapshot; nothing when its shape is not ours, and the journal is read from its beginning. */
function fromState(state: unknown, sequence: number): Start {
  if (!isSnapshotState(state)) return nothing()
  const { register, history, latest } = state
  return { register: fromSnapshot(register), history: historyUpTo(sequence, history), sequence, latest }
}

/** Whether all that the journal says after that point is known to this program. */
async function canDecode(journal: FileJournal, after: number): Promise<boolean> {
  for await (const batch of journal.read(after))
    if (!batch.ok || batch.value.some((entry) => !decodeEvents(entry).ok)) return false
  return true
}

/** A fact that only a newer program can read is refused by that program's name. */
async function unreadable(journal: FileJournal, refusal: ReadRefusal | DecodeRefusal): Promise<Unavailable> {
  if (refusal.code !== 'newerFact') return told(refusal)
  const { sequence, version } = refusal
  return told({ code: 'newerFormat', version, program: await journal.programOf(sequence) })
}

type OpenedHome = { readonly journal: FileJournal; readonly readOnly: () => Unavailable | undefined }

async function openJournal(
  folder: string,
  program: string,
  { access = 'write', attested, ...rest }: RegisterOptions,
  since: Landmark | undefined,
  decoded: number,
): Promise<Result<OpenedHome, Unavailable>> {
  const understands = (journal: FileJournal) => canDecode(journal, decoded)
  const options = {
    ...rest,
    program,
    understands,
    ...(since && { since }),
    attested: attested ? [attested] : [],
  }
  const opened = await openFileJournal(folder, { ...options, access: access === 'read' ? 'read' : 'write' })
  if (opened.ok) return ok(home(opened.value))
  const { error } = opened
  if (error.code === 'notFound' && access === 'write') {
    const created = await createFileJournal(folder, options)
    return created.ok ? ok(home(created.value)) : refused(told(await withObstacle(folder, created.error)))
  }
  if (error.code === 'locked') {
    const read = await openFileJournal(folder, { ...options, access: 'read' })
    return read.ok ? ok(home(read.value, told(error))) : refused(told(await withObstacle(folder, read.error)))
  }
  return refused(told(await withObstacle(folder, error)))
}

/** The journal with why it cannot be written now, if so; `lock` tells of another program that holds it. */
function home({ journal }: OpenedJournal, lock?: Unavailable): OpenedHome {
  const readOnly = (): Unavailable | undefined => {
    const access = journal.access()
    if (access.mode === 'write') return undefined
    const { damage } = journal.report
    if (damage) return { cause: access.cause, detail: JSON.stringify(damage) }
    return lock ?? { cause: access.cause, detail: readOnlyDetail(access) }
  }
  return { journal, readOnly }
}

const told = (error: { readonly code: string; readonly [fact: string]: unknown }): Unavailable => ({
  cause: error.code,
  detail: JSON.stringify(error),
})
