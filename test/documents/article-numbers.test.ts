import { expect, test } from 'vitest'
import { articleNumbers } from '#main/documents/template/numbers.ts'

const added = Array.from({ length: 25 }, (_, at) => `nuovo-${at}`)

test('articles that are added keep apart from each other, however many, and leave those agreed as they are', () => {
  const agreed = articleNumbers(['oggetto', 'durata'], new Map())
  const numbers = articleNumbers(['oggetto', ...added, 'durata'], agreed)
  expect(numbers.get('oggetto')).toBe('1')
  expect(numbers.get('durata')).toBe('2')
  expect(added.slice(0, 3).map((name) => numbers.get(name))).toEqual(['1-bis', '1-ter', '1-quater'])
  expect(new Set(numbers.values()).size).toBe(added.length + 2)
})
