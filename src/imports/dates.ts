import { CalendarDate, isCalendarDate } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Cell } from './table.ts'

/** Which of the two comes first in dates such as `03/04/2026`. */
export type DateStyle = 'dayFirst' | 'monthFirst'

/** Which order a column shows by itself; the outcomes are those of `NumberStyleFound`. */
export type DateStyleFound =
  | { readonly found: DateStyle; readonly example: string }
  | { readonly found: 'plain' }
  | { readonly found: 'ambiguous'; readonly example: string }
  | { readonly found: 'mixed'; readonly dayFirst: string; readonly monthFirst: string }

export type DateFault =
  | 'notADate'
  /** Written as a date, but there is no such day: 31/02/2026. */
  | 'noSuchDay'
  /** `03/04/2026` with no order chosen. */
  | 'styleUndecided'

type Written = { readonly first: number; readonly second: number; readonly year: number }

/** Reads the whole column: one `25/04/2026` in it tells how its `03/04/2026` is meant. */
export function dateStyleOf(cells: Iterable<Cell | undefined>): DateStyleFound {
  let dayFirst: string | undefined
  let monthFirst: string | undefined
  let ambiguous: string | undefined
  for (const cell of cells) {
    const written = typeof cell === 'string' ? shortDate(cell) : undefined
    if (typeof cell !== 'string' || written === undefined) continue
    if (written.first > 12) dayFirst ??= cell.trim()
    else if (written.second > 12) monthFirst ??= cell.trim()
    else if (written.first !== written.second) ambiguous ??= cell.trim()
  }
  if (dayFirst !== undefined && monthFirst !== undefined) return { found: 'mixed', dayFirst, monthFirst }
  if (dayFirst !== undefined) return { found: 'dayFirst', example: dayFirst }
  if (monthFirst !== undefined) return { found: 'monthFirst', example: monthFirst }
  return ambiguous === undefined ? { found: 'plain' } : { found: 'ambiguous', example: ambiguous }
}

/**
 * Reads a day: typed by the spreadsheet, `2026-03-09`, `09/03/2026`, `9.3.26`, `09-03-2026`, `20260309`,
 * `9 marzo 2026`; an hour after it is left out. Years of two figures are of this century.
 */
export function readDate(
  cell: Cell | undefined,
  style: DateStyle | undefined,
): Result<CalendarDate, DateFault> {
  if (typeof cell === 'object') return ok(cell.date)
  if (typeof cell === 'number') return readDate(String(cell), style)
  if (typeof cell !== 'string') return refused('notADate')
  const text = withoutTime(cell)
  const whole = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (whole) return day(Number(whole[1]), Number(whole[2]), Number(whole[3]))
  const inWords = /^(\d{1,2})[°º]?\s+(\p{L}{3,})\.?\s+(\d{4})$/u.exec(text)
  if (inWords) return day(Number(inWords[3]), monthNumber(inWords[2] ?? ''), Number(inWords[1]))
  const written = shortDate(text)
  return written === undefined ? refused('notADate') : inOrder(written, style)
}

function inOrder(
  { first, second, year }: Written,
  style: DateStyle | undefined,
): Result<CalendarDate, DateFault> {
  const order =
    style ?? (first > 12 || first === second ? 'dayFirst' : second > 12 ? 'monthFirst' : undefined)
  if (order === undefined) return refused('styleUndecided')
  return order === 'dayFirst' ? day(year, second, first) : day(year, first, second)
}

function day(year: number, month: number, dayOfMonth: number): Result<CalendarDate, DateFault> {
  const text = [String(year).padStart(4, '0'), twoFigures(month), twoFigures(dayOfMonth)].join('-')
  return isCalendarDate(text) ? ok(CalendarDate.parse(text)) : refused('noSuchDay')
}

const twoFigures = (number: number) => String(number).padStart(2, '0')

const withoutTime = (text: string) => text.trim().replace(/[T\s]+\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?Z?$/, '')

function shortDate(text: string): Written | undefined {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(withoutTime(text))
  if (!match) return undefined
  const [, first, , second, year = ''] = match
  return {
    first: Number(first),
    second: Number(second),
    year: Number(year.length === 2 ? `20${year}` : year),
  }
}

const months = 'gen feb mar apr mag giu lug ago set ott nov dic'.split(' ')
const englishMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** 0, which is no month, for a word that names none. */
function monthNumber(word: string): number {
  const start = word.slice(0, 3).toLowerCase()
  return Math.max(months.indexOf(start), englishMonths.indexOf(start)) + 1
}
