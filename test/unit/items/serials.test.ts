import { expect, test } from 'vitest'
import { SerialsMet } from '#src/items/serials.ts'

test('a serial number is met again only of the same manufacturer, however both are written', () => {
  const met = new SerialsMet()
  expect(met.meet('Boreale', 'AB 12', 1)).toBeUndefined()
  expect(met.meet('boreale', 'ab12', 2)).toBe(1)
  expect(met.meet('Australe', 'AB12', 3)).toBeUndefined()
  expect(met.meet('Terza  Marca', 'AB12', 4)).toBeUndefined()
  expect(met.meet('AUSTRALE', 'a b12', 5)).toBe(3)
  expect(met.meet('terza marca', 'AB12', 6)).toBe(4)
  expect(met.meet('Boreale', 'AB12', 7)).toBe(1)
})
