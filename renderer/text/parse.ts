import { isCalendarDate } from '#src/shared/dates.ts'

/** Reads what a person types in a number or money field, without guessing: what could be read in two ways is not read. */

/** Digits with Italian marks: `1234`, `1.234`, `1.234,56`, `-12,5`. A point that does not group by three is refused. */
const italianNumber = /^(-?)(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/

/**
 * The number written in Italian form, or NaN when it cannot be read, or when it has more than `decimals` decimals.
 * Spaces and a trailing `€` or `%` are allowed.
 */
export const parseNumber = (text: string, decimals = 0): number => {
  const match = italianNumber.exec(text.replace(/[\s\u00a0€%]/g, ''))
  if (match === null) return Number.NaN
  const [, sign = '', whole = '', fraction = ''] = match
  if (fraction.length > decimals) return Number.NaN
  return Number(`${sign}${whole.replaceAll('.', '')}.${fraction || '0'}`)
}

/** An amount in euro as cents: `1.234,56` → `123456`; NaN when it cannot be read. */
export const parseCents = (text: string): number => {
  const euro = parseNumber(text, 2)
  return Number.isNaN(euro) ? Number.NaN : Math.round(euro * 100)
}

/** A date typed or pasted as `gg/mm/aaaa` (also with `-` or `.`) or `aaaa-mm-gg`, as `YYYY-MM-DD`; undefined when it is not a date. */
export const parseItalianDate = (text: string): string | undefined => {
  const written = text.trim()
  const italian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written)
  const iso = italian
    ? `${italian[3]}-${(italian[2] ?? '').padStart(2, '0')}-${(italian[1] ?? '').padStart(2, '0')}`
    : written
  return isCalendarDate(iso) ? iso : undefined
}
