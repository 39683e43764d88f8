import type { Change } from '#src/contract/history.ts'
import type {
  Accessory,
  AssetDetails,
  LicenceDetails,
  Purchase,
  RecurringFee,
  ServiceDetails,
} from '#src/items/item.ts'
import type { FundingShare } from '#src/programmes/fund.ts'
import type { Id } from '#src/shared/text.ts'
import { formatDate, formatMoney, formatNumber } from '#renderer/text/format.ts'
import { itemFieldWords as field } from '#renderer/text/it/items.ts'
import { formatVat } from '#renderer/text/it/items-amounts.ts'
import { itemPageText as page } from '#renderer/text/it/items-page.ts'
import { conditionWords, metricWords, serviceKindWords } from '#renderer/text/it/statuses.ts'
import { change } from './telling.ts'

export type ItemDetails = AssetDetails | LicenceDetails | ServiceDetails

/** How the funds are called. */
type FundName = (id: Id) => string

type Whole = Omit<AssetDetails & LicenceDetails & ServiceDetails, 'purchase'> & Purchase
type Field = keyof Whole

type Shown = { readonly label: string; readonly text: (details: Partial<Whole>, fund: FundName) => string }

/** Each field that a correction can change: what it is called and how its value is written. */
const fields: { readonly [F in Field]-?: Shown } = {
  inventoryNumber: shown('inventoryNumber', field.inventoryNumber, String),
  category: shown('category', field.category, String),
  manufacturer: shown('manufacturer', field.manufacturer, String),
  model: shown('model', field.model, String),
  serialNumber: shown('serialNumber', field.serialNumber, String),
  product: shown('product', page.facts.product, String),
  publisher: shown('publisher', page.facts.publisher, String),
  metric: shown('metric', page.facts.metric, (metric) => metricWords[metric]),
  seats: shown('seats', field.seats, formatNumber),
  serviceKind: shown('serviceKind', field.category, (kind) => serviceKindWords[kind]),
  name: shown('name', page.facts.name, String),
  accessories: shown('accessories', page.facts.accessories, (list) => list.map(accessoryText).join('; ')),
  condition: shown('condition', field.condition, (condition) => conditionWords[condition]),
  knownDefects: shown('knownDefects', page.facts.knownDefects, String),
  macAddress: shown('macAddress', field.macAddress, String),
  imei: shown('imei', field.imei, String),
  hostname: shown('hostname', field.hostname, String),
  phoneExtension: shown('phoneExtension', field.phoneExtension, String),
  phoneNumber: shown('phoneNumber', field.phoneNumber, String),
  warrantyEnd: shown('warrantyEnd', field.warrantyEnd, formatDate),
  inventoryValue: shown('inventoryValue', page.facts.value, formatMoney),
  expiresOn: shown('expiresOn', field.expiresOn, formatDate),
  allowsOtherBodies: shown('allowsOtherBodies', page.facts.allowsOtherBodies, (yes) =>
    yes ? page.allowed : page.forbidden,
  ),
  terms: shown('terms', page.facts.terms, String),
  freeUntil: shown('freeUntil', field.freeUntil, formatDate),
  feeAfterwards: shown('feeAfterwards', page.facts.fee, feeText),
  supplier: shown('supplier', field.supplier, String),
  order: shown('order', field.order, String),
  cig: shown('cig', field.cig, String),
  invoice: shown('invoice', field.invoice, String),
  date: shown('date', field.purchaseDate, formatDate),
  price: shown('price', page.facts.price, formatMoney),
  vat: shown('vat', field.vat, formatVat),
  funding: shown('funding', page.groups.funding, sharesText),
  note: shown('note', page.facts.note, String),
}

/** The fields of items that a history can be narrowed to. */
export const itemFields: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(fields).map(([name, { label }]) => [name, label])),
  status: field.status,
  place: field.place,
  person: page.facts.person,
}

function accessoryText({ description, serialNumber }: Accessory): string {
  return serialNumber === '' ? description : `${description} (${serialNumber})`
}

function feeText({ amount, period, payer }: RecurringFee): string {
  return page.fee(formatMoney(amount), period, payer)
}

function sharesText(shares: readonly FundingShare[], fund: FundName): string {
  return shares.map(({ fundId, share }) => `${fund(fundId)} ${formatVat(share)}`).join(', ')
}

/** What a correction changed, field by field, before and after. */
export function itemChanges(before: ItemDetails, after: ItemDetails, fund: FundName): Change[] {
  const [was, is] = [flat(before), flat(after)]
  return Object.entries(fields).flatMap(([name, { label, text }]) =>
    change(name, label, text(was, fund), text(is, fund)),
  )
}

const flat = ({ purchase, ...rest }: ItemDetails): Partial<Whole> => ({ ...rest, ...purchase })

function shown<F extends Field>(
  name: F,
  label: string,
  write: (value: NonNullable<Whole[F]>, fund: FundName) => string,
): Shown {
  return {
    label,
    text: (details, fund) => {
      const value: Whole[F] | undefined = details[name]
      return value === undefined || value === null ? '' : write(value, fund)
    },
  }
}
