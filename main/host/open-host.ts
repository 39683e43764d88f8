import path from 'node:path'
import { refused } from '#src/shared/result.ts'
import { arrivalRequests } from '#src/contract/arrivals.ts'
import type { Notice } from '#src/contract/protocol.ts'
import { ListEngine } from '#src/register/lists/engine.ts'
import { ArrivalDesk } from './arrivals/arrival-desk.ts'
import { ArrivalPlans } from './arrivals/arrival-plan.ts'
import { reportBug } from './bug-log.ts'
import { realWorld, type World } from './clock.ts'
import { type Drawer, drawerHere } from './drawing/drawer.ts'
import { arrivalHandlers } from './handlers/arrivals.ts'
import { Ledger } from './ledger.ts'
import { Readiness } from './readiness.ts'
import { openRegister, type OpenedRegister, type RegisterOptions, type Unavailable } from './open-register.ts'
import { program } from './program.ts'
import { answererInTime } from './past/answerer-in-time.ts'
import { PastRegisters } from './past/past-registers.ts'
import { ReopeningHost } from './reopening-host.ts'
import { type AnswererInTime, bind, type BugReport } from './serve.ts'
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
  /** Takes note of a folder that a person picked, under a word that the page may say. */
  readonly grant: (place: string, folder: string) => void
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
  const { services, pasts, onNotice, say, close } = opened.value
  const { registerFolder, settingsFolder } = places
  const plans = await ArrivalPlans.open(settingsFolder, registerFolder, program)
  const changed = () => say({ notice: 'arrivals' })
  const period = circumstances?.arrivalPeriod ?? 5000
  const arrivals = new ArrivalDesk({ services, plans, registerFolder, report, period, changed })
  arrivals.watch()
  const answerArrivals = new Map(bind(arrivalRequests, arrivalHandlers(arrivals), report))
  const answerRegister = answererInTime(services, pasts, report)
  return {
    answer: async (name, request, job, asAt) =>
      (await answerArrivals.get(name)?.(request, job)) ?? answerRegister(name, request, job, asAt),
    onNotice,
    grant: (place, folder) => arrivals.grant(place, folder),
    close: async () => {
      await arrivals.close()
      await close()
    },
    opened: services.opened,
    services,
  }
}

const unavailable = (why: Unavailable): InnerHost => ({
  answer: async () => refused({ code: 'registerUnavailable', ...why }),
  onNotice: () => () => {},
  close: async () => {},
  grant: () => {},
  opened: undefined,
  services: undefined,
})

/** How the register is opened, when it is not as the desktop does: to read and write, on the real disk, now. */
export type Circumstances = RegisterOptions & {
  readonly world?: World
  /** What draws papers, with the fonts and texts of that folder; in this very thread unless told. */
  readonly drawing?: (resourcesFolder: string) => Drawer
  /** What people pick in the system's window while the host is open. */
  readonly granted?: Map<string, string>
  /** Milliseconds between two looks at the folder where signed files arrive. */
  readonly arrivalPeriod?: number
}

/** The register and all that answers for it, with a way to let go of it in good order. */
export async function openServices(
  places: HostPlaces,
  { world = realWorld, granted = new Map(), drawing = drawerHere, ...options }: Circumstances = {},
) {
  const settings = await openSettings(places.settingsFolder, program)
  if (!settings.ok)
    return refused({ cause: `settings.${settings.error.code}`, detail: JSON.stringify(settings.error) })
  const opened = await openRegister(places.registerFolder, program, options)
  if (!opened.ok) return opened
  const { say, onNotice } = noticeBoard()
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
      say({ notice: 'changed', sequence: ledger.sequence })
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
    drawer: drawing(places.resourcesFolder),
    resources: places.resourcesFolder,
    program,
    granted,
  }
  return {
    ok: true as const,
    value: {
      services,
      pasts,
      say,
      onNotice,
      close: async () => {
        readiness.end()
        pasts.forget()
        await closeOrderly(opened.value, ledger, snapshot)
        await services.drawer.close()
      },
    },
  }
}

/** What is said to every screen, and who hears it. */
function noticeBoard() {
  const listeners = new Set<(notice: Notice) => void>()
  return {
    say: (notice: Notice) => {
      for (const listener of listeners) listener(notice)
    },
    onNotice: (listener: (notice: Notice) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
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
