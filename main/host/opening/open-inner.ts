import { arrivalRequests } from '#src/contract/arrivals.ts'
import type { Notice } from '#src/contract/protocol.ts'
import { refused } from '#src/shared/result.ts'
import { ArrivalDesk } from '#main/host/arrivals/arrival-desk.ts'
import { ArrivalPlans } from '#main/host/arrivals/arrival-plan.ts'
import { arrivalHandlers } from '#main/host/handlers/arrivals.ts'
import type { OpenedRegister, Unavailable } from './open-register.ts'
import { type Circumstances, type HostPlaces, openServices } from './open-services.ts'
import { answererInTime } from '#main/host/past/answerer-in-time.ts'
import { program } from './program.ts'
import { type AnswererInTime, bind, type BugReport } from '#main/host/serve.ts'
import type { Services } from '#main/host/services.ts'

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
  /** Why it cannot, if so. */
  readonly unavailable: Unavailable | undefined
  readonly services: Services | undefined
}

/** Opens the register, and all that answers for it; where it cannot be opened, what says why. */
export async function openInner(
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
    unavailable: undefined,
    services,
  }
}

const unavailable = (why: Unavailable): InnerHost => ({
  answer: async () => refused({ code: 'registerUnavailable', ...why }),
  onNotice: () => () => {},
  close: async () => {},
  grant: () => {},
  opened: undefined,
  unavailable: why,
  services: undefined,
})
