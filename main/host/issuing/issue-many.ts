import { nextNumber, paperNumberText } from '#src/agreements/agreement.ts'
import { issueFaults } from '#src/agreements/issue.ts'
import type { IssuedMany, IssuePlan } from '#src/contract/issue-many.ts'
import { secondLanguageFor } from '#src/bodies/paper-languages.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Register } from '#src/register/register.ts'
import { type CalendarDate, yearOf } from '#src/shared/dates.ts'
import { ok, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { type PaperKind, versionOn } from '#src/templates/template.ts'
import { issueEach } from './issue-each.ts'
import { issuableAgreement } from './issuable.ts'
import { whose } from './loans-named.ts'
import type { Job, Services } from '#main/host/services.ts'

/** What issuing these agreements would do: those that are drafts, and all that stands in the way of each. */
export function issuePlan({ ledger, world }: Services, ids: readonly Id[]): IssuePlan {
  const { register } = ledger
  const today = world.today()
  const found = ids.flatMap((id) => register.agreements.agreements.get(id) ?? [])
  const drafts = found.filter(({ status }) => status === 'draft')
  return {
    drafts: drafts.map((agreement) => ({
      id: agreement.id,
      borrower: whose(register, agreement.id).borrower,
      items: agreement.assets.length + agreement.licences.length + agreement.services.length,
      ofThings: agreement.assets.length > 0,
      faults: issueFaults(register, agreement, { today }),
    })),
    others: ids.length - drafts.length,
    italianOnly: drafts.filter(({ borrowerId }) => lacksSecondText(register, borrowerId, today, 'agreement'))
      .length,
    nextNumber: paperNumberText(nextNumber(register.agreements.lastNumber, yearOf(today))),
  }
}

/** Whether papers with that body should be in two languages, and the office has no text in the second. */
export function lacksSecondText(
  { bodies, templates }: Register,
  borrowerId: Id,
  today: CalendarDate,
  paper: PaperKind,
): boolean {
  const use = secondLanguageFor(bodies, bodies.bodies.get(borrowerId))
  return use !== undefined && versionOn(templates, paper, today, use.language) === undefined
}

/** Issues drafts, each with its number and its paper. */
export async function issueMany(
  services: Services,
  ids: readonly Id[],
  job: Job,
): Promise<Result<IssuedMany, AnyRefusal>> {
  return ok(
    await issueEach(services, ids, job, {
      plan: (id) => issuableAgreement(services, id).plan,
      numberOf: (id) => numberOf(services, id),
    }),
  )
}

function numberOf({ ledger: { register } }: Services, id: Id): string {
  const number = register.agreements.agreements.get(id)?.number
  return number ? paperNumberText(number) : ''
}
