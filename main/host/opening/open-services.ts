import { Breath, Callers } from '#main/journal/breath.ts'
import { ok, refused } from '#src/shared/result.ts'
import type { ReopenAs } from '#src/contract/backups.ts'
import type { Notice } from '#src/contract/protocol.ts'
import { ListEngine } from '#src/register/lists/engine.ts'
import { realWorld, type World } from '#main/host/clock.ts'
import { type Drawer, drawerHere } from '#main/host/drawing/drawer.ts'
import { Ledger } from '#main/host/ledger.ts'
import { openKnown } from './known-register.ts'
import type { OpenedRegister, RegisterOptions } from './open-register.ts'
import { PastRegisters } from '#main/host/past/past-registers.ts'
import { program } from './program.ts'
import { Readiness } from '#main/host/readiness.ts'
import type { Services } from '#main/host/services.ts'
import { openSettings } from '#main/host/settings.ts'
import { SnapshotKeeper } from '#main/host/snapshot-keeper.ts'

/** The folders of a host: the register, what comes with the program, and what belongs to this workplace alone. */
export type HostPlaces = {
  readonly registerFolder: string
  readonly resourcesFolder: string
  readonly settingsFolder: string
}

/** How the register is opened, when it is not as the desktop does: to read and write, on the real disk, now. */
export type Circumstances = RegisterOptions & {
  readonly world?: World
  /** What draws papers, with the fonts and texts of that folder; in this very thread unless told. */
  readonly drawing?: (resourcesFolder: string) => Drawer
  /** What people pick in the system's window while the host is open. */
  readonly granted?: Map<string, string>
  /** Milliseconds between two looks at the folder where signed files arrive. */
  readonly arrivalPeriod?: number
  /** What is taken for the register of the folder; the one that this workplace knows there, unless told. */
  readonly as?: ReopenAs
}

/** The register and all that answers for it, with a way to let go of it in good order. */
export async function openServices(
  places: HostPlaces,
  { world = realWorld, granted = new Map(), drawing = drawerHere, ...options }: Circumstances = {},
) {
  const settings = await openSettings(places.settingsFolder, program)
  if (!settings.ok)
    return refused({ cause: `settings.${settings.error.code}`, detail: JSON.stringify(settings.error) })
  const opened = await openKnown(places, options)
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
      readiness.grown(ledger, lists)
      say({ notice: 'changed', sequence: ledger.sequence })
      snapshot.grown()
    },
  })
  const pasts = new PastRegisters(opened.value.journal)
  const snapshot = new SnapshotKeeper(opened.value, ledger)
  const callers = new Callers()
  const readiness = new Readiness(world, callers)
  void verifyMeanwhile(opened.value, ledger, callers)
  void readiness.begin(ledger.register, lists)
  const services: Services = {
    opened: opened.value,
    ledger,
    get lists() {
      return lists
    },
    settings: settings.value,
    world,
    callers,
    drawer: drawing(places.resourcesFolder),
    resources: places.resourcesFolder,
    program,
    granted,
  }
  return ok({
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
  })
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
async function verifyMeanwhile({ journal }: OpenedRegister, ledger: Ledger, callers: Callers): Promise<void> {
  if (journal.report.damage) return
  const verified = await journal.verified(new Breath(callers))
  if (verified.ok && verified.value) await ledger.readAgain()
}

async function closeOrderly(opened: OpenedRegister, ledger: Ledger, snapshot: SnapshotKeeper): Promise<void> {
  await ledger.idle()
  await snapshot.keep()
  await opened.journal.close()
}
