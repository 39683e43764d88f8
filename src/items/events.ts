import { z } from 'zod'
import { CalendarDate } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'
import { assertNever } from '#src/shared/result.ts'
import { Id, Line, Note, OptionalLine } from '#src/shared/text.ts'
import {
  type Allocation,
  type Asset,
  AssetDetails,
  Condition,
  type Item,
  LicenceDetails,
  type Service,
  ServiceDetails,
} from './item.ts'
import { assign, without } from './allocations.ts'
import { type ItemsState, putItem, putNew } from './state.ts'

const received = { id: Id }
const seatsOf = z.object({ itemId: Id, seats: z.int().min(1) })

/** The items of one act on an agreement, by kind. */
const held = {
  agreementId: Id,
  on: CalendarDate,
  assetIds: z.array(Id),
  licences: z.array(seatsOf),
  serviceIds: z.array(Id),
}

export const ItemEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('inventoryPatternSet'),
    v: z.literal(1),
    prefix: z.string(),
    digits: z.int(),
  }),
  /** A delivery list was taken in; the assets it brought are in the next event of the same entry. */
  z.object({
    type: z.literal('deliveryImported'),
    v: z.literal(1),
    importId: Id,
    fileName: Line,
    sha256: z.string(),
  }),
  z.object({
    type: z.literal('assetsReceived'),
    v: z.literal(2),
    on: CalendarDate,
    importId: Id.optional(),
    /** The inventory counter after this delivery. */
    counter: z.int().min(0),
    assets: z.array(AssetDetails.extend(received)),
  }),
  z.object({
    type: z.literal('licencesAcquired'),
    v: z.literal(1),
    on: CalendarDate,
    counter: z.int().min(0),
    licences: z.array(LicenceDetails.extend(received)),
  }),
  z.object({
    type: z.literal('servicesRegistered'),
    v: z.literal(1),
    on: CalendarDate,
    counter: z.int().min(0),
    services: z.array(ServiceDetails.extend(received)),
  }),
  z.object({
    type: z.literal('itemCorrected'),
    v: z.literal(2),
    itemId: Id,
    /** Absent, as the reason is empty, in what was written before corrections had a reason. */
    on: CalendarDate.optional(),
    reason: Note,
    correction: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('asset'), details: AssetDetails }),
      z.object({ kind: z.literal('licence'), details: LicenceDetails }),
      z.object({ kind: z.literal('service'), details: ServiceDetails }),
    ]),
  }),
  z.object({ type: z.literal('deliveryImportUndone'), v: z.literal(1), importId: Id, on: CalendarDate }),
  z.object({
    type: z.literal('assetSetAside'),
    v: z.literal(1),
    itemId: Id,
    on: CalendarDate,
    to: z.enum(['underRepair', 'outOfUse', 'missing', 'stolen']),
    reason: Note,
  }),
  z.object({ type: z.literal('assetRestored'), v: z.literal(1), itemId: Id, on: CalendarDate, reason: Note }),
  z.object({ type: z.literal('itemsReserved'), v: z.literal(1), ...held }),
  z.object({ type: z.literal('itemsReleased'), v: z.literal(1), ...held }),
  z.object({
    type: z.literal('itemUseNamed'),
    v: z.literal(1),
    itemId: Id,
    personId: Id.optional(),
    place: OptionalLine,
  }),
  z.object({
    type: z.literal('servicesApproved'),
    v: z.literal(1),
    on: CalendarDate,
    serviceIds: z.array(Id),
  }),
  z.object({
    type: z.literal('itemsHandedOver'),
    v: z.literal(1),
    agreementId: Id,
    on: CalendarDate,
    assets: z.array(
      z.object({
        itemId: Id,
        place: OptionalLine,
        personId: Id.optional(),
        condition: Condition,
        knownDefects: Note,
      }),
    ),
    licences: z.array(seatsOf),
    serviceIds: z.array(Id),
  }),
  /** A handover that was recorded by mistake: what it had handed over waits again. */
  z.object({ type: z.literal('itemsTakenBack'), v: z.literal(1), ...held }),
  z.object({
    type: z.literal('itemsGivenBack'),
    v: z.literal(1),
    ...held,
    condition: z.array(z.object({ itemId: Id, condition: Condition })),
  }),
])
export type ItemEvent = z.infer<typeof ItemEvent>
type Of<T extends ItemEvent['type']> = Extract<ItemEvent, { type: T }>

