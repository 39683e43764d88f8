import { expect, test } from 'vitest'
import { fieldOfColumn, withColumn, withConstant } from '#renderer/features/imports/columns/column-mapping.ts'
import { problemText } from '#renderer/text/it/imports-problems.ts'

const mapping = { columns: { model: 0, price: 2 }, constants: {} }

test('a field chosen for a column leaves the column it was on, and the column its former field', () => {
  const moved = withColumn(mapping, 2, 'model')
  expect(moved.columns).toEqual({ model: 2 })
  expect(fieldOfColumn(moved, 0)).toBeUndefined()
  expect(fieldOfColumn(moved, 2)).toBe('model')
  expect(withColumn(mapping, 0, undefined).columns).toEqual({ price: 2 })
})

test('an emptied constant is as if there were none', () => {
  const given = withConstant(mapping, 'supplier', 'Però S.r.l.')
  expect(given.constants).toEqual({ supplier: 'Però S.r.l.' })
  expect(withConstant(given, 'supplier', '').constants).toEqual({})
})

test('a problem of a row is said with its datum, its column and its value', () => {
  const header = ['Modello', '', 'Prezzo unitario']
  expect(problemText({ code: 'negative', field: 'price', column: 2, value: '-5' }, header)).toBe(
    'Prezzo senza IVA (colonna «Prezzo unitario»): «-5» è negativo.',
  )
  expect(problemText({ code: 'required', field: 'model', column: 0, value: '' }, header)).toBe(
    'Modello: manca.',
  )
  expect(problemText({ code: 'cellsBeyondHeader', value: 'x y' }, header)).toContain('«x y»')
})
