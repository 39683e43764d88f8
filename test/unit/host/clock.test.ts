import { expect, test } from 'vitest'
import { dayOf, endOf } from '#main/host/clock.ts'
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
