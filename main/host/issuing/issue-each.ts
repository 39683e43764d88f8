import { Breath } from '#main/journal/breath.ts'
import type { IssuedMany } from '#src/contract/issue-many.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Id } from '#src/shared/text.ts'
import type { PlanIssue } from './issuable.ts'
import { issueTogether } from './issue-paper.ts'
import { whose } from './loans-named.ts'
import { goesOn, type Job, type Services } from '#main/host/services.ts'

/** Refusals that are not of one agreement: those after it would be refused as well. */
const endsAll: ReadonlySet<AnyRefusal['code']> = new Set<AnyRefusal['code']>([
  'noOperator',
  'noSpace',
  'diskLost',
  'registerReadOnly',
  'registerUnavailable',
])

/** What is issued of each agreement, and the number it was given. */
type Issue = { readonly plan: (id: Id) => PlanIssue; readonly numberOf: (id: Id) => string }

/**
 * Issues the same of one agreement after the other, as many together as can be drawn at once. Each stands by itself:
 * whatever happens, what was done is whole, and the others are as before. One that is refused stops none after it.
 */
export async function issueEach(
  services: Services,
  ids: readonly Id[],
  job: Job,
  { plan, numberOf }: Issue,
): Promise<IssuedMany> {
  const done: IssuedMany = { issued: [], refused: [], left: 0 }
  const breath = new Breath()
  let at = 0
  while (at < ids.length) {
    job.progress(at, ids.length)
    if (!(await goesOn(job, breath))) return { ...done, left: ids.length - at }
    const group = ids.slice(at, at + services.drawer.atOnce)
    const outcomes = await issueTogether(services, group.map(plan))
    for (const outcome of outcomes) {
      const id = ids[at] ?? ''
      if (!outcome.ok && endsAll.has(outcome.error.code))
        return { ...done, left: ids.length - at, endedBy: outcome.error }
      const { borrower } = whose(services.ledger.register, id)
      if (outcome.ok) done.issued.push({ id, borrower, number: numberOf(id) })
      else done.refused.push({ id, borrower, reason: outcome.error })
      at += 1
    }
  }
  return done
}
