import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonPieces } from '#main/journal/lowdb/json-pieces.ts'

const long = fc.array(fc.jsonValue(), { minLength: 0, maxLength: 450 })
const data = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constant(undefined), long)),
  long,
)

test('the pieces together are what JSON.stringify gives', () => {
  fc.assert(
    fc.property(data, (value) => {
      expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value))
    }),
    { numRuns: 300 },
  )
})

test('a long list comes in many pieces', () => {
  const list = Array.from({ length: 1001 }, (_, index) => ({ index }))
  const pieces = [...jsonPieces({ list })]
  expect(pieces.length).toBeGreaterThan(6)
  expect(JSON.parse(pieces.join(''))).toEqual({ list })
})
