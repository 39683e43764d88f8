import type { Context } from '#src/shared/context.ts'
import { type CalendarDate, yearOf } from '#src/shared/dates.ts'
import { ok, refused } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { livingSuccessor } from '#src/bodies/body.ts'
import type { ItemEvent } from '#src/items/events.ts'
import { boundOn } from './addendum.ts'
import { type Agreement, awaitsHandover, holdsSomething, nextNumber, paperNumberText } from './agreement.ts'
import { chosenFault, isNothing, type Needed } from './chosen-lines.ts'
import type { AgreementRefusal, HandoverFacts } from './commands.ts'
import { type Decision, inStatus, type Known, type Of } from './decision.ts'
import { unusableLicences } from './draft-lines.ts'

export function recordHandover(known: Known, command: Of<'recordHandover'>, context: Context): Decision {
  const { facts, number, paper } = command
  return inStatus(known, facts.agreementId, ['signed', 'inForce'], (agreement) => {
    const fault = handoverFault(known, agreement, facts, context)
    if (fault) return refused(fault)
    const next = nextNumber(known.agreements.lastHandoverNumber, yearOf(context.today))
    if (paperNumberText(number) !== paperNumberText(next))
      return refused({ code: 'numberTaken', number: paperNumberText(number), next: paperNumberText(next) })
    const handover = { ...facts, id: context.newId(), number, paper }
    return ok([
      { type: 'handoverRecorded', v: 1, agreementId: agreement.id, on: facts.on, handover },
      {
        type: 'itemsHandedOver',
        v: 1,
        agreementId: agreement.id,
        on: facts.on,
        assets: facts.assets.map(({ accessories: _accessories, ...asset }) => asset),
        licences: facts.licences,
        serviceIds: facts.services.map(({ itemId }) => itemId),
      },
      ...namedServices(known, facts),
    ])
  })
}

/** The people to whom the report gives services; a thing says it with its place and condition. */
const namedServices = (known: Known, { services }: HandoverFacts): ItemEvent[] =>
  services.flatMap(({ itemId, personId }): ItemEvent[] => {
    const item = known.items.items.get(itemId)
    return personId === undefined || item?.kind !== 'service'
      ? []
      : [{ type: 'itemUseNamed', v: 1, itemId, personId, place: item.place }]
  })

const stillToHandOver: Needed = {
  state: 'pending',
  otherwise: 'lineNotPending',
  seatsLeft: ({ seats, assigned, released }) => seats - assigned - released,
}
const inHand: Needed = {
  state: 'handedOver',
  otherwise: 'lineNotHandedOver',
  seatsLeft: ({ assigned }) => assigned,
}

/** What stands between these facts and a handover report; asked before its paper is drawn as well. */
export function handoverFault(
  known: Known,
  agreement: Agreement,
  facts: HandoverFacts,
  { today }: Pick<Context, 'today'>,
): AgreementRefusal | undefined {
  const { on } = facts
  if (!awaitsHandover(agreement)) return { code: 'nothingLeftToHandOver' }
  if (on > today) return { code: 'dateInFuture', on, today }
  const notBefore = agreedOn(agreement, facts)
  if (notBefore !== undefined && on < notBefore) return { code: 'dateBefore', on, notBefore }
  const endsOn = agreement.terms.endsOn
  if (endsOn !== undefined && on > endsOn) return { code: 'deliveryAfterEnd', deliverBy: on, endsOn }
  const barred = receiverFault(known, agreement, on)
  if (barred) return barred
  const chosen = {
    assetIds: facts.assets.map(({ itemId }) => itemId),
    licences: facts.licences,
    serviceIds: facts.services.map(({ itemId }) => itemId),
  }
  if (isNothing(chosen)) return { code: 'nothingHandedOver' }
  return chosenFault(known, agreement, chosen, stillToHandOver) ?? unusableLicences(known, facts.licences, on)
}

/** A body that is no more receives nothing: the one that took its place does, where there is one. */
function receiverFault(
  { bodies }: Known,
  { borrowerId }: Agreement,
  on: CalendarDate,
): AgreementRefusal | undefined {
  const body = bodies.bodies.get(borrowerId)
  if (!body?.suppressed || on < body.suppressed.on || livingSuccessor(bodies, body)) return undefined
  return { code: 'receiverSuppressed', name: body.name, on: body.suppressed.on }
}

