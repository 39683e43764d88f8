import { addDays, addYears, type CalendarDate, daysBetween, type Instant } from '#src/shared/dates.ts'

/** A backup as the rule sees it: its moment, and the civil day in Italy on which that falls. */
export interface Dated {
  readonly at: Instant
  readonly day: CalendarDate
}

/** Days, today among them, of which one backup each is kept. */
const daysOfAMonth = 31

/**
 * The backups to keep: all of today, the last of each day for a month, the last of each month for two years, and the
 * newest in any case. What lies in the future, by a clock that was wrong, is kept as if it were of today. Applying it
 * every day keeps what applying it once would keep.
 */
export function kept<B extends Dated>(backups: readonly B[], today: CalendarDate): ReadonlySet<B> {
  const newestFirst = [...backups].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const firstDay = addDays(today, 1 - daysOfAMonth)
  const firstMonth = monthOf(addYears(today, -2))
  const periods = new Set<string>()
  return new Set(
    newestFirst.filter((backup, index) => {
      const { day } = backup
      // Asked of both, also when the first says yes: the last of a day may be the last of its month.
      const lastOfMonth = monthOf(day) >= firstMonth && isNew(periods, monthOf(day))
      const lastOfDay = day >= firstDay && isNew(periods, day)
      return index === 0 || day >= today || lastOfDay || lastOfMonth
    }),
  )
}

/**
 * The day that backups may be let go by. A clock that is years ahead would let go of nearly all of them at once: a day
 * more than a month after the last one before it of which there is a backup is believed when a backup of a later day
 * says the same. Until then that one counts.
 */
export function believedDay(backups: readonly Pick<Dated, 'day'>[], today: CalendarDate): CalendarDate {
  const before = backups.flatMap(({ day }) => (day < today ? [day] : []))
  const last = before.reduce<CalendarDate>((latest, day) => (day > latest ? day : latest), before[0] ?? today)
  return daysBetween(last, today) > daysOfAMonth ? last : today
}

const monthOf = (day: CalendarDate): string => day.slice(0, 7)

function isNew(periods: Set<string>, period: string): boolean {
  if (periods.has(period)) return false
  periods.add(period)
  return true
}
