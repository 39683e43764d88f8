import type { ItemEvent } from '#src/items/events.ts'
import type { Context } from '#src/shared/context.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, refused } from '#src/shared/result.ts'
import { same } from '#src/shared/same.ts'
import type { Id } from '#src/shared/text.ts'
import { type Addendum, addendumStanding, addsSomething } from './addendum.ts'
import type { Agreement } from './agreement.ts'
import type { AgreementRefusal } from './commands.ts'
import { type Decision, inStatus, type Known, type Of } from './decision.ts'
import { fileFault, signingDayFault } from './signatures.ts'
import { signingDays } from './signed-file.ts'

/** Takes in a signed file of an addendum; with the signatures of both parties the addendum binds. */
export function keepSignedAddendum(
  known: Known,
  command: Of<'keepSignedAddendum'>,
  context: Context,
): Decision {
  const { agreementId, addendumId, file } = command
  return outstanding(known, command, (agreement, addendum) => {
    const days = file.signatures.map(({ on }) => on)
    const fault =
      fileFault(addendum.signedFiles, file) ??
      signingDayFault(days, addendum.issuedOn, context) ??
      lateFault(days, addendum)
    if (fault) return refused(fault)
    const head = { v: 1, agreementId, addendumId, on: context.today } as const
    const kept = { type: 'addendumFileKept', ...head, file } as const
    const { lender, borrower } = signingDays([...(addendum.signedFiles ?? []), file])
    if (lender === undefined || borrower === undefined) return ok([kept])
    const neverHandedOver = waitingAmong(agreement, addendum.changes.replacedIds)
    return ok([
      kept,
      {
        type: 'addendumSigned',
        ...head,
        lenderSignedOn: lender,
        borrowerSignedOn: borrower,
        neverHandedOver,
      },
      ...(neverHandedOver.length > 0
        ? [released(agreementId, context, { assetIds: neverHandedOver, licences: [], serviceIds: [] })]
        : []),
    ])
  })
}

/** Signed after the end it should have moved, it would revive a loan that is over. */
function lateFault(
  days: readonly CalendarDate[],
  { formerEndsOn: endsOn }: Addendum,
): AgreementRefusal | undefined {
  const late = days.find((on) => on > endsOn)
  return late && { code: 'addendumSignedLate', on: late, endsOn }
}

const waitingAmong = ({ assets }: Agreement, chosen: readonly Id[]): Id[] => {
  const pending = new Set(assets.filter(({ state }) => state === 'pending').map(({ itemId }) => itemId))
  return chosen.filter((itemId) => pending.has(itemId))
}

export function annulAddendum(known: Known, command: Of<'annulAddendum'>, context: Context): Decision {
  const { agreementId, addendumId, reason } = command
  return outstanding(known, command, (_agreement, { changes }) =>
    ok([
      { type: 'addendumAnnulled', v: 1, agreementId, addendumId, on: context.today, reason },
      ...(addsSomething(changes.added) ? [released(agreementId, context, changes.added)] : []),
    ]),
  )
}

export function recordAddendumProtocol(
  known: Known,
  command: Of<'recordAddendumProtocol'>,
  { today }: Context,
): Decision {
  const { agreementId, addendumId, protocol } = command
  const { date } = protocol
  return inStatus(known, agreementId, ['signed', 'inForce', 'closed'], ({ addenda }) => {
    const addendum = addenda?.find(({ id }) => id === addendumId)
    if (!addendum) return refused({ code: 'addendumUnknown', addendumId })
    if (date > today) return refused({ code: 'dateInFuture', on: date, today })
    if (date < addendum.issuedOn)
      return refused({ code: 'dateBefore', on: date, notBefore: addendum.issuedOn })
    if (same(addendum.protocol, protocol)) return refused({ code: 'protocolUnchanged' })
    return ok([{ type: 'addendumProtocolled', v: 1, agreementId, addendumId, on: today, protocol }])
  })
}

type Named = { readonly agreementId: Id; readonly addendumId: Id }

/** Goes on with an addendum that waits to be signed. */
function outstanding(
  known: Known,
  { agreementId, addendumId }: Named,
  decide: (agreement: Agreement, addendum: Addendum) => Decision,
): Decision {
  return inStatus(known, agreementId, ['signed', 'inForce', 'closed'], (agreement) => {
    const addendum = agreement.addenda?.find(({ id }) => id === addendumId)
    if (!addendum) return refused({ code: 'addendumUnknown', addendumId })
    const fault = settledFault(agreement, addendum)
    return fault ? refused(fault) : decide(agreement, addendum)
  })
}

/** Why nothing more happens to an addendum: it binds, was annulled, or its loan ended first. */
export function settledFault(agreement: Agreement, addendum: Addendum): AgreementRefusal | undefined {
  const { count } = addendum
  const standing = addendumStanding(agreement, addendum)
  if (standing.is === 'waiting') return undefined
  if (standing.is === 'lapsed') return { code: 'addendumLapsed', count, endedOn: standing.on }
  return { code: 'addendumSettled', count, state: standing.is }
}

const released = (
  agreementId: Id,
  { today: on }: Context,
  { assetIds, licences, serviceIds }: Addendum['changes']['added'],
): ItemEvent => ({ type: 'itemsReleased', v: 1, agreementId, on, assetIds, licences, serviceIds })
