import { describe, expect, it } from 'vitest'
import {
  counted,
  formatBytes,
  formatDate,
  formatList,
  formatLongDate,
  formatMoney,
  formatNumber,
  formatPercent,
} from '#renderer/text/format.ts'
import { parseCents, parseItalianDate, parseNumber } from '#renderer/text/parse.ts'

describe('Italian forms', () => {
  it('groups thousands always', () => {
    expect(formatNumber(1234)).toBe('1.234')
    expect(formatNumber(1_234_567)).toBe('1.234.567')
    expect(formatNumber(-1234.5)).toBe('-1.234,5')
    expect(formatMoney(123_456)).toBe('1.234,56\u00a0€')
    expect(formatMoney(5)).toBe('0,05\u00a0€')
  })

  it('writes dates, lists, shares and sizes', () => {
    expect(formatDate('2027-01-05')).toBe('05/01/2027')
    expect(formatDate('presto')).toBe('presto')
    expect(formatLongDate('2027-01-05')).toBe('5 gennaio 2027')
    expect(formatList(['Udine', 'Gorizia', 'Trieste'])).toBe('Udine, Gorizia e Trieste')
    expect(formatPercent(0.125)).toBe('12,5%')
    expect(formatBytes(999)).toBe('999 byte')
    expect(formatBytes(1_536_000)).toBe('1,5 MB')
  })

  it('counts one and many', () => {
    expect(counted(1, 'bene', 'beni')).toBe('1 bene')
    expect(counted(0, 'bene', 'beni')).toBe('0 beni')
    expect(counted(12_345, 'bene', 'beni')).toBe('12.345 beni')
  })
})

describe('reading what a person writes', () => {
  it.each([
    ['1234', 1234],
    ['1.234', 1234],
    ['1.234.567', 1_234_567],
    ['-12', -12],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it.each(['1234.56', '1.23', '1,234.56', '12,5', 'dieci', '', '1.2345', '12..3'])(
    'does not guess %s as a whole number',
    (text) => {
      expect(parseNumber(text)).toBeNaN()
    },
  )

  it('reads amounts to the cent', () => {
    expect(parseCents('1.234,56')).toBe(123_456)
    expect(parseCents('1234,5 €')).toBe(123_450)
    expect(parseCents('0,29')).toBe(29)
    expect(parseCents('1234.56')).toBeNaN()
    expect(parseCents('1,234')).toBeNaN()
  })

  it('reads dates and refuses days that do not exist', () => {
    expect(parseItalianDate('5/1/2027')).toBe('2027-01-05')
    expect(parseItalianDate(' 31-12-2026 ')).toBe('2026-12-31')
    expect(parseItalianDate('2026-12-31')).toBe('2026-12-31')
    expect(parseItalianDate('31/02/2026')).toBeUndefined()
    expect(parseItalianDate('01/05/27')).toBeUndefined()
  })
})