/** The day of the last signature under what is handed over: of the agreement, of the addenda that added some of it. */
function agreedOn(
  agreement: Agreement,
  { assets, services, licences }: HandoverFacts,
): CalendarDate | undefined {
  const { lenderSignedOn, borrowerSignedOn, addenda = [] } = agreement
  const handed = new Set([...assets, ...services].map(({ itemId }) => itemId))
  const under = addenda.filter(
    ({ changes: { added } }) =>
      [...added.assetIds, ...added.serviceIds].some((itemId) => handed.has(itemId)) ||
      licences.some((line) => needsAdded(agreement, line, added.licences)),
  )
  const days = [lenderSignedOn, borrowerSignedOn, ...under.map(boundOn)]
  return days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1)
}

type Seats = { readonly itemId: Id; readonly seats: number }

/** Whether so many seats of a pool are there only with those that an addendum added. */
function needsAdded({ licences }: Agreement, { itemId, seats }: Seats, added: readonly Seats[]): boolean {
  const more = added.find((line) => line.itemId === itemId)
  const line = licences.find((one) => one.itemId === itemId)
  return (
    more !== undefined &&
    line !== undefined &&
    line.assigned + line.released + seats > line.seats - more.seats
  )
}

export function annulHandover(known: Known, command: Of<'annulHandover'>, { today: on }: Context): Decision {
  const { handoverId, reason } = command
  const handover = known.agreements.handovers.get(handoverId)
  if (!handover) return refused({ code: 'handoverUnknown', handoverId })
  const { annulled, number, agreementId, assets, licences, services } = handover
  if (annulled)
    return refused({
      code: 'handoverAlreadyAnnulled',
      number: paperNumberText(number),
      on: annulled.on,
    })
  return inStatus(known, agreementId, ['inForce'], (agreement) => {
    const assetIds = assets.map(({ itemId }) => itemId)
    const serviceIds = services.map(({ itemId }) => itemId)
    const lines = { assetIds, licences, serviceIds }
    const fault = chosenFault(known, agreement, lines, inHand)
    if (fault) return refused(fault)
    return ok([
      { type: 'handoverAnnulled', v: 1, agreementId, on, handoverId, reason },
      { type: 'itemsTakenBack', v: 1, agreementId, on, ...lines },
    ])
  })
}

export function recordReturn(known: Known, command: Of<'recordReturn'>, context: Context): Decision {
  return inStatus(known, command.agreementId, ['inForce'], (agreement) => {
    const fault = returnFault(known, agreement, command, context)
    if (fault) return refused(fault)
    const { on, assetIds, licences, serviceIds } = command
    const lines = { v: 1, agreementId: agreement.id, on, assetIds, licences, serviceIds } as const
    return ok([
      { type: 'linesEnded', ...lines, ground: command.ground },
      { type: 'itemsGivenBack', ...lines, condition: command.conditions },
    ])
  })
}

function returnFault(
  known: Known,
  agreement: Agreement,
  command: Of<'recordReturn'>,
  { today }: Context,
): AgreementRefusal | undefined {
  const { on } = command
  if (!holdsSomething(agreement) || isNothing(command)) return { code: 'nothingToGiveBack' }
  if (on > today) return { code: 'dateInFuture', on, today }
  if (agreement.inForceSince !== undefined && on < agreement.inForceSince)
    return { code: 'dateBefore', on, notBefore: agreement.inForceSince }
  const fault = chosenFault(known, agreement, command, inHand)
  if (fault) return fault
  for (const itemId of [...command.assetIds, ...command.serviceIds]) {
    const since = known.items.items.get(itemId)?.since
    if (since !== undefined && on < since) return { code: 'dateBefore', on, notBefore: since }
  }
  const returned = new Set(command.assetIds)
  const stranger = command.conditions.find(({ itemId }) => !returned.has(itemId))
  return stranger && { code: 'lineUnknown', itemId: stranger.itemId }
}
