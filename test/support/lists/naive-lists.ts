import { agreementRow } from '#src/register/lists/agreement-row.ts'
import { bodyRow } from '#src/register/lists/body-row.ts'
import { listFields } from '#src/register/lists/engine.ts'
import type { Field } from '#src/register/lists/field.ts'
import { itemRow } from '#src/register/lists/item-row.ts'
import type { Collection } from '#src/register/lists/page.ts'
import type { Filter, ListQuery } from '#src/register/lists/query.ts'
import type { Facts } from '#src/register/lists/row-index.ts'
import type { Register } from '#src/register/register.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { searchable } from '#src/shared/text.ts'

// The same answers as the engine's, by making every row anew and looking at all of them: slow and plain.

export function everyRow(register: Register, collection: Collection, today: CalendarDate): Facts[] {
  switch (collection) {
    case 'items':
      return Array.from(register.items.items.values(), (item) => itemRow(register, item))
    case 'agreements':
      return Array.from(register.agreements.agreements.values(), (one) => agreementRow(register, one, today))
    default:
      return Array.from(register.bodies.bodies.values(), (body) => bodyRow(register, body))
  }
}

export function naiveRows(
  register: Register,
  collection: Collection,
  query: ListQuery,
  today: CalendarDate,
): Facts[] {
  const fields = listFields[collection]
  return everyRow(register, collection, today)
    .filter((row) => isListed(row, collection, query))
    .filter((row) => query.filters.every((filter) => passes(row, filter)))
    .filter((row) => isFound(row, fields, query.search))
    .sort((a, b) => compareRows(a, b, fields, query.sort))
}

export const naiveSums = (rows: readonly Facts[], collection: Collection): Record<string, number> =>
  Object.fromEntries(
    listFields[collection]
      .filter(({ summable }) => summable)
      .map(({ name }) => [name, rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0)]),
  )

function isListed(row: Facts, collection: Collection, { filters }: ListQuery): boolean {
  if (collection === 'bodies' || filters.some(({ field }) => field === 'status')) return true
  return row.status !== (collection === 'items' ? 'withdrawn' : 'discarded')
}

function isFound(row: Facts, fields: readonly Field[], search: string): boolean {
  const texts = fields
    .filter((field) => field.searchable)
    .map(({ name }) => searchable(String(row[name] ?? '')))
  return searchable(search)
    .split(' ')
    .every((word) => texts.some((text) => text.includes(word)))
}

function passes(row: Facts, filter: Filter): boolean {
  const value = row[filter.field] === '' ? undefined : row[filter.field]
  if (filter.test === 'empty') return value === undefined
  if (value === undefined) return false
  switch (filter.test) {
    case 'contains':
      return searchable(String(value)).includes(searchable(filter.text))
    case 'equals':
      return value === filter.value
    case 'anyOf':
      return filter.values.some((one) => one === value)
    case 'between':
      return (
        !(filter.from !== undefined && value < filter.from) && !(filter.to !== undefined && value > filter.to)
      )
    default:
      return true
  }
}

function compareRows(a: Facts, b: Facts, fields: readonly Field[], sort: ListQuery['sort']): number {
  for (const { field: name, direction } of sort) {
    const field = fields.find((one) => one.name === name)
    if (!field) throw new Error(`no field ${name}`)
    const [left, right] = [a[name] ?? '', b[name] ?? '']
    if (left === right) continue
    if (left === '') return 1
    if (right === '') return -1
    const order = compareValues(field, left, right)
    if (order !== 0) return direction === 'ascending' ? order : -order
  }
  return 0
}

function compareValues(field: Field, a: string | number | boolean, b: string | number | boolean): number {
  if (typeof a === 'string' && field.kind === 'text')
    return a.localeCompare(String(b), 'it', { numeric: true }) || (a < b ? -1 : 1)
  if (field.kind === 'choice') {
    const words = field.choices ?? []
    return words.findIndex((word) => word === a) - words.findIndex((word) => word === b)
  }
  if (field.kind !== 'paperNumber') return a < b ? -1 : 1
  const sortable = (number: unknown) => {
    const [count = '', year = ''] = String(number).split('/')
    return `${year}/${count.padStart(9, '0')}`
  }
  return sortable(a) < sortable(b) ? -1 : 1
}
