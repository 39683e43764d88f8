import { type Answerer, type AnswererInTime, answererOf, type BugReport } from '#main/host/serve.ts'
import type { Services } from '#main/host/services.ts'
import { Breath, inSteps } from '#main/journal/breath.ts'
import { kindOf } from '#src/contract/contract.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ListEngine } from '#src/register/lists/engine.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { refused } from '#src/shared/result.ts'
import { firstDay } from './past-days.ts'
import { PastLedger } from './past-ledger.ts'
import type { PastRefusal, PastRegister } from './past-register.ts'
import type { PastRegisters } from './past-registers.ts'

/**
 * Answers of the register as it is, and as it was at the end of any past day: the same handlers, over the register of
 * that day, in a world in which that day is today. What writes is refused before anything is built.
 */
export function answererInTime(services: Services, pasts: PastRegisters, report: BugReport): AnswererInTime {
  const present = answererOf(services, report)
  const answerers = new WeakMap<PastRegister, Promise<Answerer>>()
  const inTime: AnswererInTime = async (name, request, job, asAt) => {
    const kind = kindOf(name)
    if (asAt === undefined || kind === 'workplace') return present(name, request, job)
    if (kind === 'command') return refused({ code: 'asAtReadOnly', date: asAt })
    const unfit = await unfitDay(services, asAt)
    if (unfit) return refused(unfit)
    const past = await pasts.at(asAt, job)
    if (!past.ok) return refused(pastRefusal(past.error))
    const known = answerers.get(past.value)
    const answerer = known ?? answererOfPast(services, past.value, report)
    if (!known) answerers.set(past.value, answerer)
    return (await answerer)(name, request, job)
  }
  // A command may itself wait for work in the background: only who reads is let go first.
  return (name, request, job, asAt) => {
    const answer = inTime(name, request, job, asAt)
    return kindOf(name) === 'question' ? services.callers.answered(answer) : answer
  }
}

async function answererOfPast(services: Services, past: PastRegister, report: BugReport): Promise<Answerer> {
  const { date, register } = past
  const lists = new ListEngine(register)
  // The first list and the first search would wait for it anyway, all at once.
  const breath = new Breath()
  await inSteps(lists.warm(date), breath)
  await breath.take()
  return answererOf(
    {
      ...services,
      ledger: new PastLedger(past),
      lists,
      world: { ...services.world, today: () => date },
      asAt: date,
    },
    report,
  )
}

/** Why the past could not be read, in the words of the contract. */
const pastRefusal = (error: PastRefusal): AnyRefusal =>
  error.code === 'workCancelled'
    ? error
    : { code: 'registerUnavailable', cause: error.code, detail: JSON.stringify(error) }

/** Why the register cannot be seen at the end of that day. */
async function unfitDay(services: Services, date: CalendarDate): Promise<AnyRefusal | undefined> {
  const today = services.world.today()
  if (date >= today) return { code: 'asAtNotOver', date, today }
  const first = await firstDay(services)
  if (!first.ok) return first.error
  const begins = first.value ?? today
  return date < begins ? { code: 'asAtBeforeRegister', date, begins } : undefined
}
