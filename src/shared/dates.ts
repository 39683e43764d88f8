import { z } from 'zod'

/** A day of the civil calendar, `YYYY-MM-DD`; such texts sort as the days they name. */
export const CalendarDate = z.string().refine(isCalendarDate).brand<'CalendarDate'>()
export type CalendarDate = z.infer<typeof CalendarDate>

/** A moment in UTC, as ISO 8601 with milliseconds and `Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number) =>
  month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 0)

/** Whether the text names a day that exists, between 1900 and 2199. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 1900 && year < 2200 && day >= 1 && day <= daysIn(year, month)
}

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4))

/** The same day some years later; 29 February becomes the 28th where there is none. */
export const addYears = (date: CalendarDate, years: number): CalendarDate => addMonths(date, 12 * years)

/** The same day some months later, or the last of that month where it has no such day (art. 2963 c.c.). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const counted = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(counted / 12), (counted % 12) + 1]
  const day = Math.min(Number(date.slice(8, 10)), daysIn(year, month))
  const two = (part: number) => String(part).padStart(2, '0')
  return CalendarDate.parse(`${year}-${two(month)}-${two(day)}`)
}

/** The date some days later (or earlier, when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** How many days after `from` the day `to` comes; negative when it comes before. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from)

/** Days since 1 March of year 0 in the proleptic Gregorian calendar. */
function dayNumber(date: CalendarDate): number {
  const month = (Number(date.slice(5, 7)) + 9) % 12
  const year = yearOf(date) - Math.floor(month / 10)
  return (
    365 * year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor((month * 306 + 5) / 10) +
    Number(date.slice(8, 10)) -
    1
  )
}

function fromDayNumber(days: number): CalendarDate {
  let year = Math.floor((10000 * days + 14780) / 3652425)
  const startOf = (y: number) => 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  if (days - startOf(year) < 0) year -= 1
  const rest = days - startOf(year)
  const shifted = Math.floor((100 * rest + 52) / 3060)
  const month = ((shifted + 2) % 12) + 1
  const day = rest - Math.floor((shifted * 306 + 5) / 10) + 1
  const civilYear = year + Math.floor((shifted + 2) / 12)
  return CalendarDate.parse(`${civilYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}
