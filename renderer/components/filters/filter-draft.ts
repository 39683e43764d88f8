import type { Filter } from '#src/contract/list-query.ts'
import type { FilterKind } from './filter-field.ts'

/** The question asked of a field. */
export type FilterTest = Filter['test']

/** A filter while it is being written: every part has room, whatever the question. */
export interface FilterDraft {
  test: FilterTest
  text: string
  values: readonly string[]
  /** A date as `YYYY-MM-DD`, a number, or cents. */
  from: string | number | null
  to: string | number | null
  yes: boolean
}

const ranged: readonly FilterTest[] = ['between', 'empty', 'notEmpty']

/** The questions that make sense for a kind of field, the most usual first. */
export const testsFor: Record<FilterKind, readonly FilterTest[]> = {
  text: ['contains', 'equals', 'empty', 'notEmpty'],
  choice: ['anyOf', 'empty', 'notEmpty'],
  date: ranged,
  money: ranged,
  number: ranged,
  boolean: ['equals'],
}

/** An empty draft for a kind of field. */
export const newDraft = (kind: FilterKind): FilterDraft => ({
  test: testsFor[kind][0] ?? 'contains',
  text: '',
  values: [],
  from: null,
  to: null,
  yes: true,
})

/** A filter opened again to be changed. */
export const draftOf = (filter: Filter, kind: FilterKind): FilterDraft => {
  const draft = { ...newDraft(kind), test: filter.test }
  switch (filter.test) {
    case 'contains':
      return { ...draft, text: filter.text }
    case 'equals':
      return typeof filter.value === 'boolean'
        ? { ...draft, yes: filter.value }
        : { ...draft, text: String(filter.value) }
    case 'anyOf':
      return { ...draft, values: filter.values }
    case 'between':
      return { ...draft, from: filter.from ?? null, to: filter.to ?? null }
    case 'empty':
    case 'notEmpty':
      break
  }
  return draft
}

/** The filter a draft makes; undefined while something is missing, unreadable, or the bounds are the wrong way round. */
export const filterOf = (field: string, kind: FilterKind, draft: FilterDraft): Filter | undefined => {
  const { test, values, yes } = draft
  const text = draft.text.trim()
  if (test === 'contains') return text === '' ? undefined : { field, test, text }
  if (test === 'equals' && kind === 'boolean') return { field, test, value: yes }
  if (test === 'equals') return text === '' ? undefined : { field, test, value: text }
  if (test === 'anyOf') return values.length === 0 ? undefined : { field, test, values: [...values] }
  return test === 'between' ? betweenOf(field, draft) : { field, test }
}

const betweenOf = (field: string, { from, to }: FilterDraft): Filter | undefined => {
  if ((from === null && to === null) || Number.isNaN(from) || Number.isNaN(to)) return undefined
  if (from !== null && to !== null && from > to) return undefined
  return { field, test: 'between', ...(from !== null && { from }), ...(to !== null && { to }) }
}
