import { Breath } from '#main/journal/breath.ts'
import { nextNumber, paperNumberText } from '#src/agreements/agreement.ts'
import { issueFaults } from '#src/agreements/issue.ts'
import type { IssuedMany, IssuePlan } from '#src/contract/issue-many.ts'
import { secondLanguageFor } from '#src/bodies/second-language.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Register } from '#src/register/register.ts'
import { type CalendarDate, yearOf } from '#src/shared/dates.ts'
import { ok, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { versionOn } from '#src/templates/template.ts'
import { issueAgreement } from './issue-paper.ts'
import { goesOn, type Job, type Services } from './services.ts'

/** What issuing these agreements would do: those that are drafts, and all that stands in the way of each. */
export function issuePlan({ ledger, world }: Services, ids: readonly Id[]): IssuePlan {
  const { register } = ledger
  const today = world.today()
  const found = ids.flatMap((id) => register.agreements.agreements.get(id) ?? [])
  const drafts = found.filter(({ status }) => status === 'draft')
  return {
    drafts: drafts.map((agreement) => ({
      id: agreement.id,
      borrower: register.bodies.bodies.get(agreement.borrowerId)?.name ?? '',
      items: agreement.assets.length + agreement.licences.length + agreement.services.length,
      faults: issueFaults(register, agreement, { today }),
    })),
    others: ids.length - drafts.length,
    italianOnly: drafts.filter(({ borrowerId }) => lacksSecondText(register, borrowerId, today)).length,
    nextNumber: paperNumberText(nextNumber(register.agreements.lastNumber, yearOf(today))),
  }
}

/** Whether papers with that body should be in two languages, and the office has no text in the second. */
function lacksSecondText({ bodies, templates }: Register, borrowerId: Id, today: CalendarDate): boolean {
  const use = secondLanguageFor(bodies, bodies.bodies.get(borrowerId))
  return use !== undefined && versionOn(templates, 'agreement', today, use.language) === undefined
}

/** Refusals that are of the disk, not of one agreement: those after it would be refused as well. */
const endsAll: ReadonlySet<AnyRefusal['code']> = new Set<AnyRefusal['code']>([
  'noSpace',
  'diskLost',
  'registerReadOnly',
  'registerUnavailable',
])

/**
 * Issues drafts one after the other, each by itself: whatever happens, those that have a number are issued whole, and
 * the others are drafts as before. One that cannot be issued does not stop those after it.
 */
export async function issueMany(
  services: Services,
  ids: readonly Id[],
  job: Job,
): Promise<Result<IssuedMany, AnyRefusal>> {
  const done: IssuedMany = { issued: [], refused: [], left: 0 }
  const breath = new Breath()
  for (const [at, id] of ids.entries()) {
    job.progress(at, ids.length)
    if (!(await goesOn(job, breath))) return ok({ ...done, left: ids.length - at })
    const outcome = await issueAgreement(services, id)
    if (!outcome.ok && endsAll.has(outcome.error.code))
      return ok({ ...done, left: ids.length - at, endedBy: outcome.error })
    const borrower = borrowerOf(services, id)
    if (outcome.ok) done.issued.push({ id, borrower, number: numberOf(services, id) })
    else done.refused.push({ id, borrower, reason: outcome.error })
  }
  return ok(done)
}

const borrowerOf = ({ ledger: { register } }: Services, id: Id): string =>
  register.bodies.bodies.get(register.agreements.agreements.get(id)?.borrowerId ?? '')?.name ?? ''

function numberOf({ ledger: { register } }: Services, id: Id): string {
  const number = register.agreements.agreements.get(id)?.number
  return number ? paperNumberText(number) : ''
}
