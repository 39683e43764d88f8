import { AssetStatus, Condition, ServiceStatus } from '#src/items/item.ts'
import type { Filter } from '#src/contract/list-query.ts'
import { useQueries } from '@tanstack/react-query'
import { asking } from '#renderer/bridge/queries.ts'
import type { Choice } from '#renderer/components/fields/choice.ts'
import type { FilterField } from '#renderer/components/filters/filter-field.ts'
import { formatNumber } from '#renderer/text/format.ts'
import { categoryWords, type ItemField, itemFieldWords } from '#renderer/text/it/items.ts'
import { conditionWords, itemKindWords, statusWord } from '#renderer/text/it/statuses.ts'

const field = (id: ItemField, kind: FilterField['kind'], choices?: readonly Choice[]): FilterField => ({
  field: id,
  label: itemFieldWords[id],
  kind,
  ...(choices && { choices }),
})

const statuses = [...new Set([...AssetStatus.options, ...ServiceStatus.options])].filter(
  (status) => status !== 'withdrawn',
)

/** Fields with few values, whose values are offered as the register has them. */
const offered = ['category', 'manufacturer', 'province', 'supplier', 'funds'] as const satisfies ItemField[]

const ask = (id: ItemField) => asking('lists.options', { collection: 'items', field: id, search: '' })

/** All that items can be filtered by. */
export function useItemFilters(): readonly FilterField[] {
  const answers = useQueries({ queries: offered.map(ask) })
  const [category, manufacturer, province, supplier, funds] = offered.map((id, place) =>
    field(id, 'choice', choicesOf(answers[place]?.data?.options ?? [])),
  )
  return [
    field('inventoryNumber', 'text'),
    field('title', 'text'),
    category,
    manufacturer,
    field('model', 'text'),
    field('serialNumber', 'text'),
    field(
      'status',
      'choice',
      statuses.map((value) => ({ value, label: statusWord(value) })),
    ),
    field('kind', 'choice', wordChoices(itemKindWords)),
    field(
      'condition',
      'choice',
      Condition.options.map((value) => ({ value, label: conditionWords[value] })),
    ),
    field('borrowerName', 'text'),
    province,
    field('agreementNumber', 'text'),
    field('place', 'text'),
    ...(['hostname', 'macAddress', 'imei', 'phoneExtension', 'phoneNumber'] as const).map((id) =>
      field(id, 'text'),
    ),
    supplier,
    ...(['order', 'cig', 'invoice'] as const).map((id) => field(id, 'text')),
    field('purchaseDate', 'date'),
    field('price', 'money'),
    field('vat', 'number'),
    field('inventoryValue', 'money'),
    field('warrantyEnd', 'date'),
    field('seats', 'number'),
    field('freeSeats', 'number'),
    field('expiresOn', 'date'),
    field('freeUntil', 'date'),
    funds,
    field('cup', 'text'),
    field('since', 'date'),
  ].filter((one) => one !== undefined)
}

const wordChoices = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

type Option = { readonly value: string | number | boolean; readonly count: number }

const choicesOf = (options: readonly Option[]): Choice[] =>
  options.map(({ value, count }) => ({
    value: String(value),
    label: categoryWords[String(value)] ?? String(value),
    detail: formatNumber(count),
  }))

/** A filter as the host counts: people write rates in points, the register keeps hundredths of a point. */
export function hostFilter(filter: Filter): Filter {
  if (filter.field !== 'vat' || filter.test !== 'between') return filter
  const scaled = (bound: string | number | undefined) =>
    bound === undefined ? undefined : Math.round(Number(bound) * 100)
  return { ...filter, from: scaled(filter.from), to: scaled(filter.to) }
}
