import { assert, integer, property, tuple, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kept } from '#src/backups/retention.ts'
import { addDays, addYears, CalendarDate, Instant } from '#src/shared/dates.ts'

const today = CalendarDate.parse('2026-11-26')

const backup = (day: CalendarDate, minute: number) => ({
  day,
  at: Instant.parse(`${day}T08:${String(minute).padStart(2, '0')}:00.000Z`),
})

/** Backups of up to three years, several on some days, and a few from a clock that went fast. */
const backups = uniqueArray(tuple(integer({ min: -3, max: 1100 }), integer({ min: 0, max: 59 })), {
  maxLength: 120,
  selector: ([age, minute]) => age * 60 + minute,
}).map((ages) => ages.map(([age, minute]) => backup(addDays(today, -age), minute)))

const holds = (rule: Parameters<typeof assert>[0]) => assert(rule, { seed: 26, numRuns: 300 })

describe('which backups are kept', () => {
  test('all of today, and the newest whatever its age', () =>
    holds(
      property(backups, (all) => {
        const keep = kept(all, today)
        for (const one of all) if (one.day >= today) expect(keep).toContain(one)
        const newest = all.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
        if (newest) expect(keep).toContain(newest)
      }),
    ))

  test('the last of each day for a month, the last of each month for two years', () =>
    holds(
      property(backups, (all) => {
        const keep = [...kept(all, today)]
        const lastOf = (same: (day: CalendarDate) => boolean) =>
          all.filter(({ day }) => same(day)).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
        for (const { day } of all) {
          if (day > addDays(today, -31)) expect(keep).toContain(lastOf((other) => other === day))
          const month = day.slice(0, 7)
          if (month >= addYears(today, -2).slice(0, 7))
            expect(keep).toContain(lastOf((other) => other.startsWith(month)))
        }
      }),
    ))

  test('no more than that', () =>
    holds(
      property(backups, (all) => {
        const older = [...kept(all, today)].filter(({ day }) => day < today)
        expect(older.length).toBeLessThanOrEqual(30 + 25 + 1)
        const beforeTheMonth = older
          .filter(({ day }) => day <= addDays(today, -31))
          .map(({ day }) => day.slice(0, 7))
        expect(new Set(beforeTheMonth).size).toBe(beforeTheMonth.length)
      }),
    ))

  test('the same when it was applied every day before', () =>
    holds(
      property(backups, integer({ min: 1, max: 400 }), (all, days) => {
        let left = all.filter(({ day }) => day <= today)
        const once = kept(left, today)
        for (let ago = days; ago > 0; ago -= 7) {
          const then = addDays(today, -ago)
          const future = left.filter(({ day }) => day > then)
          const past = left.filter(({ day }) => day <= then)
          const keep = kept(past, then)
          left = [...past.filter((one) => keep.has(one)), ...future]
        }
        expect(new Set(kept(left, today))).toEqual(once)
      }),
    ))
})
