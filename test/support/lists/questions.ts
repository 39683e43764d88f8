import * as fc from 'fast-check'
import { listFields } from '#src/register/lists/engine.ts'
import type { Field, ListValue } from '#src/register/lists/field.ts'
import { Collection } from '#src/register/lists/page.ts'
import type { Filter, ListQuery } from '#src/register/lists/query.ts'
import type { Facts } from '#src/register/lists/row-index.ts'

const number = fc.nat(200)

/** What is asked next, as numbers: what they stand for depends on what is there. */
export const question = fc.record({
  collection: fc.constantFrom(...Collection.options),
  search: fc.option(fc.record({ row: number, field: number, length: fc.integer({ min: 1, max: 12 }) })),
  filters: fc.array(fc.record({ field: number, test: fc.nat(5), row: number, other: number }), {
    maxLength: 2,
  }),
  sort: fc.array(fc.record({ field: number, descending: fc.boolean() }), { maxLength: 3 }),
  offset: fc.nat(5),
})
export type Question = typeof question extends fc.Arbitrary<infer T> ? T : never

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]

/** The query that the numbers stand for among these rows: it speaks of values that some row has. */
export function queryOf(asked: Question, rows: readonly Facts[]): ListQuery {
  const fields = listFields[asked.collection]
  const searched = asked.search && {
    text: at(rows, asked.search.row)?.[at(fields, asked.search.field)?.name ?? ''],
    length: asked.search.length,
  }
  return {
    search: searched ? String(searched.text ?? '').slice(0, searched.length) : '',
    filters: asked.filters.flatMap(({ field, test, row, other }) => {
      const chosen = at(fields, field)
      if (!chosen) return []
      return filterOf(chosen, test, at(rows, row)?.[chosen.name], at(rows, other)?.[chosen.name])
    }),
    sort: asked.sort.flatMap(({ field, descending }) => {
      const chosen = at(fields, field)
      return chosen ? [{ field: chosen.name, direction: descending ? 'descending' : 'ascending' }] : []
    }),
  }
}

function filterOf(
  { name: field, kind }: Field,
  test: number,
  value: ListValue | undefined,
  other: ListValue | undefined,
): Filter {
  if (test === 0 || value === undefined || value === '') return { field, test: 'empty' }
  if (test === 1) return { field, test: 'notEmpty' }
  const isText = kind === 'text' || kind === 'paperNumber'
  if (test === 2 && isText) return { field, test: 'contains', text: String(value).slice(0, 3) }
  if (test === 3 && (isText || kind === 'choice' || kind === 'date'))
    return { field, test: 'anyOf', values: [String(value), String(other)] }
  if (test === 4 && kind === 'date') return { field, test: 'between', from: String(value), to: '2026-06-01' }
  if (test === 4 && (kind === 'money' || kind === 'number'))
    return {
      field,
      test: 'between',
      from: Number(value),
      ...(other === undefined ? {} : { to: Number(other) }),
    }
  return { field, test: 'equals', value }
}
