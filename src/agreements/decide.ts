import type { ItemEvent } from '#src/items/events.ts'
import type { Context } from '#src/shared/context.ts'
import { assertNever, ok, refused } from '#src/shared/result.ts'
import { outstandingAddendum } from './addendum.ts'
import { annulAddendum, keepSignedAddendum, recordAddendumProtocol } from './addendum-life.ts'
import type { Agreement, DraftTerms } from './agreement.ts'
import type { AgreementCommand } from './commands.ts'
import { borrowerFault, type Decision, inStatus, type Known, type Of } from './decision.ts'
import { addToDraft, removeFromDraft, takeFreeAssets, takeFreeServices } from './draft-lines.ts'
import { annulHandover, recordHandover, recordReturn } from './handover.ts'
import { issue } from './issue.ts'
import { issueAddendum } from './issue-addendum.ts'
import { recordProtocol } from './record-protocol.ts'
import { correctSignatures, keepSignedFile } from './signatures.ts'

export function decideAgreements(known: Known, command: AgreementCommand, context: Context): Decision {
  switch (command.type) {
    case 'startDraft':
      return startDraft(known, command, context)
    case 'chooseDraftBorrower':
      return chooseBorrower(known, command, context)
    case 'addToDraft':
      return addToDraft(known, command, context)
    case 'takeFreeAssets':
      return takeFreeAssets(known, command, context)
    case 'takeFreeServices':
      return takeFreeServices(known, command, context)
    case 'removeFromDraft':
      return removeFromDraft(known, command, context)
    case 'nameLineUse':
      return nameLineUse(known, command)
    case 'writeTerms':
      return inStatus(known, command.agreementId, ['draft'], ({ id: agreementId }) =>
        ok([{ type: 'draftTermsWritten', v: 1, agreementId, on: context.today, terms: command.terms }]),
      )
    case 'discardDraft':
      return inStatus(known, command.agreementId, ['draft'], (agreement) =>
        ok([
          { type: 'draftDiscarded', v: 1, agreementId: agreement.id, on: context.today },
          ...released(agreement, context),
        ]),
      )
    case 'issueAgreement':
      return issue(known, command, context)
    case 'recordProtocol':
      return recordProtocol(known, command, context)
    case 'keepSignedFile':
      return keepSignedFile(known, command, context)
    case 'correctSignatures':
      return correctSignatures(known, command, context)
    case 'annulAgreement':
      return annul(known, command, context)
    case 'issueAddendum':
      return issueAddendum(known, command, context)
    case 'keepSignedAddendum':
      return keepSignedAddendum(known, command, context)
    case 'recordAddendumProtocol':
      return recordAddendumProtocol(known, command, context)
    case 'annulAddendum':
      return annulAddendum(known, command, context)
    case 'recordHandover':
      return recordHandover(known, command, context)
    case 'annulHandover':
      return annulHandover(known, command, context)
    case 'recordReturn':
      return recordReturn(known, command, context)
    default:
      return assertNever(command, 'agreement command')
  }
}

function startDraft(known: Known, command: Of<'startDraft'>, context: Context): Decision {
  const fault = borrowerFault(known, command.borrowerId, context.today)
  if (fault) return refused(fault)
  const agreementId = context.newId()
  return ok([{ type: 'draftStarted', v: 1, agreementId, on: context.today, borrowerId: command.borrowerId }])
}

function chooseBorrower(known: Known, command: Of<'chooseDraftBorrower'>, context: Context): Decision {
  return inStatus(known, command.agreementId, ['draft'], (agreement) => {
    const { borrowerId } = command
    const fault = borrowerFault(known, borrowerId, context.today)
    if (fault) return refused(fault)
    const act = { v: 1, agreementId: agreement.id, on: context.today } as const
    const chosen = { type: 'draftBorrowerChosen', ...act, borrowerId } as const
    if (borrowerId === agreement.borrowerId) return ok([chosen])
    return ok([
      chosen,
      { type: 'draftTermsWritten', ...act, terms: termsForAnother(agreement.terms) },
      ...usesForgotten(known, agreement),
    ])
  })
}

/** Who signs for the former borrower, its act, request, contact and places are not the new one's. */
function termsForAnother(terms: DraftTerms): DraftTerms {
  const {
    borrowerSignatoryId: _s,
    borrowerAct: _a,
    borrowerContactId: _c,
    request: _r,
    places: _p,
    ...kept
  } = terms
  return kept
}

/** Nor are its people and its rooms. */
function usesForgotten(known: Known, agreement: Agreement): ItemEvent[] {
  return [...agreement.assets, ...agreement.services].flatMap(({ itemId }): ItemEvent[] => {
    const item = known.items.items.get(itemId)
    if (!item || item.kind === 'licence' || (item.personId === undefined && item.place === '')) return []
    return [{ type: 'itemUseNamed', v: 1, itemId, place: '' }]
  })
}

function nameLineUse(known: Known, command: Of<'nameLineUse'>): Decision {
  return inStatus(known, command.agreementId, ['draft', 'issued', 'signed', 'inForce'], (agreement) => {
    const { itemId, personId, place } = command
    // What was given back may be someone else's by now.
    const isListed = [...agreement.assets, ...agreement.services].some(
      (line) => line.itemId === itemId && line.state !== 'ended',
    )
    if (!isListed) return refused({ code: 'lineUnknown', itemId })
    return ok([
      { type: 'itemUseNamed', v: 1, itemId, place, ...(personId === undefined ? {} : { personId }) },
    ])
  })
}

function annul(known: Known, command: Of<'annulAgreement'>, context: Context): Decision {
  return inStatus(known, command.agreementId, ['issued', 'signed'], (agreement) => {
    // What it adds is kept for an agreement that would be no more.
    const waiting = outstandingAddendum(agreement)
    if (waiting) return refused({ code: 'addendumOutstanding', count: waiting.count })
    const { today: on } = context
    const { reason } = command
    return ok([
      { type: 'agreementAnnulled', v: 1, agreementId: agreement.id, on, reason },
      ...released(agreement, context),
    ])
  })
}

/** Everything the agreement holds goes back where it came from. */
function released(agreement: Agreement, context: Context): ItemEvent[] {
  const assetIds = agreement.assets.map(({ itemId }) => itemId)
  const serviceIds = agreement.services.map(({ itemId }) => itemId)
  const licences = agreement.licences.map(({ itemId, seats }) => ({ itemId, seats }))
  if (assetIds.length + serviceIds.length + licences.length === 0) return []
  return [
    {
      type: 'itemsReleased',
      v: 1,
      agreementId: agreement.id,
      on: context.today,
      assetIds,
      licences,
      serviceIds,
    },
  ]
}
