import path from 'node:path'
import { refused } from '#src/shared/result.ts'
import type { Notice } from '#src/contract/protocol.ts'
import { ListEngine } from '#src/register/lists/engine.ts'
import { reportBug } from './bug-log.ts'
import { realWorld, type World } from './clock.ts'
import { Ledger } from './ledger.ts'
import { Readiness } from './readiness.ts'
import { openRegister, type OpenedRegister, type RegisterOptions, type Unavailable } from './open-register.ts'
import { program } from './program.ts'
import { answererInTime } from './past/answerer-in-time.ts'
import { PastRegisters } from './past/past-registers.ts'
import { ReopeningHost } from './reopening-host.ts'
import type { AnswererInTime, BugReport } from './serve.ts'
import type { Services } from './services.ts'
import { openSettings } from './settings.ts'
import { SnapshotKeeper } from './snapshot-keeper.ts'

export type HostPlaces = {
  readonly registerFolder: string
  readonly resourcesFolder: string
  readonly settingsFolder: string
}

/** What answers for a register as long as it is open. */
export type InnerHost = {
  readonly answer: AnswererInTime
  /** Hears what the host says to every screen. Returns how to stop. */
  readonly onNotice: (listener: (notice: Notice) => void) => () => void
  readonly close: () => Promise<void>
  /** Absent when the register cannot be opened: the host can only say why. */
  readonly opened: OpenedRegister | undefined
  readonly services: Services | undefined
}

/** A host at work, also after a restore, also while the register cannot be opened. */
export type OpenHost = Pick<InnerHost, 'answer' | 'onNotice'> & {
  /** Takes note of a file or a folder that a person picked in the system's window, under a word that the page may say. */
  readonly grant: (place: string, folder: string) => void
  /** Lets go of the register, then makes the backup that is due; `backingUp` hears that this will take its time. */
  readonly close: (backingUp?: () => void) => Promise<void>
  /** Gives up a backup that keeps the host from ending. */
  readonly hurry: () => void
}

export async function openHost(places: HostPlaces, circumstances?: Circumstances): Promise<OpenHost> {
  const report = reportBug(path.join(places.settingsFolder, 'logs'))
  const known = { granted: new Map<string, string>(), ...circumstances }
  return ReopeningHost.open(() => openInner(places, report, known), places, report, known)
}

async function openInner(
  places: HostPlaces,
  report: BugReport,
  circumstances: Circumstances | undefined,
): Promise<InnerHost> {
  const opened = await openServices(places, circumstances)
  if (!opened.ok) return unavailable(opened.error)
  const { services, pasts, onNotice, close } = opened.value
  return {
    answer: answererInTime(services, pasts, report),
    onNotice,
    close,
    opened: services.opened,
    services,
  }
}

const unavailable = (why: Unavailable): InnerHost => ({
  answer: async () => refused({ code: 'registerUnavailable', ...why }),
  onNotice: () => () => {},
  close: async () => {},
  opened: undefined,
  services: undefined,
})

/** How the register is opened, when it is not as the desktop does: to read and write, on the real disk, now. */
export type Circumstances = RegisterOptions & {
  readonly world?: World
  /** What people pick in the system's window while the host is open. */
  readonly granted?: Map<string, string>
}

/** The register and all that answers for it, with a way to let go of it in good order. */
export async function openServices(
  places: HostPlaces,
  { world = realWorld, granted = new Map(), ...options }: Circumstances = {},
) {
  const settings = await openSettings(places.settingsFolder, program)
  if (!settings.ok)
    return refused({ cause: `settings.${settings.error.code}`, detail: JSON.stringify(settings.error) })
  const opened = await openRegister(places.registerFolder, program, options)
  if (!opened.ok) return opened
  const notices = new Set<(notice: Notice) => void>()
  let lists = new ListEngine(opened.value.start.register)
  const ledger = new Ledger({
    journal: opened.value.journal,
    operator: () => settings.value.get().operator,
    start: opened.value.start,
    changed: (events, rebuilt) => {
      if (rebuilt) {
        lists = new ListEngine(ledger.register)
        pasts.forget()
      } else lists.follow(events)
      readiness.grown(lists)
      for (const listener of notices) listener({ notice: 'changed', sequence: ledger.sequence })
      snapshot.grown()
    },
  })
  const pasts = new PastRegisters(opened.value.journal)
  const snapshot = new SnapshotKeeper(opened.value, ledger)
  const readiness = new Readiness(world)
  void verifyMeanwhile(opened.value, ledger)
  void readiness.begin(ledger.register, lists)
  const services: Services = {
    opened: opened.value,
    ledger,
    get lists() {
      return lists
    },
    settings: settings.value,
    world,
    resources: places.resourcesFolder,
    program,
    granted,
  }
  return {
    ok: true as const,
    value: {
      services,
      pasts,
      onNotice: (listener: (notice: Notice) => void) => {
        notices.add(listener)
        return () => notices.delete(listener)
      },
      close: () => {
        readiness.end()
        pasts.forget()
        return closeOrderly(opened.value, ledger, snapshot)
      },
    },
  }
}

/** Walks what opening left of the chain. Damage takes back what was shown of the register to what comes before it. */
async function verifyMeanwhile({ journal }: OpenedRegister, ledger: Ledger): Promise<void> {
  if (journal.report.damage) return
  const verified = await journal.verified()
  if (verified.ok && verified.value) await ledger.readAgain()
}

async function closeOrderly(opened: OpenedRegister, ledger: Ledger, snapshot: SnapshotKeeper): Promise<void> {
  await ledger.idle()
  await snapshot.keep()
  await opened.journal.close()
}
