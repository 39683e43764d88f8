import type { ReactNode } from 'react'
import type { Person } from '#src/people/person.ts'
import type { ItemPage } from '#src/contract/items.ts'
import type { AssetDetails, Item, LicenceDetails, Purchase, ServiceDetails } from '#src/items/item.ts'
import { withVat } from '#src/shared/money.ts'
import type { KeyValue } from '#renderer/components/KeyValueList.tsx'
import { formatDate, formatMoney, formatNumber } from '#renderer/text/format.ts'
import { itemFieldWords as field } from '#renderer/text/it/items.ts'
import { formatVat } from '#renderer/text/it/items-amounts.ts'
import { itemPageText as words } from '#renderer/text/it/items-page.ts'
import { conditionWords, metricWords, serviceKindWords } from '#renderer/text/it/statuses.ts'

const { facts } = words
const day = (date: string | undefined) => date && formatDate(date)
const money = (cents: number | undefined) => (cents === undefined ? undefined : formatMoney(cents))

/** What the item is, by its kind. */
export function identityFacts(item: Item): KeyValue[] {
  if (item.kind === 'asset') return assetFacts(item)
  return item.kind === 'licence' ? licenceFacts(item) : serviceFacts(item)
}

const assetFacts = (asset: AssetDetails): KeyValue[] => [
  { label: field.category, value: asset.category },
  { label: field.manufacturer, value: asset.manufacturer },
  { label: field.model, value: asset.model },
  { label: field.serialNumber, value: asset.serialNumber },
  { label: field.condition, value: conditionWords[asset.condition] },
  { label: facts.knownDefects, value: asset.knownDefects },
  { label: facts.accessories, value: asset.accessories.map(accessoryText).join('; ') },
  ...given(field.macAddress, asset.macAddress),
  ...given(field.imei, asset.imei),
  ...given(field.hostname, asset.hostname),
  ...given(field.phoneExtension, asset.phoneExtension),
  ...given(field.phoneNumber, asset.phoneNumber),
  { label: facts.note, value: asset.note },
]

/** Facts that few things have are shown only where they are. */
const given = (label: string, value: string): KeyValue[] => (value === '' ? [] : [{ label, value }])

const accessoryText = ({ description, serialNumber }: AssetDetails['accessories'][number]) =>
  serialNumber === '' ? description : `${description} (${serialNumber})`

const licenceFacts = (licence: LicenceDetails): KeyValue[] => [
  { label: facts.product, value: licence.product },
  { label: facts.publisher, value: licence.publisher },
  { label: field.seats, value: formatNumber(licence.seats) },
  { label: facts.metric, value: metricWords[licence.metric] },
  { label: field.expiresOn, value: day(licence.expiresOn) },
  { label: facts.allowsOtherBodies, value: licence.allowsOtherBodies ? words.allowed : words.forbidden },
  { label: facts.terms, value: licence.terms },
  { label: facts.note, value: licence.note },
]

function serviceFacts({ serviceKind, name, freeUntil, feeAfterwards, note }: ServiceDetails): KeyValue[] {
  const fee =
    feeAfterwards && words.fee(formatMoney(feeAfterwards.amount), feeAfterwards.period, feeAfterwards.payer)
  return [
    { label: field.category, value: serviceKindWords[serviceKind] },
    { label: facts.name, value: name },
    { label: field.freeUntil, value: day(freeUntil) },
    { label: facts.fee, value: fee },
    { label: facts.note, value: note },
  ]
}

/** From whom and for how much it was bought. */
export function purchaseFacts({ item, delivery }: ItemPage): KeyValue[] {
  const { purchase } = item
  const value = item.kind === 'service' ? undefined : item.inventoryValue
  return [
    { label: field.supplier, value: purchase.supplier },
    { label: field.order, value: purchase.order },
    { label: field.cig, value: purchase.cig },
    { label: field.invoice, value: purchase.invoice },
    { label: field.purchaseDate, value: day(purchase.date) },
    { label: facts.price, value: money(purchase.price) },
    { label: facts.priceWithVat, value: withVatText(purchase) },
    ...(item.kind === 'service' ? [] : [{ label: facts.value, value: money(value) }]),
    ...(item.kind === 'asset' ? [{ label: field.warrantyEnd, value: day(item.warrantyEnd) }] : []),
    ...(delivery ? [{ label: facts.delivery, value: deliveryText(delivery) }] : []),
  ]
}

const withVatText = ({ price, vat }: Purchase): string | undefined =>
  price === undefined || vat === undefined
    ? undefined
    : `${formatMoney(withVat(price, vat))} (${formatVat(vat)})`

const deliveryText = ({ fileName, undone }: { fileName: string; undone: boolean }) =>
  undone ? `${fileName} (${words.undone})` : fileName

/** Who paid for it, share by share, and until when the Union's rules bind it. */
export function fundingFacts({ funds, durabilityEnd }: ItemPage): KeyValue[] {
  const shares = funds.map(({ fund, share }) => ({
    label: fund.name,
    value: [formatVat(share), fund.cup && words.withCup(fund.cup)].filter(Boolean).join(' · '),
  }))
  return [...shares, { label: facts.durability, value: day(durabilityEnd) }]
}

/** Where it is used, and by whom. */
export function placeFacts({ item, person }: ItemPage, nameOf: (person: Person) => ReactNode): KeyValue[] {
  if (item.kind === 'licence') return []
  const contacts = person && [person.office, person.email, person.phone].filter((text) => text !== '')
  return [
    { label: field.place, value: item.place },
    { label: facts.person, value: person && nameOf(person) },
    ...(contacts && contacts.length > 0 ? [{ label: facts.contacts, value: contacts.join(' · ') }] : []),
  ]
}
