import { positionOf, stampDuty } from '#src/bodies/stamp-duty.ts'
import type { Context } from '#src/shared/context.ts'
import { yearOf } from '#src/shared/dates.ts'
import { ok, refused } from '#src/shared/result.ts'
import { type Agreement, nextNumber, paperNumberText, Terms } from './agreement.ts'
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

/** What still stands between a draft and its issue; asked by the screen as well, to say it beforehand. */
export function issueFault(
  known: Known,
  agreement: Agreement,
  context: Pick<Context, 'today'>,
): AgreementRefusal | undefined {
  const borrower = borrowerFault(known, agreement.borrowerId, context.today)
  if (borrower) return borrower
  if (agreement.assets.length + agreement.licences.length + agreement.services.length === 0)
    return { code: 'agreementEmpty' }
  const terms = Terms.safeParse(agreement.terms)
  if (!terms.success) {
    const fields = terms.error.issues.map((problem) => String(problem.path[0]))
    return { code: 'termsMissing', fields: [...new Set(fields)] }
  }
  return (
    unusableLicences(known, agreement.licences, context.today) ??
    datesFault(terms.data, context) ??
    signatoryFault(known, known.bodies.lenderId, terms.data.lenderSignatoryId, context.today) ??
    signatoryFault(known, agreement.borrowerId, terms.data.borrowerSignatoryId, context.today) ??
    stampDutyFault(known, agreement) ??
    valuationFault(known, agreement, terms.data)
  )
}

function datesFault(terms: Terms, { today }: Pick<Context, 'today'>): AgreementRefusal | undefined {
  const { endsOn, deliverBy } = terms
  if (endsOn <= today) return { code: 'endBeforeStart', endsOn, startsOn: today }
  if (deliverBy !== undefined && deliverBy < today)
    return { code: 'dateBefore', on: deliverBy, notBefore: today }
  if (deliverBy !== undefined && deliverBy > endsOn) return { code: 'deliveryAfterEnd', deliverBy, endsOn }
  return undefined
}

function stampDutyFault(known: Known, agreement: Agreement): AgreementRefusal | undefined {
  const lender =
    known.bodies.lenderId === undefined ? undefined : known.bodies.bodies.get(known.bodies.lenderId)
  const borrower = known.bodies.bodies.get(agreement.borrowerId)
  if (!lender || !borrower || stampDuty(lender, borrower) !== 'undecided') return undefined
  const undecided = positionOf(borrower) === 'undecided' ? borrower : lender
  return { code: 'stampDutyUndecided', bodyId: undecided.id, name: undecided.name }
}

function valuationFault(known: Known, agreement: Agreement, terms: Terms): AgreementRefusal | undefined {
  if (terms.valuationEffect !== 'estimate1806') return undefined
  const itemIds = agreement.assets.flatMap(({ itemId }) => {
    const item = known.items.items.get(itemId)
    return item?.kind === 'asset' && item.inventoryValue === undefined ? [itemId] : []
  })
  return itemIds.length === 0 ? undefined : { code: 'estimateWithoutValue', itemIds }
}
