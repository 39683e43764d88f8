import { defined } from '#src/shared/defined.ts'
import type { Context } from '#src/shared/context.ts'
import { ok, refused } from '#src/shared/result.ts'
import { same } from '#src/shared/same.ts'
import type { Id } from '#src/shared/text.ts'
import { type AddendumFacts, addsSomething, outstandingAddendum } from './addendum.ts'
import type { Agreement } from './agreement.ts'
import type { AgreementRefusal } from './commands.ts'
import { borrowerFault, type Decision, inStatus, type Known, type Of, signatoryFault } from './decision.ts'
import { unlendable } from './draft-lines.ts'
import { estimateFault, stampDutyFault } from './issue.ts'

/** The next addendum of an agreement bears this number. */
export const nextCount = ({ addenda = [] }: Pick<Agreement, 'addenda'>): number => addenda.length + 1

export function issueAddendum(known: Known, command: Of<'issueAddendum'>, context: Context): Decision {
  const { facts, count, paper } = command
  const { agreementId, ...told } = facts
  return inStatus(known, agreementId, ['signed', 'inForce'], (agreement) => {
    const fault = addendumFault(known, agreement, facts, context)
    if (fault) return refused(fault)
    const next = nextCount(agreement)
    if (count !== next) return refused({ code: 'numberTaken', number: String(count), next: String(next) })
    const on = context.today
    const formerEndsOn = agreement.terms.endsOn ?? on
    const addendum = { ...told, id: context.newId(), count, issuedOn: on, formerEndsOn, paper }
    const { added } = facts.changes
    const { serviceIds } = added
    return ok([
      { type: 'addendumIssued', v: 1, agreementId, on, addendum },
      ...(addsSomething(added) ? [{ type: 'itemsReserved', v: 1, agreementId, on, ...added } as const] : []),
      ...(serviceIds.length > 0 ? [{ type: 'servicesApproved', v: 1, on, serviceIds } as const] : []),
    ])
  })
}

/** Why no addendum at all can be made of the agreement now. */
export function addendumBar(
  agreement: Agreement,
  { today }: Pick<Context, 'today'>,
): AgreementRefusal | undefined {
  const waiting = outstandingAddendum(agreement)
  if (waiting) return { code: 'addendumOutstanding', count: waiting.count }
  const { endsOn } = agreement.terms
  return endsOn !== undefined && today > endsOn ? { code: 'addendumAfterEnd', endsOn } : undefined
}

/** The first thing that stands between these facts and an addendum; asked before its paper is drawn as well. */
export function addendumFault(
  known: Known,
  agreement: Agreement,
  facts: AddendumFacts,
  context: Pick<Context, 'today'>,
): AgreementRefusal | undefined {
  const { changes, lenderSignatoryId, borrowerSignatoryId } = facts
  const { borrowerId, terms } = agreement
  const { today } = context
  return (
    addendumBar(agreement, context) ??
    borrowerFault(known, borrowerId, today) ??
    stampDutyFault(known, agreement) ??
    changesFault(agreement, changes) ??
    addedFault(known, agreement, changes, context) ??
    replacedFault(known, agreement, changes) ??
    estimateFault(known, terms, changes.added.assetIds) ??
    signatoryFault(known, known.bodies.lenderId, lenderSignatoryId, today) ??
    signatoryFault(known, borrowerId, borrowerSignatoryId, today)
  )
}

type Changes = AddendumFacts['changes']

/** What says that something changes must change it: a reader asks which of the two texts is right. */
function changesFault({ terms }: Agreement, changes: Changes): AgreementRefusal | undefined {
  const { endsOn: newEndsOn, added, places, replacedIds, borrowerContactId, lenderContactId } = changes
  const told = defined({ newEndsOn, places, borrowerContactId, lenderContactId })
  const moves = addsSomething(added) || replacedIds.length > 0
  if (Object.keys(told).length === 0 && !moves) return { code: 'addendumChangesNothing' }
  const { endsOn } = terms
  if (newEndsOn !== undefined && endsOn !== undefined && newEndsOn <= endsOn)
    return { code: 'extensionNotLater', newEndsOn, endsOn }
  if (places && same(places, terms.places)) return { code: 'placesUnchanged' }
  if (borrowerContactId !== undefined && borrowerContactId === terms.borrowerContactId)
    return { code: 'contactUnchanged', party: 'borrower' }
  return lenderContactId !== undefined && lenderContactId === terms.lenderContactId
    ? { code: 'contactUnchanged', party: 'lender' }
    : undefined
}

function addedFault(
  known: Known,
  agreement: Agreement,
  { added }: Changes,
  context: Pick<Context, 'today'>,
): AgreementRefusal | undefined {
  if (!addsSomething(added)) return undefined
  // What came back and is lent again would be two lines of one agreement, one over and one not.
  const listed = new Set([...agreement.assets, ...agreement.services].map(({ itemId }) => itemId))
  const again = [...added.assetIds, ...added.serviceIds].find((itemId) => listed.has(itemId))
  if (again === undefined) return unlendable(known, added, context)
  return { code: 'itemAlreadyListed', ...named(known, again) }
}

function replacedFault(
  known: Known,
  { assets }: Agreement,
  { added, replacedIds }: Changes,
): AgreementRefusal | undefined {
  if (replacedIds.length > 0 && added.assetIds.length === 0) return { code: 'replacedByNothing' }
  const stateOf = new Map(assets.map(({ itemId, state }) => [itemId, state]))
  const seen = new Set<Id>()
  for (const itemId of replacedIds) {
    if (!stateOf.has(itemId)) return { code: 'lineUnknown', itemId }
    if (seen.has(itemId)) return { code: 'itemTwice', itemId }
    seen.add(itemId)
    if (stateOf.get(itemId) === 'ended') return { code: 'replacedEnded', ...named(known, itemId) }
  }
  return undefined
}

const named = ({ items }: Known, itemId: Id) => ({
  itemId,
  inventoryNumber: items.items.get(itemId)?.inventoryNumber ?? itemId,
})
