import type { z } from 'zod'
import type { Breath, Callers } from '#main/journal/breath.ts'
import type { SettingsStore } from '#main/journal/lowdb/settings-store.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Outcome } from '#src/contract/register.ts'
import type { ListEngine } from '#src/register/lists/engine.ts'
import type { Command, RegisterEvent } from '#src/register/register.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { World } from './clock.ts'
import { diskLost, readOnlyDetail } from './disk-lost.ts'
import type { Drawer } from '#main/host/drawing/drawer.ts'
import type { Commit, CommitRefusal, RegisterLedger } from './ledger.ts'
import type { KnownRegister } from '#main/host/opening/known-register.ts'
import type { Settings } from './settings.ts'

/** What the handlers of requests work with. */
export type Services = {
  readonly opened: KnownRegister
  readonly ledger: RegisterLedger
  readonly lists: ListEngine
  readonly settings: SettingsStore<Settings>
  readonly world: World
  /** Who waits for an answer: what goes on in the background lets them go first. */
  readonly callers: Callers
  readonly drawer: Drawer
  /** The folder of fonts, templates and lists that comes with the program. */
  readonly resources: string
  readonly program: string
  /** The files and folders that a person picked in the system's window, by the words that pages say for them. */
  readonly granted: ReadonlyMap<string, string>
  /** The past day at whose end the register is seen; absent when it is seen as it is. */
  readonly asAt?: CalendarDate
}

/** One request while it is answered: how it tells how far it is, and how it hears that nobody waits any more. */
export type Job = {
  readonly progress: (done: number, total: number) => void
  readonly cancelled: () => boolean
  /** Settles as soon as nobody has the work rest; absent where nobody can. */
  readonly resumed?: () => Promise<void>
}

/** A work of which nobody waits to hear, and that nobody stops. */
export const unheard: Job = { progress: () => {}, cancelled: () => false }

/** Between two steps of a long work: others have their turn, and who has it rest is waited for. Whether it goes on. */
export async function goesOn({ resumed, cancelled }: Job, breath: Breath): Promise<boolean> {
  await breath.take()
  await resumed?.()
  return !cancelled()
}

/** A part of the contract. */
export type Requests = Record<string, { readonly request: z.ZodType; readonly answer: z.ZodType }>
type MaybeLater<T> = T | Promise<T>

export type Handler<Request extends z.ZodType, Answer extends z.ZodType> = (
  request: z.output<Request>,
  job: Job,
) => MaybeLater<Result<z.input<Answer>, AnyRefusal>>

/** A handler for each request of one part of the contract. */
export type HandlersOf<R extends Requests> = {
  readonly [N in keyof R]: Handler<R[N]['request'], R[N]['answer']>
}

/** The same services in another world: what they do happens at its time and under its keys. */
export const inWorld = (services: Services, world: World): Services => ({
  ...services,
  get lists() {
    return services.lists
  },
  world,
})

/** Whether the register may be written: what an entry will name is kept before it, and only then. */
export async function mayWrite({ opened }: Pick<Services, 'opened'>): Promise<Result<true, AnyRefusal>> {
  const may = await opened.journal.mayWrite()
  return may.ok ? may : refused(commitRefusal(may.error))
}

/** Gives the command to the ledger and says what it made. */
export async function act(services: Services, command: Command): Promise<Result<Outcome, AnyRefusal>> {
  return outcome(await services.ledger.act(command, services.world))
}

export function outcome(commit: Commit): Result<Outcome, AnyRefusal> {
  if (!commit.ok) return refused(commitRefusal(commit.error))
  const subject = commit.value.events.map(subjectOf).find((id) => id !== undefined)
  return ok({ sequence: commit.value.sequence, ...(subject === undefined ? {} : { subject }) })
}

/** What a person would open after the command: the agreement, the body, the delivery, the first item received. */
function subjectOf(event: RegisterEvent): string | undefined {
  if ('agreementId' in event) return event.agreementId
  if ('bodyId' in event) return event.bodyId
  if ('importId' in event && event.importId !== undefined) return event.importId
  if ('itemId' in event) return event.itemId
  if ('fundId' in event) return event.fundId
  if (event.type === 'assetsReceived') return event.assets[0]?.id
  if (event.type === 'licencesAcquired') return event.licences[0]?.id
  return event.type === 'servicesRegistered' ? event.services[0]?.id : undefined
}

/** The journal's words for why nothing was written, as the contract says them. */
export function commitRefusal(error: CommitRefusal | AnyRefusal): AnyRefusal {
  switch (error.code) {
    case 'readOnly':
      return defined({
        code: 'registerReadOnly' as const,
        cause: error.cause,
        detail: readOnlyDetail(error) || undefined,
      })
    case 'lost':
    case 'writeFailed':
      return diskLost(error)
    case 'conflict':
      return { code: 'registerUnavailable', cause: 'conflict', detail: JSON.stringify(error) }
    case 'closed':
      return { code: 'registerUnavailable', cause: 'closed', detail: '' }
    default:
      return error
  }
}
