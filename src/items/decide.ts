import type { ProgrammesState } from '#src/programmes/fund.ts'
import type { Context } from '#src/shared/context.ts'
import { assertNever, ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import type { ItemCommand, ItemRefusal, NewAsset, NewService } from './commands.ts'
import type { ItemEvent } from './events.ts'
import { ownSerial } from './indexes.ts'
import { type AssetDetails, type AssetStatus, freeSeats, type Item, serialKey } from './item.ts'
import { numberWith } from './numbering.ts'
import { SerialsMet } from './serials.ts'
import { assetBySerial, type ItemsState } from './state.ts'

type Decision = Result<ItemEvent[], ItemRefusal>
type Of<T extends ItemCommand['type']> = Extract<ItemCommand, { type: T }>
type Known = { readonly items: ItemsState; readonly programmes: ProgrammesState }

export function decideItems(known: Known, command: ItemCommand, context: Context): Decision {
  switch (command.type) {
    case 'setInventoryPattern':
      return ok([{ type: 'inventoryPatternSet', v: 1, prefix: command.prefix, digits: command.digits }])
    case 'receiveAssets':
      return receiveAssets(known, command, context)
    case 'acquireLicence':
      return acquireLicence(known, command, context)
    case 'registerServices':
      return registerServices(known, command, context)
    case 'correctItem':
      return correct(known, command, context)
    case 'undoDeliveryImport':
      return undoImport(known.items, command.importId, context)
    case 'setAssetAside':
      return setAside(known.items, command, context)
    case 'restoreAsset':
      return restore(known.items, command, context)
    default:
      return assertNever(command, 'item command')
  }
}

function receiveAssets(known: Known, command: Of<'receiveAssets'>, context: Context): Decision {
  const fault = serialFault(known.items, command.assets) ?? fundingFault(known.programmes, command.assets)
  if (fault) return refused(fault)
  const serialOf = (asset: NewAsset) => serialKey(asset.manufacturer, asset.serialNumber)
  const numbered = numberWith(known.items, command.assets, serialOf, context.newId)
  if (!numbered.ok) return numbered
  const { entries: assets } = numbered.value
  const event = {
    type: 'assetsReceived',
    v: 2,
    on: context.today,
    counter: numbered.value.counter,
    assets,
  } as const
  if (!command.delivery) return ok([event])
  const importId = context.newId()
  return ok([
    { type: 'deliveryImported', v: 1, importId, ...command.delivery },
    { ...event, importId },
  ])
}

function acquireLicence(known: Known, command: Of<'acquireLicence'>, context: Context): Decision {
  const fault = fundingFault(known.programmes, [command.licence])
  if (fault) return refused(fault)
  const numbered = numberWith(known.items, [command.licence], () => '', context.newId)
  if (!numbered.ok) return numbered
  const { entries: licences } = numbered.value
  return ok([
    { type: 'licencesAcquired', v: 1, on: context.today, counter: numbered.value.counter, licences },
  ])
}

function registerServices(known: Known, command: Of<'registerServices'>, context: Context): Decision {
  const fault = fundingFault(known.programmes, [command.service])
  if (fault) return refused(fault)
  const alike = Array.from({ length: command.count }, (_, index): NewService => {
    if (index === 0) return command.service
    const { inventoryNumber: _first, ...rest } = command.service
    return rest
  })
  const numbered = numberWith(known.items, alike, () => '', context.newId)
  if (!numbered.ok) return numbered
  const { entries: services } = numbered.value
  return ok([
    { type: 'servicesRegistered', v: 1, on: context.today, counter: numbered.value.counter, services },
  ])
}

function correct(known: Known, command: Of<'correctItem'>, { today: on }: Context): Decision {
  const { itemId, correction, reason } = command
  const item = known.items.items.get(itemId)
  if (!item || item.status === 'withdrawn') return refused({ code: 'itemUnknown', itemId })
  if (item.kind !== correction.kind) return refused({ code: 'wrongKind', itemId, kind: item.kind })
  const fault =
    fundingFault(known.programmes, [correction.details]) ??
    numberFault(known.items, item, correction.details.inventoryNumber) ??
    (correction.kind === 'asset' ? serialFault(known.items, [correction.details], itemId) : undefined)
  if (fault) return refused(fault)
  if (item.kind === 'licence' && correction.kind === 'licence') {
    const held = item.seats - freeSeats(item)
    if (correction.details.seats < held)
      return refused({ code: 'seatsBelowHeld', itemId, seats: correction.details.seats, held })
  }
  return ok([{ type: 'itemCorrected', v: 2, itemId, on, reason, correction }])
}

function undoImport(state: ItemsState, importId: Id, context: Context): Decision {
  const delivery = state.imports.get(importId)
  if (!delivery) return refused({ code: 'importUnknown', importId })
  if (delivery.undone) return refused({ code: 'importAlreadyUndone', fileName: delivery.fileName })
  const used = delivery.itemIds.flatMap((id) => {
    const item = state.items.get(id)
    return item && item.status !== 'inStock' ? [item] : []
  })
  const example = used[0]
  if (example)
    return refused({
      code: 'importUsed',
      fileName: delivery.fileName,
      used: used.length,
      example: { itemId: example.id, inventoryNumber: example.inventoryNumber, status: example.status },
    })
  return ok([{ type: 'deliveryImportUndone', v: 1, importId, on: context.today }])
}

const atHand: AssetStatus[] = ['inStock', 'returned']
/** From which states an asset can be set aside so: what is with a borrower comes back first. */
const setAsideFrom: Record<Of<'setAssetAside'>['to'], readonly AssetStatus[]> = {
  underRepair: atHand,
  outOfUse: [...atHand, 'underRepair'],
  missing: [...atHand, 'underRepair', 'outOfUse'],
  stolen: [...atHand, 'underRepair', 'outOfUse', 'missing'],
}

function setAside(state: ItemsState, command: Of<'setAssetAside'>, context: Context): Decision {
  const { itemId, to, reason } = command
  const item = state.items.get(itemId)
  if (item?.kind !== 'asset') return refused({ code: 'itemUnknown', itemId })
  if (!setAsideFrom[to].includes(item.status))
    return refused({
      code: 'assetNotFree',
      itemId,
      status: item.status,
      ...(item.agreementId === undefined ? {} : { agreementId: item.agreementId }),
    })
  return ok([{ type: 'assetSetAside', v: 1, itemId, on: context.today, to, reason }])
}

function restore(state: ItemsState, command: Of<'restoreAsset'>, context: Context): Decision {
  const { itemId, reason } = command
  const item = state.items.get(itemId)
  if (item?.kind !== 'asset') return refused({ code: 'itemUnknown', itemId })
  if (!(item.status in setAsideFrom)) return refused({ code: 'assetNotAside', itemId, status: item.status })
  return ok([{ type: 'assetRestored', v: 1, itemId, on: context.today, reason }])
}

/** A serial number borne twice: inside the command, or by something the register holds. */
function serialFault(
  state: ItemsState,
  assets: readonly Pick<AssetDetails, 'manufacturer' | 'serialNumber'>[],
  itself?: Id,
): ItemRefusal | undefined {
  const met = new SerialsMet()
  for (const [index, { manufacturer, serialNumber }] of assets.entries()) {
    const otherIndex = met.meet(manufacturer, serialNumber, index)
    if (otherIndex !== undefined)
      return { code: 'serialTwice', serialNumber, manufacturer, index, otherIndex }
    const holder = assetBySerial(state, { manufacturer, serialNumber })
    if (holder && holder.id !== itself)
      return {
        code: 'serialTaken',
        serialNumber,
        manufacturer,
        itemId: holder.id,
        inventoryNumber: holder.inventoryNumber,
        index,
      }
  }
  return undefined
}

/** Shares that name an unknown fund, name one twice, or do not add up to the whole. */
function fundingFault(
  programmes: ProgrammesState,
  entries: readonly Pick<AssetDetails, 'funding'>[],
): ItemRefusal | undefined {
  for (const [index, { funding }] of entries.entries()) {
    if (funding.length === 0) continue
    const unknown = funding.find(({ fundId }) => !programmes.funds.has(fundId))
    if (unknown) return { code: 'fundUnknown', fundId: unknown.fundId }
    const twice = funding.find(({ fundId }, at) => funding.findIndex((one) => one.fundId === fundId) !== at)
    if (twice) return { code: 'fundTwice', fundId: twice.fundId, index }
    const total = funding.reduce((sum, { share }) => sum + share, 0)
    if (total !== 10_000) return { code: 'fundingNotWhole', total, index }
  }
  return undefined
}

function numberFault(state: ItemsState, item: Item, inventoryNumber: string): ItemRefusal | undefined {
  if (inventoryNumber === item.inventoryNumber) return undefined
  const holder = state.byInventoryNumber.get(inventoryNumber)
  if (holder !== undefined) return { code: 'inventoryNumberTaken', inventoryNumber, itemId: holder, index: 0 }
  const retiredFor = state.retiredNumbers.get(inventoryNumber)
  return retiredFor === undefined || (retiredFor !== '' && retiredFor === ownSerial(item))
    ? undefined
    : { code: 'inventoryNumberRetired', inventoryNumber, index: 0 }
}
