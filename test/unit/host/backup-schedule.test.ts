import { expect, test } from 'vitest'
import { isDue, isNews, isOld, lookPeriod } from '#main/host/backups/schedule.ts'
import { addDays, CalendarDate, Instant } from '#src/shared/dates.ts'

const folder = '/copie'
const head = (sequence: number, letter = 'a') => ({ sequence, hash: letter.repeat(64) })
const now = '2026-11-27T10:00:00.000Z'
const ahead = Instant.parse('2036-11-27T10:00:00.000Z')
const today = CalendarDate.parse('2026-11-27')

test('a backup made while the clock was ahead does not put off the next for years', () => {
  const last = { at: ahead, sequence: 5 }
  for (const occasion of ['meanwhile', 'closing'] as const)
    expect(isDue({ folder, automatic: true, last }, head(6), now, occasion)).toBe(true)
  expect(isDue({ folder, automatic: true, last }, head(5), now, 'closing')).toBe(false)
  expect(isOld(ahead, today, 8)).toBe(true)
})

test('nor does an attempt that failed then', () => {
  const trouble = { at: ahead, problem: 'folderMissing', detail: '' } as const
  expect(isDue({ folder, automatic: true, trouble }, head(6), now, 'closing')).toBe(true)
  const justNow = Instant.parse(new Date(Date.parse(now) - lookPeriod).toISOString())
  expect(
    isDue({ folder, automatic: true, trouble: { ...trouble, at: justNow } }, head(6), now, 'closing'),
  ).toBe(false)
})

test('days are counted as in Italy', () => {
  const at = Instant.parse('2026-11-27T23:30:00.000Z')
  expect([0, 1, 8, 9].map((days) => isOld(at, addDays(today, days), 8))).toEqual([true, false, false, true])
})

test('a restored register that has come as far again holds what the last backup does not', () => {
  const last = { at: Instant.parse('2026-11-27T08:00:00.000Z'), ...head(5) }
  const due = (found: ReturnType<typeof head>) =>
    isDue({ folder, automatic: true, last }, found, now, 'closing')
  expect([due(head(5)), due(head(5, 'b')), due(head(6))]).toEqual([false, true, true])
})

test('a backup that was made before hashes were noted counts by its number', () => {
  const last = { at: Instant.parse('2026-11-27T08:00:00.000Z'), sequence: 5 }
  expect([isNews(last, head(5)), isNews(last, head(6)), isNews(undefined, head(0))]).toEqual([
    false,
    true,
    false,
  ])
})