export function evolveItems(state: ItemsState, event: ItemEvent): void {
  switch (event.type) {
    case 'inventoryPatternSet':
      state.inventoryPattern = { prefix: event.prefix, digits: event.digits }
      return
    case 'deliveryImported':
      state.imports.set(event.importId, {
        id: event.importId,
        fileName: event.fileName,
        sha256: event.sha256,
        itemIds: [],
        undone: false,
      })
      return
    case 'assetsReceived':
    case 'licencesAcquired':
    case 'servicesRegistered':
      return receive(state, event)
    case 'itemCorrected':
      return correct(state, event)
    case 'deliveryImportUndone':
      return undo(state, event)
    case 'assetSetAside':
      return change(state, event.itemId, (item) =>
        item.kind === 'asset' ? { ...item, status: event.to, since: event.on } : item,
      )
    case 'assetRestored':
      return change(state, event.itemId, (item) =>
        item.kind === 'asset' ? { ...item, status: 'inStock', since: event.on } : item,
      )
    case 'itemsReserved':
      return reserve(state, event)
    case 'itemsReleased':
      return release(state, event, { asset: 'inStock', service: 'available', seats: 'reserved' })
    case 'itemUseNamed':
      return change(state, event.itemId, (item) => {
        if (item.kind === 'licence') return item
        const { personId: _, ...rest } = item
        return { ...rest, place: event.place, ...(event.personId ? { personId: event.personId } : {}) }
      })
    case 'servicesApproved':
      for (const id of event.serviceIds)
        change(state, id, (item) =>
          item.kind === 'service' ? { ...item, status: 'approved', since: event.on } : item,
        )
      return
    case 'itemsHandedOver':
      return handOver(state, event)
    case 'itemsTakenBack':
      return takeBack(state, event)
    case 'itemsGivenBack':
      release(state, event, { asset: 'returned', service: 'ceased', seats: 'assigned' })
      for (const { itemId, condition } of event.condition)
        change(state, itemId, (item) => (item.kind === 'asset' ? { ...item, condition } : item))
      return
    default:
      return assertNever(event, 'item event')
  }
}

function change(state: ItemsState, id: Id, to: (item: Item) => Item): void {
  const item = state.items.get(id)
  if (item) putItem(state, to(item))
}

function correct(state: ItemsState, event: Of<'itemCorrected'>): void {
  const { itemId, correction } = event
  // What the correction leaves out is no longer known; where the item is and who holds it stay.
  change(state, itemId, (item) => {
    const rectified = rectifiedBy(event, item)
    if (item.kind === 'asset' && correction.kind === 'asset') {
      const { kind, status } = item
      return { ...correction.details, ...whereabouts(item), ...rectified, kind, status }
    }
    if (item.kind === 'service' && correction.kind === 'service') {
      const { kind, status } = item
      return { ...correction.details, ...whereabouts(item), ...rectified, kind, status }
    }
    if (item.kind === 'licence' && correction.kind === 'licence') {
      const { kind, status, id, since, allocations } = item
      return { ...correction.details, ...rectified, kind, status, id, since, allocations }
    }
    return item
  })
}

function rectifiedBy({ on, reason }: Of<'itemCorrected'>, { rectifications }: Item) {
  if (on === undefined) return defined({ rectifications })
  return { rectifications: [...(rectifications ?? []), { on, reason }] }
}

const whereabouts = ({ id, importId, since, agreementId, personId, place }: Asset | Service) =>
  defined({ id, importId, since, agreementId, personId, place })

