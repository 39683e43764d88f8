import type {
  Accessory,
  Asset,
  Condition,
  Item,
  Licence,
  LicenceMetric,
  RecurringFee,
  Service,
  ServiceKind,
} from '#src/items/item.ts'
import type { ProgrammesState } from '#src/programmes/fund.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Cents } from '#src/shared/money.ts'
import { type Id, searchable } from '#src/shared/text.ts'
import { type FundShare, sharesOf } from './paper-funding.ts'
import { type PaperPerson, type PeopleLookup, userOf } from './paper-parties.ts'

/** A thing in the list of a paper. */
export type AssetRow = {
  readonly position: number
  readonly inventoryNumber: string
  readonly category: string
  readonly manufacturer: string
  readonly model: string
  readonly serialNumber: string
  readonly macAddress: string
  readonly imei: string
  readonly phoneExtension: string
  readonly phoneNumber: string
  readonly accessories: readonly Accessory[]
  readonly place: string
  readonly condition: Condition
  readonly warrantyEnd: CalendarDate | undefined
  readonly value: Cents | undefined
  readonly paidBy: readonly FundShare[]
}

export type LicenceRow = {
  readonly position: number
  readonly product: string
  readonly publisher: string
  readonly seats: number
  readonly metric: LicenceMetric
  readonly expiresOn: CalendarDate | undefined
  readonly terms: string
  readonly paidBy: readonly FundShare[]
}

export type ServiceRow = {
  readonly position: number
  readonly inventoryNumber: string
  readonly serviceKind: ServiceKind
  readonly name: string
  readonly person: PaperPerson | undefined
  readonly place: string
  readonly freeUntil: CalendarDate | undefined
  readonly feeAfterwards: RecurringFee | undefined
  readonly paidBy: readonly FundShare[]
}

export type CategoryCount = { readonly category: string; readonly count: number }

export type AssetTotals = {
  readonly pieces: number
  readonly accessories: number
  readonly value: Cents
  /** How many have a value on record: a total of part of them must say so. */
  readonly valued: number
}

/** Things by category, then in the order of their labels. */
export const byCategory = (assets: readonly Asset[]): Asset[] =>
  [...assets].sort((a, b) => order(a.category, b.category) || order(a.inventoryNumber, b.inventoryNumber))
const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

export const assetRow = (asset: Asset, index: number, programmes: ProgrammesState): AssetRow => ({
  position: index + 1,
  inventoryNumber: asset.inventoryNumber,
  category: asset.category,
  manufacturer: asset.manufacturer,
  model: asset.model,
  serialNumber: asset.serialNumber,
  macAddress: asset.macAddress,
  imei: asset.imei,
  phoneExtension: asset.phoneExtension,
  phoneNumber: asset.phoneNumber,
  accessories: asset.accessories,
  place: asset.place,
  condition: asset.condition,
  warrantyEnd: asset.warrantyEnd,
  value: asset.inventoryValue,
  paidBy: sharesOf(asset, programmes),
})

export const licenceRow = (
  licence: Licence,
  seats: number,
  index: number,
  programmes: ProgrammesState,
): LicenceRow => ({
  position: index + 1,
  product: licence.product,
  publisher: licence.publisher,
  seats,
  metric: licence.metric,
  terms: licence.terms,
  expiresOn: licence.expiresOn,
  paidBy: sharesOf(licence, programmes),
})

export const serviceRow = (
  service: Service,
  personId: Id | undefined,
  index: number,
  { people, programmes }: { readonly people: PeopleLookup; readonly programmes: ProgrammesState },
): ServiceRow => ({
  position: index + 1,
  inventoryNumber: service.inventoryNumber,
  serviceKind: service.serviceKind,
  name: service.name,
  place: service.place,
  person: userOf(people, personId),
  freeUntil: service.freeUntil,
  feeAfterwards: service.feeAfterwards,
  paidBy: sharesOf(service, programmes),
})

/** How many of each category, in the order of the rows. */
export function countByCategory(rows: readonly Pick<AssetRow, 'category'>[]): CategoryCount[] {
  const counts = new Map<string, number>()
  for (const { category } of rows) counts.set(category, (counts.get(category) ?? 0) + 1)
  return [...counts].map(([category, count]) => ({ category, count }))
}

export const assetTotals = (rows: readonly Pick<AssetRow, 'accessories' | 'value'>[]): AssetTotals => ({
  pieces: rows.length,
  accessories: rows.reduce((count, { accessories }) => count + accessories.length, 0),
  value: rows.reduce((sum, { value }) => sum + (value ?? 0), 0),
  valued: rows.filter(({ value }) => value !== undefined).length,
})

/** Categories are the office's own words: a telephone is told by its number too. */
export const isPhone = (asset: Pick<AssetRow, 'category' | 'phoneExtension' | 'phoneNumber'>): boolean =>
  asset.phoneExtension !== '' || asset.phoneNumber !== '' || /telefon|voip/.test(searchable(asset.category))

/** The items of one kind that the lines name, in the order of the lines. */
export function itemsOfKind<K extends Item['kind']>(
  items: ReadonlyMap<Id, Item>,
  lines: readonly { readonly itemId: Id }[],
  kind: K,
): Extract<Item, { kind: K }>[] {
  const isOfKind = (item: Item): item is Extract<Item, { kind: K }> => item.kind === kind
  return lines.flatMap(({ itemId }) => {
    const item = items.get(itemId)
    return item && isOfKind(item) ? [item] : []
  })
}
