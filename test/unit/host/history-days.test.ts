import { expect, test } from 'vitest'
import { entrySieve } from '#main/host/history/history-filter.ts'
import { formatInstant, formatTime, formatWeekday } from '#renderer/text/format.ts'
import { wholeHistory } from '#src/contract/history.ts'
import { CalendarDate } from '#src/shared/dates.ts'

const entry = (at: string) => ({
  seq: 1,
  id: 'uno',
  at,
  by: 'Ada',
  command: 'recordBody',
  events: [],
  prev: '',
  hash: '',
})

// Each moment is of another day in the time zone of many a computer.
test.each([
  ['2026-07-01', '2026-06-30T21:59:59.999Z', false],
  ['2026-07-01', '2026-06-30T22:00:00.000Z', true],
  ['2026-07-01', '2026-07-01T21:59:59.999Z', true],
  ['2026-07-01', '2026-07-01T22:00:00.000Z', false],
  ['2026-01-01', '2025-12-31T22:59:59.999Z', false],
  ['2026-01-01', '2025-12-31T23:00:00.000Z', true],
  ['2026-03-29', '2026-03-28T23:00:00.000Z', true],
  ['2026-03-29', '2026-03-29T21:59:59.999Z', true],
  ['2026-03-29', '2026-03-29T22:00:00.000Z', false],
])('the %s of a filter is the day in Italy, whatever the computer is set to: %s', (text, at, passes) => {
  const day = CalendarDate.parse(text)
  expect(entrySieve({ ...wholeHistory, from: day, to: day })(entry(at))).toBe(passes)
})

test('screens tell moments as they are in Italy', () => {
  expect(formatInstant('2026-06-30T22:30:00.000Z')).toBe('01/07/2026, 00:30')
  expect(formatTime('2026-01-10T10:05:00.000Z')).toBe('11:05')
  expect(formatWeekday('2026-12-31T23:00:00.000Z')).toBe('venerdì 1 gennaio 2027')
})
