import { expect, test } from 'vitest'
import { believedDay, kept } from '#src/backups/retention.ts'
import { addDays, CalendarDate, Instant } from '#src/shared/dates.ts'

const today = CalendarDate.parse('2026-11-27')
const ahead = CalendarDate.parse('2036-11-27')
const backup = (day: CalendarDate, hour = '08') => ({ day, at: Instant.parse(`${day}T${hour}:00:00.000Z`) })
const daily = Array.from({ length: 60 }, (_, days) => backup(addDays(today, -days)))

test('a day on which the clock is years ahead lets go of nothing that the day before would keep', () => {
  const all = [...daily, backup(ahead), backup(ahead, '12')]
  expect(believedDay(all, ahead)).toBe(today)
  const keep = kept(all, believedDay(all, ahead))
  for (const one of kept(daily, today)) expect(keep).toContain(one)
})

test('a clock that was put right is believed again', () => {
  const tomorrow = addDays(today, 1)
  expect(believedDay([...daily, backup(ahead), backup(tomorrow)], tomorrow)).toBe(tomorrow)
})

test('a day is believed when there is a backup of the month before it, or none of any day before', () => {
  expect(believedDay([backup(today)], today)).toBe(today)
  expect(believedDay([backup(addDays(today, -31)), backup(today)], today)).toBe(today)
  expect(believedDay([backup(addDays(today, -32)), backup(today)], today)).toBe(addDays(today, -32))
})
