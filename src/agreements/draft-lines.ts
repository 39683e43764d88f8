import { freeOfModel, licenceBar, unavailability } from '#src/items/availability.ts'
import type { Item, Service } from '#src/items/item.ts'
import type { Context } from '#src/shared/context.ts'
import { ok, refused } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { paperNumberText } from './agreement.ts'
import { chosenFault, isNothing, type Needed } from './chosen-lines.ts'
import type { AgreementRefusal } from './commands.ts'
import { type Decision, inStatus, type Known, type Of } from './decision.ts'

type Lines = Pick<Of<'addToDraft'>, 'assetIds' | 'licences' | 'serviceIds'>
/** In a draft nothing has been handed over yet. */
const agreedLines: Needed = { state: 'pending', otherwise: 'lineNotPending', seatsLeft: ({ seats }) => seats }
type UnavailableItem = Extract<AgreementRefusal, { code: 'itemsUnavailable' }>['items'][number]

export function addToDraft(known: Known, command: Of<'addToDraft'>, context: Context): Decision {
  return inStatus(known, command.agreementId, ['draft'], ({ id }) => {
    const fault = unlendable(known, command, context)
    return fault ? refused(fault) : added(id, command, context)
  })
}

export function takeFreeAssets(known: Known, command: Of<'takeFreeAssets'>, context: Context): Decision {
  return inStatus(known, command.agreementId, ['draft'], ({ id }) => {
    const { manufacturer, model, count } = command
    const free = freeOfModel(known.items, manufacturer, model, count)
    if (free.length < count)
      return refused({
        code: 'tooFewFree',
        title: `${manufacturer} ${model}`,
        wanted: count,
        free: free.length,
      })
    return added(id, { assetIds: free.map((asset) => asset.id), licences: [], serviceIds: [] }, context)
  })
}

export function takeFreeServices(known: Known, command: Of<'takeFreeServices'>, context: Context): Decision {
  return inStatus(known, command.agreementId, ['draft'], ({ id }) => {
    const free: Service[] = []
    for (const item of known.items.items.values())
      if (
        item.kind === 'service' &&
        item.status === 'available' &&
        item.serviceKind === command.serviceKind &&
        item.name === command.name
      )
        free.push(item)
    if (free.length < command.count)
      return refused({ code: 'tooFewFree', title: command.name, wanted: command.count, free: free.length })
    free.sort((a, b) => (a.inventoryNumber < b.inventoryNumber ? -1 : 1))
    const serviceIds = free.slice(0, command.count).map((service) => service.id)
    return added(id, { assetIds: [], licences: [], serviceIds }, context)
  })
}

export function removeFromDraft(known: Known, command: Of<'removeFromDraft'>, context: Context): Decision {
  return inStatus(known, command.agreementId, ['draft'], (agreement) => {
    if (isNothing(command)) return refused({ code: 'agreementEmpty' })
    const fault = chosenFault(known, agreement, command, agreedLines)
    if (fault) return refused(fault)
    const { assetIds, licences, serviceIds } = command
    const lines = {
      v: 1,
      agreementId: agreement.id,
      on: context.today,
      assetIds,
      licences,
      serviceIds,
    } as const
    return ok([
      { type: 'draftLinesRemoved', ...lines },
      { type: 'itemsReleased', ...lines },
    ])
  })
}

function added(agreementId: Id, wanted: Lines, context: Context): Decision {
  const { assetIds, licences, serviceIds } = wanted
  const lines = { v: 1, agreementId, on: context.today, assetIds, licences, serviceIds } as const
  return ok([
    { type: 'draftLinesAdded', ...lines },
    { type: 'itemsReserved', ...lines },
  ])
}

/** The first fault of the list as such, else every item of it that cannot be lent, with its reason. */
export function unlendable(
  known: Known,
  wanted: Lines,
  context: Pick<Context, 'today'>,
): AgreementRefusal | undefined {
  if (isNothing(wanted)) return { code: 'agreementEmpty' }
  const all = [
    ...wanted.assetIds.map((itemId) => ({ kind: 'asset', itemId, seats: 1 })),
    ...wanted.serviceIds.map((itemId) => ({ kind: 'service', itemId, seats: 1 })),
    ...wanted.licences.map((line) => ({ kind: 'licence', ...line })),
  ]
  const seen = new Set<Id>()
  const unavailable: UnavailableItem[] = []
  for (const { kind, itemId, seats } of all) {
    const item = known.items.items.get(itemId)
    if (item?.kind !== kind) return { code: 'itemUnknown', itemId }
    if (seen.has(itemId)) return { code: 'itemTwice', itemId }
    seen.add(itemId)
    const reason = unavailability(item, context.today, seats)
    if (reason) unavailable.push(describe(known, item, reason))
  }
  return unavailable.length === 0 ? undefined : { code: 'itemsUnavailable', items: unavailable }
}

/** Licences whose seats no comune can use on that day, though they are in the agreement. */
export function unusableLicences(
  known: Known,
  licences: readonly { readonly itemId: Id }[],
  on: Context['today'],
): AgreementRefusal | undefined {
  const items = licences.flatMap(({ itemId }) => {
    const item = known.items.items.get(itemId)
    const reason = item?.kind === 'licence' ? licenceBar(item, on) : undefined
    return item && reason ? [describe(known, item, reason)] : []
  })
  return items.length === 0 ? undefined : { code: 'itemsUnavailable', items }
}

/** Names who holds the item: the number of the agreement, or the borrower of a draft. */
export function describe(known: Known, item: Item, reason: UnavailableItem['reason']): UnavailableItem {
  const holding =
    reason.why === 'heldByAgreement' ? known.agreements.agreements.get(reason.agreementId) : undefined
  const holder =
    holding &&
    (holding.number ? paperNumberText(holding.number) : known.bodies.bodies.get(holding.borrowerId)?.name)
  return {
    itemId: item.id,
    inventoryNumber: item.inventoryNumber,
    reason,
    ...(holder === undefined ? {} : { holder }),
  }
}
