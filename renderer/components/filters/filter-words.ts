import type { Filter } from '#src/contract/list-query.ts'
import { filterText } from '#renderer/text/it/filters.ts'
import type { FilterField } from './filter-field.ts'

/** A filter in words: «Modello contiene «T14»», «Stato: Prestato e Riservato». */
export const wordsOf = (filter: Filter, field: FilterField): string =>
  `${field.label}: ${condition(filter, field)}`

const condition = (filter: Filter, field: FilterField): string => {
  if (filter.test === 'contains') return filterText.contains(filter.text)
  if (filter.test === 'anyOf') return filterText.anyOf(filter.values.map((value) => labelOf(value, field)))
  if (filter.test === 'between') return between(filter, field)
  if (filter.test !== 'equals') return filterText.tests[filter.test]
  if (typeof filter.value !== 'boolean') return filterText.equals(String(filter.value))
  return filter.value ? filterText.yes : filterText.no
}

const labelOf = (value: string, { choices }: FilterField): string =>
  choices?.find((choice) => choice.value === value)?.label ?? value

const between = ({ from, to }: Extract<Filter, { test: 'between' }>, { kind }: FilterField): string => {
  if (kind === 'money' || kind === 'number') return filterText.between[kind](asNumber(from), asNumber(to))
  return filterText.between.date(asText(from), asText(to))
}

const asNumber = (bound: string | number | undefined) => (bound === undefined ? undefined : Number(bound))
const asText = (bound: string | number | undefined) => (bound === undefined ? undefined : String(bound))