function receive(
  state: ItemsState,
  event: Of<'assetsReceived'> | Of<'licencesAcquired'> | Of<'servicesRegistered'>,
): void {
  state.lastInventoryCounter = Math.max(state.lastInventoryCounter, event.counter)
  const since = event.on
  if (event.type === 'licencesAcquired')
    return putNew(
      state,
      event.licences.map((licence) => ({
        ...licence,
        kind: 'licence',
        status: 'available',
        since,
        allocations: [],
      })),
    )
  if (event.type === 'servicesRegistered')
    return putNew(
      state,
      event.services.map((service) => ({
        ...service,
        kind: 'service',
        status: 'available',
        since,
        place: '',
      })),
    )
  const { importId } = event
  // Written out twice: a key that may be there or not makes each of many thousand things slow to write.
  putNew(
    state,
    importId === undefined
      ? event.assets.map((asset) => ({ ...asset, kind: 'asset', status: 'inStock', since, place: '' }))
      : event.assets.map((asset) => ({
          ...asset,
          importId,
          kind: 'asset',
          status: 'inStock',
          since,
          place: '',
        })),
  )
  const delivery = importId === undefined ? undefined : state.imports.get(importId)
  if (delivery)
    state.imports.set(delivery.id, {
      ...delivery,
      itemIds: [...delivery.itemIds, ...event.assets.map(({ id }) => id)],
    })
}

function undo(state: ItemsState, event: Of<'deliveryImportUndone'>): void {
  const delivery = state.imports.get(event.importId)
  if (!delivery) return
  for (const id of delivery.itemIds)
    change(state, id, (item) => ({ ...item, status: 'withdrawn', since: event.on }))
  state.imports.set(delivery.id, { ...delivery, undone: true })
}

function reserve(state: ItemsState, event: Of<'itemsReserved'>): void {
  const { agreementId, on: since } = event
  for (const id of event.assetIds)
    change(state, id, (item) =>
      item.kind === 'asset' ? { ...item, status: 'reserved', since, agreementId } : item,
    )
  for (const id of event.serviceIds)
    change(state, id, (item) =>
      item.kind === 'service' ? { ...item, status: 'requested', since, agreementId } : item,
    )
  for (const { itemId, seats } of event.licences)
    change(state, itemId, (item) =>
      item.kind === 'licence'
        ? { ...item, allocations: [...item.allocations, { agreementId, seats, status: 'reserved' }] }
        : item,
    )
}

/** Which seats of a pool an act frees, and where it leaves the things: in stock, or waiting for their check. */
type Release = {
  readonly asset: 'inStock' | 'returned'
  readonly service: 'available' | 'ceased'
  readonly seats: Allocation['status']
}

function release(state: ItemsState, event: Of<'itemsReleased'> | Of<'itemsGivenBack'>, to: Release): void {
  const since = event.on
  for (const id of [...event.assetIds, ...event.serviceIds])
    change(state, id, (item) => {
      if (item.kind === 'licence') return item
      const { agreementId: _agreement, personId: _person, ...rest } = item
      return rest.kind === 'asset'
        ? { ...rest, status: to.asset, since, place: '' }
        : { ...rest, status: to.service, since, place: '' }
    })
  for (const { itemId, seats } of event.licences)
    change(state, itemId, (item) =>
      item.kind === 'licence'
        ? { ...item, allocations: without(item.allocations, seats, event.agreementId, to.seats) }
        : item,
    )
}

function handOver(state: ItemsState, event: Of<'itemsHandedOver'>): void {
  const since = event.on
  for (const { itemId, ...use } of event.assets)
    change(state, itemId, (item) => {
      if (item.kind !== 'asset') return item
      const { personId: _, ...rest } = item
      const { personId, ...told } = use
      return { ...rest, ...told, ...(personId === undefined ? {} : { personId }), status: 'lent', since }
    })
  for (const id of event.serviceIds)
    change(state, id, (item) => (item.kind === 'service' ? { ...item, status: 'active', since } : item))
  for (const { itemId, seats } of event.licences)
    change(state, itemId, (item) =>
      item.kind === 'licence'
        ? { ...item, allocations: assign(item.allocations, event.agreementId, seats) }
        : item,
    )
}

function takeBack(state: ItemsState, event: Of<'itemsTakenBack'>): void {
  const since = event.on
  for (const id of event.assetIds)
    change(state, id, (item) => (item.kind === 'asset' ? { ...item, status: 'reserved', since } : item))
  for (const id of event.serviceIds)
    change(state, id, (item) => (item.kind === 'service' ? { ...item, status: 'approved', since } : item))
  for (const { itemId, seats } of event.licences)
    change(state, itemId, (item) =>
      item.kind === 'licence'
        ? { ...item, allocations: assign(item.allocations, event.agreementId, -seats) }
        : item,
    )
}
