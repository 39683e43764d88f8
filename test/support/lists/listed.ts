import { expect } from 'vitest'
import { ListEngine, type Rows } from '#src/register/lists/engine.ts'
import type { Collection } from '#src/register/lists/page.ts'
import { type Filter, type ListQuery, wholeList } from '#src/register/lists/query.ts'
import type { Office } from '#test/support/domain/office.ts'

/** The rows that an engine made now gives for the query. */
export function listed<C extends Collection>(
  { register, context }: Office,
  collection: C,
  query: Partial<ListQuery> = {},
): Rows[C][] {
  const answer = new ListEngine(register).rows(collection, { ...wholeList, ...query }, context.today)
  if (!answer.ok) throw new Error(`refused: ${answer.error.code} ${answer.error.field}`)
  return [...answer.value]
}

/** The serial numbers of the items that pass the filter, in the order in which they came. */
export const serialsWith = (office: Office, filter: Filter): string[] =>
  listed(office, 'items', { filters: [filter] }).map(({ serialNumber }) => serialNumber)

export function expectRefusal(office: Office, query: Partial<ListQuery>, refusal: object): void {
  const engine = new ListEngine(office.register)
  const answer = engine.ids('items', { ...wholeList, ...query }, office.context.today)
  expect(answer).toEqual({ ok: false, error: refusal })
}
