import type { Context } from '#src/shared/context.ts'
import { yearOf } from '#src/shared/dates.ts'
import { ok, refused } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { type Agreement, type LicenceLine, nextNumber, paperNumberText } from './agreement.ts'
import type { AgreementRefusal, HandoverFacts } from './commands.ts'
import { type Decision, inStatus, type Known, type Of } from './decision.ts'

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
    ])
  })
}

/** What stands between these facts and a handover report; asked before its paper is drawn as well. */
export function handoverFault(
  known: Known,
  agreement: Agreement,
  facts: HandoverFacts,
  { today }: Pick<Context, 'today'>,
): AgreementRefusal | undefined {
  const { on } = facts
  if (on > today) return { code: 'dateInFuture', on, today }
  const signed = [agreement.lenderSignedOn, agreement.borrowerSignedOn].flatMap((date) => date ?? []).sort()
  const notBefore = signed.at(-1)
  if (notBefore !== undefined && on < notBefore) return { code: 'dateBefore', on, notBefore }
  if (facts.assets.length + facts.licences.length + facts.services.length === 0)
    return { code: 'nothingHandedOver' }
  const state = new Map([...agreement.assets, ...agreement.services].map((line) => [line.itemId, line.state]))
  const seen = new Set<Id>()
  for (const { itemId } of [...facts.assets, ...facts.services]) {
    if (!state.has(itemId)) return { code: 'lineUnknown', itemId }
    if (seen.has(itemId)) return { code: 'itemTwice', itemId }
    seen.add(itemId)
    if (state.get(itemId) !== 'pending')
      return { code: 'lineNotPending', itemId, inventoryNumber: numberOf(known, itemId) }
  }
  return seatsFault(agreement, facts.licences, ({ seats, assigned, released }) => seats - assigned - released)
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
  const { on, assetIds, licences, serviceIds } = command
  if (on > today) return { code: 'dateInFuture', on, today }
  if (agreement.inForceSince !== undefined && on < agreement.inForceSince)
    return { code: 'dateBefore', on, notBefore: agreement.inForceSince }
  const state = new Map([...agreement.assets, ...agreement.services].map((line) => [line.itemId, line.state]))
  for (const itemId of [...assetIds, ...serviceIds]) {
    if (!state.has(itemId)) return { code: 'lineUnknown', itemId }
    if (state.get(itemId) !== 'handedOver')
      return { code: 'lineNotHandedOver', itemId, inventoryNumber: numberOf(known, itemId) }
  }
  return seatsFault(agreement, licences, ({ assigned }) => assigned)
}

function seatsFault(
  agreement: Agreement,
  wanted: readonly { itemId: Id; seats: number }[],
  leftOf: (line: LicenceLine) => number,
): AgreementRefusal | undefined {
  for (const { itemId, seats } of wanted) {
    const line = agreement.licences.find((one) => one.itemId === itemId)
    if (!line) return { code: 'lineUnknown', itemId }
    const left = leftOf(line)
    if (seats > left) return { code: 'seatsBeyondAgreed', itemId, wanted: seats, left }
  }
  return undefined
}

const numberOf = (known: Known, itemId: Id): string =>
  known.items.items.get(itemId)?.inventoryNumber ?? itemId
