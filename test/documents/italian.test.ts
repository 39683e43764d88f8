import { describe, expect, it } from 'vitest'
import {
  amount,
  counted,
  inLetters,
  listed,
  longDate,
  money,
  numberOfPaper,
  shortDate,
  withElision,
  wholeNumber,
} from '#main/documents/italian.ts'
import { CalendarDate } from '#src/shared/dates.ts'

describe('papers write', () => {
  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [99_900, '999,00'],
    [123_456, '1.234,56'],
    [1_000_000_000_00, '1.000.000.000,00'],
  ])('%i cents as %s euro', (cents, text) => {
    expect(amount(cents)).toBe(text)
    expect(money(cents)).toBe(`${text}\u00a0€`)
  })

  it.each([
    ['2026-03-03', '3\u00a0marzo 2026', '03/03/2026'],
    ['2026-01-01', '1°\u00a0gennaio 2026', '01/01/2026'],
    ['2028-02-29', '29\u00a0febbraio 2028', '29/02/2028'],
    ['2026-12-31', '31\u00a0dicembre 2026', '31/12/2026'],
  ])('the day %s as %s and %s', (day, long, short) => {
    const date = CalendarDate.parse(day)
    expect(longDate(date)).toBe(long)
    expect(shortDate(date)).toBe(short)
  })

  it('the number of a paper, lists and counts', () => {
    expect(numberOfPaper({ count: 12, year: 2026 })).toBe('n.\u00a012/2026')
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a e b', 'a, b e c'])
    expect([0, 1, 2, 1234].map((count) => counted(count, 'bene', 'beni'))).toEqual([
      '0\u00a0beni',
      '1\u00a0bene',
      '2\u00a0beni',
      '1.234\u00a0beni',
    ])
    expect(wholeNumber(1234567)).toBe('1.234.567')
  })

  it.each([
    [1, 'uno'],
    [3, 'tre'],
    [16, 'sedici'],
    [21, 'ventuno'],
    [28, 'ventotto'],
    [43, 'quarantatré'],
    [55, 'cinquantacinque'],
    [100, 'cento'],
    [103, 'centotré'],
    [180, 'centottanta'],
    [400, 'quattrocento'],
    [1000, 'mille'],
    [1999, 'millenovecentonovantanove'],
    [3000, 'tremila'],
    [23_000, 'ventitremila'],
    [300_003, 'trecentomilatré'],
  ])('%i as %s', (value, letters) => {
    expect(inLetters(value)).toBe(letters)
  })
})

describe('papers join', () => {
  it.each([
    ['del 8\u00a0settembre 2026', 'dell’8\u00a0settembre 2026'],
    ['Il 11\u00a0maggio 2026, dal 8\u00a0marzo', 'L’11\u00a0maggio 2026, dall’8\u00a0marzo'],
    ['entro il 8\u00a0giugno', 'entro l’8\u00a0giugno'],
    ['del 18\u00a0maggio e del 1°\u00a0marzo', 'del 18\u00a0maggio e del 1°\u00a0marzo'],
    ['il n. 8 del 08/03/2026, al 8 per cento', 'il n. 8 del 08/03/2026, al 8 per cento'],
  ])('articles before a day: «%s» is «%s»', (written, said) => {
    expect(withElision(written)).toBe(said)
  })

  it('articles before a day that stands in another type', () => {
    expect(withElision('entro il ', '8\u00a0giugno 2026')).toBe('entro l’')
    expect(withElision('entro il ', '8 per cento, dal 8\u00a0giugno')).toBe('entro il ')
  })
})
