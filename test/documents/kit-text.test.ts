import { expect, it } from 'vitest'
import { normalise } from '#main/documents/kit/rich-text.ts'

/** Those of the alphabets and signs that a paper may hold. */
const everyCharacter = Array.from({ length: 0x3100 }, (_, code) => String.fromCharCode(code))

const ours = new Map([
  ['\t', ' '],
  ['\r', '\n'],
  ['\u2009', '\u00a0'],
  ['\u202f', '\u00a0'],
])

it('a text is set as Unicode composes it, whatever character it begins with and whatever accent follows', () => {
  const composed = (text: string) =>
    text.normalize('NFC').replace(/[\t\r\u2009\u202f]/g, (one) => ours.get(one) ?? one)
  const wrong = everyCharacter.flatMap((character) =>
    [character, `${character}\u0301`, `\u0327${character}`].filter(
      (text) => normalise(text) !== composed(text),
    ),
  )
  expect(wrong).toEqual([])
})

it('a text of common letters and accents keeps every one of them', () => {
  const text = everyCharacter.filter((one) => one >= ' ' && one < '\u0300').join('')
  expect(normalise(text)).toBe(text.normalize('NFC'))
  expect(normalise('a\r\nb\rc\td')).toBe('a\nb\nc d')
})
