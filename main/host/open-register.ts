import type { Disk } from '#main/journal/file/disk.ts'
import type { LockTiming } from '#main/journal/file/lock.ts'
import { createFileJournal, openFileJournal, type OpenedJournal } from '#main/journal/file/open.ts'
import { PaperStore } from '#main/journal/file/papers.ts'
import { PeopleStore } from '#main/journal/lowdb/people-store.ts'
import { SnapshotStore } from '#main/journal/lowdb/snapshot-store.ts'
import type { FileJournal } from '#main/journal/file/file-journal.ts'
import { emptyRegister } from '#src/register/register.ts'
import { fromSnapshot, isSnapshotState, snapshotVersion } from '#src/register/snapshot.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { replay, type Start } from './ledger.ts'

/** Why a register cannot even be read. `cause` is the journal's or the stores' own code. */
export type Unavailable = { readonly cause: string; readonly detail: string }

/** The parts of a register on disk, opened together. */
export type OpenedRegister = {
  readonly folder: string
  readonly journal: FileJournal
  readonly papers: PaperStore
  readonly people: PeopleStore
  readonly snapshots: SnapshotStore
  readonly start: Start
  /** The point of the ledger of the snapshot that was used; 0 without one. */
  readonly snapshotAt: number
  readonly report: OpenedJournal['report']
  /** Present when the register can be read and not written. */
  readonly readOnly: Unavailable | undefined
}

export type RegisterOptions = {
  /** `write` begins a register where there is none, `existing` does not; `read` takes no lock. */
  readonly access?: 'write' | 'existing' | 'read'
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
  const snapshots = new SnapshotStore(folder, program, disk)
  const loaded = await snapshots.load()
  const snapshot = loaded.ok ? loaded.value : undefined
  const usable = snapshot?.stateVersion === snapshotVersion ? snapshot : undefined
  const opened = await openJournal(folder, program, options, usable?.head)
  if (!opened.ok) return opened
  const { journal, report, readOnly } = opened.value
  const people = await PeopleStore.open(folder, program, disk)
  if (!people.ok) {
    await journal.close()
    return refused({ cause: `people.${people.error.code}`, detail: people.error.file })
  }
  const fits = usable !== undefined && usable.register === journal.register && report.damage === undefined
  const from = fits ? fromState(usable.state, usable.head.sequence) : nothing()
  const snapshotAt = from.sequence
  const start = await replay(journal, from)
  return ok({
    folder,
    journal,
    papers: new PaperStore(folder, disk),
    people: people.value,
    snapshots,
    start,
    snapshotAt,
    report,
    readOnly,
  })
}

const nothing = (): Start => ({ register: emptyRegister(), history: new Map(), sequence: 0 })

/** The state of a snapshot; nothing when its shape is not ours, and the journal is read from its beginning. */
function fromState(state: unknown, sequence: number): Start {
  if (!isSnapshotState(state)) return nothing()
  return { register: fromSnapshot(state.register), history: new Map(state.history), sequence }
}

type OpenedHome = OpenedJournal & { readonly readOnly: Unavailable | undefined }

async function openJournal(
  folder: string,
  program: string,
  { access = 'write', ...rest }: RegisterOptions,
  attested: { sequence: number; hash: string } | undefined,
): Promise<Result<OpenedHome, Unavailable>> {
  const options = { ...rest, program, attested: attested ? [attested] : [] }
  const toRead = access === 'read'
  const opened = await openFileJournal(folder, { ...options, access: toRead ? 'read' : 'write' })
  if (opened.ok) return ok({ ...opened.value, readOnly: whyReadOnly(opened.value) })
  const { error } = opened
  if (error.code === 'notFound' && access === 'write') {
    const created = await createFileJournal(folder, options)
    return created.ok ? ok({ ...created.value, readOnly: undefined }) : refused(told(created.error))
  }
  if (error.code === 'locked') {
    const read = await openFileJournal(folder, { ...options, access: 'read' })
    return read.ok ? ok({ ...read.value, readOnly: told(error) }) : refused(told(read.error))
  }
  return refused(told(error))
}

function whyReadOnly({ journal, report }: OpenedJournal): Unavailable | undefined {
  const access = journal.access()
  if (access.mode === 'write') return undefined
  return { cause: access.cause, detail: report.damage ? JSON.stringify(report.damage) : '' }
}

const told = (error: { readonly code: string }): Unavailable => ({
  cause: error.code,
  detail: JSON.stringify(error),
})
