import { z } from 'zod'
import { isInOffice, type Signatory } from '#src/bodies/body.ts'
import { addMonths, CalendarDate, yearOf } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { actionsOf } from './actions.ts'
import { AddendumFacts } from './addendum.ts'
import type { Agreement } from './agreement.ts'
import type { AgreementRefusal } from './commands.ts'
import type { Known } from './decision.ts'
import { addendumFault } from './issue-addendum.ts'

/** No loan is extended for longer in one go: whoever means more has written a digit too many. */
export const mostMonths = 240

/** Until when loans are extended: to one day, the same for all, or each by so many months from its own end. */
export const NewEnd = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('onDay'), endsOn: CalendarDate }),
  z.object({ kind: z.literal('later'), months: z.int().min(1).max(mostMonths) }),
])
export type NewEnd = z.infer<typeof NewEnd>

/** What is said once for the extensions of many loans. */
export const ManyExtensionFacts = AddendumFacts.pick({
  previous: true,
  reason: true,
  lenderSignatoryId: true,
}).extend({ newEnd: NewEnd })
export type ManyExtensionFacts = z.infer<typeof ManyExtensionFacts>

/** What keeps a loan from being extended with others: it needs something said of it alone. */
export const ExtensionRefusal = z.discriminatedUnion('code', [
  /** Who signed for the borrower has left, and it is not clear who has come: nobody in office, or more than one. */
  z.object({ code: z.literal('borrowerSignatoryUnclear'), inOffice: z.array(z.string()) }),
  /** No day so far away can be written. */
  z.object({ code: z.literal('extensionTooFar'), endsOn: CalendarDate }),
])
export type ExtensionRefusal = z.infer<typeof ExtensionRefusal>

type Refusal = AgreementRefusal | ExtensionRefusal
const nothing = { assetIds: [], licences: [], serviceIds: [] }

/** The addendum that extends a loan and changes nothing else; refused for whatever issuing it would be. */
export function extensionFacts(
  known: Known,
  agreement: Agreement,
  { newEnd, ...told }: ManyExtensionFacts,
  today: CalendarDate,
): Result<AddendumFacts, Refusal> {
  const { id: agreementId, terms } = agreement
  const actions = actionsOf(known, agreement, { today })
  const barred = actions.find(({ action }) => action === 'issueAddendum')?.reason
  if (barred) return refused(barred)
  const endsOn = endOf(newEnd, terms.endsOn ?? today)
  if (!endsOn.ok) return endsOn
  const signatory = borrowerSignatory(known, agreement, today)
  if (!signatory.ok) return signatory
  const facts: AddendumFacts = {
    ...told,
    agreementId,
    changes: { endsOn: endsOn.value, added: nothing, replacedIds: [] },
    borrowerSignatoryId: signatory.value.id,
  }
  const fault = addendumFault(known, agreement, facts, { today })
  return fault ? refused(fault) : ok(facts)
}

function endOf(newEnd: NewEnd, endsOn: CalendarDate): Result<CalendarDate, ExtensionRefusal> {
  if (newEnd.kind === 'onDay') return ok(newEnd.endsOn)
  const lastYear = 2199
  const isFar = yearOf(endsOn) + Math.ceil(newEnd.months / 12) > lastYear
  return isFar ? refused({ code: 'extensionTooFar', endsOn }) : ok(addMonths(endsOn, newEnd.months))
}

/** Who signed the agreement signs this too, while in office; afterwards whoever alone is in office. */
function borrowerSignatory(
  { bodies }: Known,
  { borrowerId, terms }: Agreement,
  today: CalendarDate,
): Result<Signatory, ExtensionRefusal> {
  const { signatories = [] } = bodies.bodies.get(borrowerId) ?? {}
  const able = signatories.filter((signatory) => isInOffice(signatory, today))
  const former = able.find(({ id }) => id === terms.borrowerSignatoryId)
  const [only, ...others] = able
  const signatory = former ?? (others.length === 0 ? only : undefined)
  if (signatory) return ok(signatory)
  return refused({ code: 'borrowerSignatoryUnclear', inOffice: able.map(({ name }) => name) })
}
