import type { AssetDetails, LicenceDetails, Purchase, ServiceDetails } from '#src/items/item.ts'
import { formatDate, formatMoney, formatNumber } from '#renderer/text/format.ts'
import { itemFieldWords } from '#renderer/text/it/items.ts'
import { formatVat } from '#renderer/text/it/items-amounts.ts'
import { itemHistoryText, itemPageText } from '#renderer/text/it/items-page.ts'
import { conditionWords, metricWords, serviceKindWords } from '#renderer/text/it/statuses.ts'

type Details = AssetDetails | LicenceDetails | ServiceDetails

const labels: Readonly<Record<string, string>> = {
  ...itemFieldWords,
  ...itemPageText.facts,
  price: itemPageText.facts.price,
  inventoryValue: itemPageText.facts.value,
  date: itemFieldWords.purchaseDate,
  serviceKind: itemFieldWords.category,
  funding: itemPageText.groups.funding,
  feeAfterwards: itemPageText.facts.fee,
}

const wordsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  condition: conditionWords,
  metric: metricWords,
  serviceKind: serviceKindWords,
}
const amounts = new Set(['price', 'inventoryValue'])

/** What a correction changed, field by field, before and after. */
export function changesBetween(before: Details, after: Details): string[] {
  const [was, is] = [flat(before), flat(after)]
  return Object.entries(labels).flatMap(([field, label]) => {
    const [old, now] = [was[field], is[field]]
    if (JSON.stringify(old ?? '') === JSON.stringify(now ?? '')) return []
    if (typeof old === 'object' || typeof now === 'object') return [itemHistoryText.changedPart(label)]
    return [itemHistoryText.changed(label, shown(field, old), shown(field, now))]
  })
}

type Flat = Readonly<Record<string, unknown>>
const flat = ({ purchase, ...rest }: Details): Flat & Purchase => ({ ...rest, ...purchase })

function shown(field: string, value: unknown): string {
  if (value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? itemPageText.allowed : itemPageText.forbidden
  if (typeof value === 'number') return shownNumber(field, value)
  if (typeof value !== 'string') return ''
  return wordsOf[field]?.[value] ?? formatDate(value)
}

function shownNumber(field: string, value: number): string {
  if (field === 'vat') return formatVat(value)
  return amounts.has(field) ? formatMoney(value) : formatNumber(value)
}
