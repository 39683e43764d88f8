import { z } from 'zod'
import { paperNumberText } from '#src/agreements/agreement.ts'
import { AssetStatus, Condition, freeSeats, type Item, itemTitle, ServiceStatus } from '#src/items/item.ts'
import type { Register } from '#src/register/register.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { BasisPoints, Cents } from '#src/shared/money.ts'
import { Id } from '#src/shared/text.ts'
import { choice, count, date, type FieldShape, key, money, paperNumber, ratio, text } from './field.ts'

const ItemKind = z.enum(['asset', 'licence', 'service'])
const ItemStatus = z.union([AssetStatus, ServiceStatus])

/** The category of every licence, where an asset has the office's own word and a service its kind. */
const licenceCategory = 'softwareLicence'

/** One item as a list shows it. A text that says nothing is empty; any other unknown is absent. */
export const ItemRow = z.object({
  id: Id,
  kind: ItemKind,
  /** The office's word for an asset; for a service its `ServiceKind`; for a licence `softwareLicence`. */
  category: z.string(),
  title: z.string(),
  /** For a licence, who publishes it. */
  manufacturer: z.string(),
  model: z.string(),
  serialNumber: z.string(),
  inventoryNumber: z.string(),
  status: ItemStatus,
  condition: Condition.optional(),
  /** Who holds an asset or a service. A pool of seats has no single holder. */
  agreementId: Id.optional(),
  agreementNumber: z.string(),
  borrowerId: Id.optional(),
  borrowerName: z.string(),
  province: z.string(),
  place: z.string(),
  hostname: z.string(),
  macAddress: z.string(),
  imei: z.string(),
  phoneExtension: z.string(),
  phoneNumber: z.string(),
  supplier: z.string(),
  order: z.string(),
  cig: z.string(),
  invoice: z.string(),
  purchaseDate: CalendarDate.optional(),
  price: Cents.optional(),
  vat: BasisPoints.optional(),
  inventoryValue: Cents.optional(),
  warrantyEnd: CalendarDate.optional(),
  expiresOn: CalendarDate.optional(),
  seats: z.int().optional(),
  freeSeats: z.int().optional(),
  freeUntil: CalendarDate.optional(),
  /** The funds that paid for it, and their CUPs, joined by a comma. */
  funds: z.string(),
  cup: z.string(),
  /** The keys of the funds, joined as their names are. */
  fundIds: z.string(),
  importId: Id.optional(),
  since: CalendarDate,
})
export type ItemRow = z.infer<typeof ItemRow>

export const itemFields: Readonly<Record<keyof ItemRow, FieldShape>> = {
  id: key,
  kind: choice(ItemKind.options),
  category: text,
  title: text,
  manufacturer: text,
  model: text,
  serialNumber: text,
  inventoryNumber: text,
  status: choice([...new Set([...AssetStatus.options, ...ServiceStatus.options])]),
  condition: choice(Condition.options),
  agreementId: key,
  agreementNumber: paperNumber,
  borrowerId: key,
  borrowerName: text,
  province: text,
  place: text,
  hostname: text,
  macAddress: text,
  imei: text,
  phoneExtension: text,
  phoneNumber: text,
  supplier: text,
  order: text,
  cig: text,
  invoice: text,
  purchaseDate: date,
  price: money,
  vat: ratio,
  inventoryValue: money,
  warrantyEnd: date,
  expiresOn: date,
  seats: count,
  freeSeats: count,
  freeUntil: date,
  funds: text,
  cup: text,
  fundIds: key,
  importId: key,
  since: date,
}

type Glance = Pick<ItemRow, 'status' | 'price' | 'inventoryValue' | 'seats' | 'freeSeats'>

/** What hides an item, and what is added up of all of them. */
export function itemGlance(item: Item): Glance {
  const licence = item.kind === 'licence' ? item : undefined
  return {
    status: item.status,
    price: item.purchase.price,
    inventoryValue: item.kind === 'service' ? undefined : item.inventoryValue,
    seats: licence?.seats,
    freeSeats: licence && freeSeats(licence),
  }
}

export const itemGlanceFields: readonly (keyof Glance)[] = [
  'status',
  'price',
  'inventoryValue',
  'seats',
  'freeSeats',
]

export function itemRow(register: Register, item: Item): ItemRow {
  const { status, price, inventoryValue, seats, freeSeats: free } = itemGlance(item)
  const asset = item.kind === 'asset' ? item : undefined
  const licence = item.kind === 'licence' ? item : undefined
  const service = item.kind === 'service' ? item : undefined
  const { purchase } = item
  const { agreementId, agreementNumber, borrowerId, borrowerName, province } = holderFacts(register, item)
  const { funds, cup, fundIds } = fundFacts(register, item)
  // Every field is written out: rows of one form are made and read several times as fast as ones put together.
  return {
    id: item.id,
    kind: item.kind,
    category: asset?.category ?? service?.serviceKind ?? licenceCategory,
    title: itemTitle(item),
    manufacturer: asset?.manufacturer ?? licence?.publisher ?? '',
    model: asset?.model ?? '',
    serialNumber: asset?.serialNumber ?? '',
    inventoryNumber: item.inventoryNumber,
    status,
    condition: asset?.condition,
    agreementId,
    agreementNumber,
    borrowerId,
    borrowerName,
    province,
    place: asset?.place ?? service?.place ?? '',
    hostname: asset?.hostname ?? '',
    macAddress: asset?.macAddress ?? '',
    imei: asset?.imei ?? '',
    phoneExtension: asset?.phoneExtension ?? '',
    phoneNumber: asset?.phoneNumber ?? '',
    supplier: purchase.supplier,
    order: purchase.order,
    cig: purchase.cig ?? '',
    invoice: purchase.invoice,
    purchaseDate: purchase.date,
    price,
    vat: purchase.vat,
    inventoryValue,
    warrantyEnd: asset?.warrantyEnd,
    expiresOn: licence?.expiresOn,
    seats,
    freeSeats: free,
    freeUntil: service?.freeUntil,
    funds,
    cup,
    fundIds,
    importId: item.importId,
    since: item.since,
  }
}

function holderFacts({ agreements, bodies }: Register, item: Item) {
  const agreementId = item.kind === 'licence' ? undefined : item.agreementId
  const agreement = agreementId === undefined ? undefined : agreements.agreements.get(agreementId)
  const borrower = agreement && bodies.bodies.get(agreement.borrowerId)
  return {
    agreementId,
    agreementNumber: agreement?.number ? paperNumberText(agreement.number) : '',
    borrowerId: agreement?.borrowerId,
    borrowerName: borrower?.name ?? '',
    province: borrower?.province ?? '',
  }
}

function fundFacts({ programmes }: Register, item: Item) {
  let funds = ''
  let cup = ''
  let fundIds = ''
  for (const { fundId } of item.funding) {
    const fund = programmes.funds.get(fundId)
    funds = joined(funds, fund?.name)
    fundIds = joined(fundIds, fundId)
    // Two funds of one project have the same CUP.
    if (fund?.cup !== undefined && !cup.includes(fund.cup)) cup = joined(cup, fund.cup)
  }
  return { funds, cup, fundIds }
}

const joined = (list: string, more = ''): string =>
  list === '' || more === '' ? list + more : `${list}, ${more}`
