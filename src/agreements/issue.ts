import { positionOf, stampDuty } from '#src/bodies/stamp-duty.ts'
import type { Context } from '#src/shared/context.ts'
import { type CalendarDate, yearOf } from '#src/shared/dates.ts'
import { ok, refused } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { type Agreement, type DraftTerms, nextNumber, paperNumberText, Terms } from './agreement.ts'
import type { AgreementRefusal } from './commands.ts'
import { borrowerFault, type Decision, inStatus, type Known, type Of, signatoryFault } from './decision.ts'
import { unusableLicences } from './draft-lines.ts'

export function issue(known: Known, command: Of<'issueAgreement'>, context: Context): Decision {
  return inStatus(known, command.agreementId, ['draft'], (agreement) => {
    const fault = issueFault(known, agreement, context)
    if (fault) return refused(fault)
    const next = nextNumber(known.agreements.lastNumber, yearOf(context.today))
    const { number, paper } = command
    if (paperNumberText(number) !== paperNumberText(next))
      return refused({ code: 'numberTaken', number: paperNumberText(number), next: paperNumberText(next) })
    const on = context.today
    const serviceIds = agreement.services.map(({ itemId }) => itemId)
    return ok([
      { type: 'agreementIssued', v: 1, agreementId: agreement.id, on, number, paper },
      ...(serviceIds.length > 0 ? [{ type: 'servicesApproved', v: 1, on, serviceIds } as const] : []),
    ])
  })
}

/** The first thing that stands between a draft and its issue; `undefined` when it can be issued. */
export const issueFault = (
  known: Known,
  agreement: Agreement,
  context: Pick<Context, 'today'>,
): AgreementRefusal | undefined => issueFaults(known, agreement, context)[0]

/** All that stands between a draft and its issue, in the order of the steps, so that it can be said beforehand. */
export function issueFaults(
  known: Known,
  agreement: Agreement,
  { today }: Pick<Context, 'today'>,
): AgreementRefusal[] {
  const { borrowerId, terms, licences } = agreement
  const signs = (bodyId: Id | undefined, signatoryId: Id | undefined) =>
    signatoryId === undefined ? undefined : signatoryFault(known, bodyId, signatoryId, today)
  return [
    borrowerFault(known, borrowerId, today),
    stampDutyFault(known, agreement),
    emptyFault(agreement),
    unusableLicences(known, licences, today),
    missingTerms(terms),
    endFault(terms, today),
    deliveryFault(terms, today),
    signs(known.bodies.lenderId, terms.lenderSignatoryId),
    signs(borrowerId, terms.borrowerSignatoryId),
    estimateFault(
      known,
      terms,
      agreement.assets.map(({ itemId }) => itemId),
    ),
  ].filter((fault) => fault !== undefined)
}

const emptyFault = ({ assets, licences, services }: Agreement): AgreementRefusal | undefined =>
  assets.length + licences.length + services.length === 0 ? { code: 'agreementEmpty' } : undefined

function missingTerms(terms: DraftTerms): AgreementRefusal | undefined {
  const whole = Terms.safeParse(terms)
  if (whole.success) return undefined
  const fields = whole.error.issues.map((problem) => String(problem.path[0]))
  return { code: 'termsMissing', fields: [...new Set(fields)] }
}

function endFault({ endsOn }: DraftTerms, today: CalendarDate): AgreementRefusal | undefined {
  return endsOn !== undefined && endsOn <= today
    ? { code: 'endBeforeStart', endsOn, startsOn: today }
    : undefined
}

function deliveryFault({ endsOn, deliverBy }: DraftTerms, today: CalendarDate): AgreementRefusal | undefined {
  if (deliverBy === undefined) return undefined
  if (deliverBy < today) return { code: 'dateBefore', on: deliverBy, notBefore: today }
  return endsOn !== undefined && deliverBy > endsOn
    ? { code: 'deliveryAfterEnd', deliverBy, endsOn }
    : undefined
}

/** Neither paper says whether stamp duty is due until both parties' position is known. */
export function stampDutyFault(known: Known, agreement: Agreement): AgreementRefusal | undefined {
  const lender =
    known.bodies.lenderId === undefined ? undefined : known.bodies.bodies.get(known.bodies.lenderId)
  const borrower = known.bodies.bodies.get(agreement.borrowerId)
  if (!lender || !borrower || stampDuty(lender, borrower) !== 'undecided') return undefined
  const undecided = positionOf(borrower) === 'undecided' ? borrower : lender
  return { code: 'stampDutyUndecided', bodyId: undecided.id, name: undecided.name }
}

/** An estimate moves the risk of what has a value to estimate (art. 1806 c.c.). */
export function estimateFault(
  { items }: Known,
  { valuationEffect }: DraftTerms,
  assetIds: readonly Id[],
): AgreementRefusal | undefined {
  if (valuationEffect !== 'estimate1806') return undefined
  const itemIds = assetIds.filter((itemId) => {
    const item = items.items.get(itemId)
    return item?.kind === 'asset' && item.inventoryValue === undefined
  })
  return itemIds.length === 0 ? undefined : { code: 'estimateWithoutValue', itemIds }
}
