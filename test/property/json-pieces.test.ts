import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLines, parseJsonLines } from '#main/journal/lowdb/json-lines.ts'
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

test('lines of JSON say the same data again, whatever it is', () => {
  const register = fc.dictionary(fc.string(), fc.oneof(data, fc.dictionary(fc.string(), long)))
  fc.assert(
    fc.property(register, (value) => {
      const bytes = Buffer.from([...jsonLines(value)].join(''))
      expect(parseJsonLines(bytes)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 300 },
  )
})

test('no line is longer for a longer list', () => {
  const listed = (length: number) => ({ deep: { list: Array.from({ length }, (_, index) => 1000 + index) } })
  const longest = (length: number) => Math.max(...[...jsonLines(listed(length))].map((line) => line.length))
  expect(longest(8000)).toBe(longest(400))
})

test.each([
  '',
  '\n',
  '{"a":[]}\n[["b"],[1]]\n',
  '{"a":[]}\n[["a"]]\n',
  '{"a":[]}\n{',
  '{"a":1}\n[["a"],[1]]\n',
])('what is not such lines is not read: %j', (text) =>
  expect(parseJsonLines(Buffer.from(text))).toBeUndefined(),
)
