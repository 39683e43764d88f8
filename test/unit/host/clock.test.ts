import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { dayOf, endOf, instantAt, realWorld } from '#main/host/clock.ts'
import { CalendarDate, Instant } from '#src/shared/dates.ts'

test.each([
  ['2025-12-31', '2025-12-31T23:00:00.000Z'],
  ['2026-06-30', '2026-06-30T22:00:00.000Z'],
  // The days on which summer time begins and ends.
  ['2026-03-28', '2026-03-28T23:00:00.000Z'],
  ['2026-03-29', '2026-03-29T22:00:00.000Z'],
  ['2026-10-24', '2026-10-24T22:00:00.000Z'],
  ['2026-10-25', '2026-10-25T23:00:00.000Z'],
])('%s ends in Italy at %s', (day, end) => {
  const date = CalendarDate.parse(day)
  expect(endOf(date)).toBe(end)
  expect(dayOf(new Date(Date.parse(end) - 1))).toBe(day)
  expect(dayOf(Instant.parse(end)) > date).toBe(true)
})

afterEach(() => {
  vi.useRealTimers()
})

test('a program that is left open overnight knows of the new day at its first moment', () => {
  const days = ['21:59:59.999', '22:00:00.000', '22:30:00.000'].map((time) => {
    vi.setSystemTime(`2026-06-30T${time}Z`)
    return realWorld.today()
  })
  expect(days).toEqual(['2026-06-30', '2026-07-01', '2026-07-01'])
})

test('what is written of a moment is an instant', () => {
  const upTo9999 = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31, 23, 59, 59, 999) })
  fc.assert(
    fc.property(upTo9999, (milliseconds) => {
      expect(Date.parse(Instant.parse(instantAt(milliseconds)))).toBe(milliseconds)
    }),
  )
})

test('no key is given twice, however many are asked', () => {
  const keys = Array.from({ length: 1000 }, () => realWorld.newId())
  expect(new Set(keys).size).toBe(1000)
  expect(keys.every((key) => /^[\w-]{16}$/.test(key))).toBe(true)
})
