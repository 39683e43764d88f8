import { describe, expect, it } from 'vitest'
import { Filter } from '#src/contract/list-query.ts'
import { draftOf, filterOf, newDraft } from '#renderer/components/filters/filter-draft.ts'
import type { FilterField } from '#renderer/components/filters/filter-field.ts'
import { wordsOf } from '#renderer/components/filters/filter-words.ts'

const price: FilterField = { field: 'price', label: 'Prezzo', kind: 'money' }
const state: FilterField = {
  field: 'state',
  label: 'Stato',
  kind: 'choice',
  choices: [
    { value: 'lent', label: 'Prestato' },
    { value: 'inStock', label: 'In magazzino' },
  ],
}

describe('writing a filter', () => {
  it('is not ready until its value is there', () => {
    expect(filterOf('model', 'text', newDraft('text'))).toBeUndefined()
    expect(filterOf('model', 'text', { ...newDraft('text'), text: '  ' })).toBeUndefined()
    expect(filterOf('state', 'choice', newDraft('choice'))).toBeUndefined()
    expect(filterOf('price', 'money', newDraft('money'))).toBeUndefined()
    expect(filterOf('price', 'money', { ...newDraft('money'), from: Number.NaN, to: 5 })).toBeUndefined()
    expect(filterOf('price', 'money', { ...newDraft('money'), from: 9, to: 5 })).toBeUndefined()
  })

  it.each([
    ['text', { field: 'f', test: 'contains', text: 'T14' }],
    ['text', { field: 'f', test: 'equals', value: 'T14' }],
    ['text', { field: 'f', test: 'empty' }],
    ['choice', { field: 'f', test: 'anyOf', values: ['lent'] }],
    ['money', { field: 'f', test: 'between', from: 100, to: 200 }],
    ['date', { field: 'f', test: 'between', from: '2026-01-01' }],
    ['boolean', { field: 'f', test: 'equals', value: false }],
  ] as const)('opens a filter on a %s again as it was', (kind, written) => {
    const filter = Filter.parse(written)
    expect(filterOf('f', kind, draftOf(filter, kind))).toEqual(filter)
  })
})

describe('a filter in words', () => {
  it.each([
    [
      { field: 'price', test: 'between', from: 10_000, to: 80_000 } as const,
      price,
      'Prezzo: da 100,00\u00a0€ a 800,00\u00a0€',
    ],
    [{ field: 'price', test: 'between', to: 80_000 } as const, price, 'Prezzo: fino a 800,00\u00a0€'],
    [{ field: 'state', test: 'anyOf', values: ['lent', 'inStock'] }, state, 'Stato: Prestato e In magazzino'],
    [{ field: 'state', test: 'notEmpty' } as const, state, 'Stato: è compilato'],
  ] satisfies [Filter, FilterField, string][])('%j', (filter, field, words) => {
    expect(wordsOf(filter, field)).toBe(words)
  })
})
