import type { CalendarDate } from '#src/shared/dates.ts'
import type { Unavailable } from './commands.ts'
import { type Asset, freeSeats, type Item, type Licence } from './item.ts'
import { modelKey } from './indexes.ts'
import type { ItemsState } from './state.ts'

/** Why the item cannot be put in a loan on that day; `undefined` when it can. */
export function unavailability(item: Item, on: CalendarDate, seats = 1): Unavailable | undefined {
  if (item.kind === 'licence') return licenceUnavailability(item, on, seats)
  const free = item.status === (item.kind === 'asset' ? 'inStock' : 'available')
  if (free) return undefined
  const { status, since, agreementId } = item
  return agreementId === undefined
    ? { why: 'status', status, since }
    : { why: 'heldByAgreement', status, since, agreementId }
}

function licenceUnavailability(licence: Licence, on: CalendarDate, wanted: number): Unavailable | undefined {
  const unusable = licenceBar(licence, on)
  if (unusable) return unusable
  const free = freeSeats(licence)
  return free < wanted ? { why: 'seats', free, wanted } : undefined
}

/** Why no comune can use the licence on that day, whoever holds its seats. */
export function licenceBar(licence: Licence, on: CalendarDate): Unavailable | undefined {
  if (licence.status === 'withdrawn') return { why: 'status', status: 'withdrawn', since: licence.since }
  if (!licence.allowsOtherBodies) return { why: 'termsForbid' }
  return licence.expiresOn !== undefined && licence.expiresOn < on
    ? { why: 'expired', expiredOn: licence.expiresOn }
    : undefined
}

/** The first free assets of a model, in the order of their inventory numbers. */
export function freeOfModel(
  { items, inStock }: ItemsState,
  manufacturer: string,
  model: string,
  count: number,
): Asset[] {
  const free: Asset[] = []
  for (const id of inStock.get(modelKey(manufacturer, model)) ?? []) {
    const item = items.get(id)
    if (item?.kind === 'asset') free.push(item)
  }
  return free.sort((a, b) => (a.inventoryNumber < b.inventoryNumber ? -1 : 1)).slice(0, count)
}
