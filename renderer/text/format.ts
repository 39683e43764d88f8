/** How numbers, money, dates and lists are written in Italian. Every formatter is made once: Intl is slow to build. */
const locale = 'it-IT'
const wholeFormat = new Intl.NumberFormat(locale, { useGrouping: true, maximumFractionDigits: 0 })
const decimalFormat = new Intl.NumberFormat(locale, { useGrouping: true, maximumFractionDigits: 3 })
const moneyFormat = new Intl.NumberFormat(locale, { useGrouping: true, minimumFractionDigits: 2 })
const percentFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
const monthFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
/** Moments are told as they are in Italy, wherever the computer is set: the days of the register are days there. */
const timeZone = 'Europe/Rome'
const timeFormat = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone })
const dayFormat = new Intl.DateTimeFormat(locale, {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  timeZone,
})
const weekdayFormat = new Intl.DateTimeFormat(locale, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone,
})
const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' })

/** Italian groups thousands only from 10.000 on by default; a register groups always, so that columns read alike. */
const grouped = (formatter: Intl.NumberFormat, value: number): string => {
  const parts = formatter.formatToParts(value)
  if (parts.some(({ type }) => type === 'group')) return parts.map((part) => part.value).join('')
  return parts.map((part) => (part.type === 'integer' ? groupOfThree(part.value) : part.value)).join('')
}

const groupOfThree = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, '.')

/** `12345` → `12.345`; decimals, at most three, are kept: `1234.5` → `1.234,5`. */
export const formatNumber = (value: number): string =>
  grouped(Number.isInteger(value) ? wholeFormat : decimalFormat, value)

/** Cents to euro with two decimals and the sign after: `123456` → `1.234,56 €`. */
export const formatMoney = (cents: number): string => `${formatAmount(cents)}\u00a0€`

/** Cents to euro without the sign, as a money field and a money column show it: `123456` → `1.234,56`. */
export const formatAmount = (cents: number): string => grouped(moneyFormat, cents / 100)

/** A share between 0 and 1: `0.125` → `12,5%`. */
export const formatPercent = (share: number): string => percentFormat.format(share)

/** A calendar date `YYYY-MM-DD` as `gg/mm/aaaa`. Anything else is shown as it is: a screen must not hide bad data. */
export const formatDate = (iso: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso
}

/** A calendar date in words: `2027-01-05` → `5 gennaio 2027`. */
export const formatLongDate = (iso: string): string => {
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? iso : monthFormat.format(date)
}

/** An instant (ISO 8601) in Italy: `22/11/2026, 09:41`. */
export const formatInstant = (instant: string): string => {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? instant : `${dayFormat.format(date)}, ${timeFormat.format(date)}`
}

/** The time of an instant: `09:41`. */
export const formatTime = (instant: string): string => timeFormat.format(new Date(instant))

/** The day of an instant in words: `domenica 22 novembre 2026`. */
export const formatWeekday = (instant: string): string => weekdayFormat.format(new Date(instant))

/** `['Udine', 'Pordenone', 'Gorizia']` → `Udine, Pordenone e Gorizia`. */
export const formatList = (words: readonly string[]): string => listFormat.format(words)

const byteUnits = ['byte', 'kB', 'MB', 'GB'] as const

/** A file size in decimal units: `1536000` → `1,5 MB`. */
export const formatBytes = (bytes: number): string => {
  const power = Math.min(byteUnits.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const rounded = Math.round((bytes / 1000 ** power) * 10) / 10
  return `${formatNumber(rounded)} ${byteUnits[power] ?? ''}`
}

/** The word that goes with a count: `plural(1, 'bene', 'beni')` → `bene`. In Italian only one is singular. */
export const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other)

/** A count and its word: `counted(12345, 'bene', 'beni')` → `12.345 beni`. */
export const counted = (count: number, one: string, other: string): string =>
  `${formatNumber(count)} ${plural(count, one, other)}`
