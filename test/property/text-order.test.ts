import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts } from '#src/register/lists/text-order.ts'

const collator = new Intl.Collator('it', { numeric: true })

/** What serial numbers and names are made of, and what could mislead: accents that follow, digits of other scripts. */
const letters = ['à', 'É', '\u0301', '\u0327', '·', 'ß', 'ı', '２', '٣', '½', '😀'].concat(
  Array.from('abzABZlLiI0019 -./_:'),
)
const word = fc.array(fc.constantFrom(...letters), { maxLength: 5 }).map((parts) => parts.join(''))
const number = fc.nat({ max: 1200 }).map(String)
const text = fc
  .array(fc.oneof(word, number, fc.constantFrom('SN', '000', 'sn-')), { maxLength: 4 })
  .map((parts) => parts.join(''))
/** Texts that begin alike, as most neighbours in an order do. */
const pair = fc.tuple(text, text, text).map(([beginning, a, b]) => [beginning + a, beginning + b] as const)

test('texts stand to each other as the collator says, whatever they hold', () => {
  fc.assert(
    fc.property(pair, ([a, b]) => {
      expect(Math.sign(compareTexts(a, b))).toBe(Math.sign(collator.compare(a, b)))
    }),
    { numRuns: 100_000 },
  )
})

test('texts of any characters do too', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }),
      fc.string(),
      (a, b, beginning) => {
        expect(Math.sign(compareTexts(beginning + a, beginning + b))).toBe(
          Math.sign(collator.compare(beginning + a, beginning + b)),
        )
      },
    ),
    { numRuns: 20_000 },
  )
})
