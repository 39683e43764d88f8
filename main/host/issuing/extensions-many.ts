import { extensionFacts, type ManyExtensionFacts } from '#src/agreements/extension.ts'
import { nextCount } from '#src/agreements/issue-addendum.ts'
import type { ExtensionsPlan } from '#src/contract/extension-many.ts'
import type { IssuedMany } from '#src/contract/issue-many.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { issuableAddendum } from './issuable.ts'
import { issueEach } from './issue-each.ts'
import { lacksSecondText } from './issue-many.ts'
import { borrowerOf } from './loans-named.ts'
import { planEach } from './plan-each.ts'
import type { Job, Services } from '#main/host/services.ts'

/** Which of these loans can be extended so, until when, and what stands in the way of the others. */
export async function extensionsPlan(
  services: Services,
  ids: readonly Id[],
  facts: ManyExtensionFacts,
  job: Job,
): Promise<Result<ExtensionsPlan, AnyRefusal>> {
  const { register } = services.ledger
  const today = services.world.today()
  const planned = await planEach(register, ids, job, (id) => factsOf(services, id, facts))
  if (!planned.ok) return planned
  const ready = planned.value.ready.map(({ loan, facts: { agreement, borrowerSignatoryId, newEndsOn } }) => {
    const signatories = borrowerOf(register, loan.id)?.signatories ?? []
    const signatory = signatories.find((person) => person.id === borrowerSignatoryId)?.name ?? ''
    const { endsOn = today } = agreement.terms
    return { ...loan, count: nextCount(agreement), endsOn, newEndsOn, signatory }
  })
  const italianOnly = planned.value.ready.filter(({ facts: { agreement } }) =>
    lacksSecondText(register, agreement.borrowerId, today, 'extension'),
  )
  return ok({ ready, refused: planned.value.refused, italianOnly: italianOnly.length })
}

/** Issues the addenda, each with its number in its agreement and its paper. */
export async function extendMany(
  services: Services,
  ids: readonly Id[],
  facts: ManyExtensionFacts,
  job: Job,
): Promise<Result<IssuedMany, AnyRefusal>> {
  const { agreements } = services.ledger.register
  return ok(
    await issueEach(services, ids, job, {
      plan: (id) => (register, place) => {
        const extension = factsOf(services, id, facts)
        return extension.ok
          ? issuableAddendum(services, extension.value.facts).plan(register, place)
          : extension
      },
      numberOf: (id) => String(agreements.agreements.get(id)?.addenda?.at(-1)?.count ?? ''),
    }),
  )
}

function factsOf({ ledger: { register }, world }: Services, agreementId: Id, facts: ManyExtensionFacts) {
  const today = world.today()
  const agreement = register.agreements.agreements.get(agreementId)
  if (!agreement) return refused({ code: 'agreementUnknown', agreementId } as const)
  const extension = extensionFacts(register, agreement, facts, today)
  if (!extension.ok) return extension
  const { changes, borrowerSignatoryId } = extension.value
  const { endsOn: newEndsOn = today } = changes
  return ok({ agreement, facts: extension.value, borrowerSignatoryId, newEndsOn })
}
