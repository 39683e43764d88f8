import { found } from '#main/host/founding.ts'
import { inWorld, type Job, type Services } from '#main/host/services.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Outcome } from '#src/contract/register.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { usualItems } from './catalogue.ts'
import { Chance } from './chance.ts'
import { comuniSteps } from './comuni.ts'
import { deliverySteps } from './deliveries.ts'
import { incidentSteps } from './incidents.ts'
import { intangibleSteps } from './intangibles.ts'
import { loanSteps } from './loan-story.ts'
import { plannedLoans } from './planned-loans.ts'
import { beginningFor, funds, inventory, lender, lenderSignatory } from './programme.ts'
import { SimulatedWorld } from './simulated-world.ts'
import { inTurn, type Stage, type Step } from './stage.ts'

const seed = 2023

/**
 * Fills an empty register with the programme of Friuli Venezia Giulia of December 2023, as if an office had kept it
 * up to now: the same commands, the same lists, the same papers. On the same day the same things happen every time.
 */
export async function demonstrate(
  services: Services,
  operator: string,
  job: Job,
  items = usualItems,
): Promise<Result<Outcome, AnyRefusal>> {
  const today = services.world.today()
  const beginning = beginningFor(today)
  const world = new SimulatedWorld(`comodato ${seed}`, beginning)
  const stage: Stage = {
    services: inWorld(services, world),
    chance: new Chance(seed),
    beginning,
    today,
    scale: items / usualItems,
  }
  const founded = await found(stage.services, {
    operator,
    lender: lender(),
    signatory: lenderSignatory(beginning),
    inventory,
    funds: funds(),
  })
  if (!founded.ok) return founded
  const steps = stepsOf(stage)
  const told = await inTurn(
    steps.map(({ on, take }, index) => async () => {
      world.walkTo(on)
      const taken = await take()
      job.progress(index + 1, steps.length)
      return taken
    }),
  )
  return told.ok ? ok({ ...founded.value, sequence: services.ledger.sequence }) : told
}

/** Everything that happens, in the order of its days. */
const stepsOf = (stage: Stage): Step[] =>
  [
    ...comuniSteps(stage),
    ...deliverySteps(stage),
    ...intangibleSteps(stage),
    ...plannedLoans(stage).flatMap((loan) => loanSteps(stage, loan)),
    ...incidentSteps(stage),
  ].sort((a, b) => Number(a.on > b.on) - Number(a.on < b.on))
