import { addDays, type CalendarDate, CalendarDate as Day, yearOf } from '#src/shared/dates.ts'
import { asAtText as words } from '#renderer/text/it/as-at.ts'

export type DayChoice = { readonly label: string; readonly day: CalendarDate }

/** The days that offices ask for most, the last one first; those the register cannot show are left out. */
export function dayChoices(today: CalendarDate, first: CalendarDate, last: CalendarDate): DayChoice[] {
  const monthEnd = addDays(Day.parse(`${today.slice(0, 8)}01`), -1)
  const yearEnd = Day.parse(`${yearOf(today) - 1}-12-31`)
  const thisHalf = Day.parse(`${yearOf(today)}-06-30`)
  const half = thisHalf < today ? thisHalf : Day.parse(`${yearOf(today) - 1}-06-30`)
  const wanted: DayChoice[] = [
    { label: words.lastMonthEnd, day: monthEnd },
    { label: words.halfYear, day: half },
    { label: words.lastYearEnd, day: yearEnd },
    { label: words.beginning, day: first },
  ]
  const shown = wanted.filter(({ day }) => first <= day && day <= last)
  return shown
    .filter(({ day }, index) => shown.findIndex((one) => one.day === day) === index)
    .sort((a, b) => (a.day < b.day ? 1 : -1))
}
