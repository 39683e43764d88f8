import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  CalendarDate,
  daysBetween,
  Instant,
  isCalendarDate,
} from '#src/shared/dates.ts'

const date = (text: string) => CalendarDate.parse(text)
const utc = (text: string) => new Date(`${text}T00:00:00.000Z`)
const text = (day: Date) => day.toISOString().slice(0, 10)

test.each(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31', '2026-12-31'])('%s exists', (day) =>
  expect(isCalendarDate(day)).toBe(true),
)

test.each([
  '2026-02-29',
  '1900-02-29',
  '2100-02-29',
  '2026-02-31',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '1899-12-31',
  '2200-01-01',
  '26-01-01',
  '2026-1-1',
  '31/01/2026',
  '2026-01-01T00:00',
  '',
])('«%s» does not', (day) => expect(isCalendarDate(day)).toBe(false))

const anyDay = fc
  .date({ min: utc('1900-01-01'), max: utc('2199-12-31'), noInvalidDate: true })
  .map((day) => date(text(day)))

test('days are added and counted as the calendar of the machine does', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
      const expected = text(new Date(utc(from).getTime() + days * 86_400_000))
      if (!isCalendarDate(expected)) return
      expect(addDays(from, days)).toBe(expected)
      expect(daysBetween(from, date(expected))).toBe(days)
    }),
    { seed: 2026, numRuns: 2000 },
  )
})

test('day after day, no day of three centuries is skipped or repeated', () => {
  let day = date('1900-01-01')
  const clock = utc(day)
  while (day < '2199-12-31') {
    clock.setUTCDate(clock.getUTCDate() + 1)
    day = addDays(day, 1)
    if (day !== text(clock)) expect(day).toBe(text(clock))
  }
  expect(text(clock)).toBe('2199-12-31')
})

test.each([
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2096-02-29', 4, '2100-02-28'],
  ['2026-12-31', 5, '2031-12-31'],
  ['2026-03-10', -1, '2025-03-10'],
])('%s and %i years is %s', (from, years, to) => expect(addYears(date(from), years)).toBe(to))

test.each([
  ['2026-03-31', 1, '2026-04-30'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2026-12-15', 12, '2027-12-15'],
  ['2026-01-31', -2, '2025-11-30'],
])('%s and %i months is %s', (from, months, to) => expect(addMonths(date(from), months)).toBe(to))

test('an instant is UTC with milliseconds, on a day that exists', () => {
  expect(Instant.safeParse('2026-03-10T09:00:00.000Z').success).toBe(true)
  for (const wrong of [
    '2026-02-30T09:00:00.000Z',
    '2026-03-10T25:00:00.000Z',
    '2026-03-10T09:00:00Z',
    '2026-03-10T09:00:00.000+01:00',
    '2026-03-10',
  ])
    expect(Instant.safeParse(wrong).success, wrong).toBe(false)
})
