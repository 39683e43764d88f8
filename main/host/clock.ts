import { randomBytes } from 'node:crypto'
import { addDays, CalendarDate, Instant } from '#src/shared/dates.ts'

/** The moment and the keys that the register itself never makes. */
export type World = {
  readonly now: () => Instant
  /** The civil date in Italy. */
  readonly today: () => CalendarDate
  readonly newId: () => string
}

const italianDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' })

/** Letters of a key: 96 random bits, six in each. */
const keyLength = 16
let drawn = ''
let used = 0

/** Keys are drawn many at once, and cut from one text: a delivery needs tens of thousands. */
function newKey(): string {
  if (used === drawn.length) {
    drawn = randomBytes(384 * keyLength).toString('base64url')
    used = 0
  }
  used += keyLength
  return drawn.slice(used - keyLength, used)
}

/** What `Date` writes has that form by its own rule (ECMA-262, 21.4.1.32) up to the year 9999: its length tells. */
const isInstant = (written: string): written is Instant => written.length === 24

/** The moment so many milliseconds after 1970 began in UTC, up to the year 9999. */
export function instantAt(milliseconds: number): Instant {
  const written = new Date(milliseconds).toISOString()
  if (!isInstant(written)) throw new RangeError(`no moment that can be written: ${written}`)
  return written
}

/** The real clock and random keys. */
export const realWorld: World = {
  now: () => instantAt(Date.now()),
  today: todayInItaly,
  newId: newKey,
}

/** The civil date in Italy of a moment. */
export const dayOf = (moment: Instant | Date): CalendarDate =>
  CalendarDate.parse(italianDay.format(new Date(moment)))

const hour = 3_600_000
let latest: { readonly hour: number; readonly day: CalendarDate } | undefined

/** Every command asks for it, and the calendar takes longer to answer than a decision: in Italy days begin on the hour. */
function todayInItaly(): CalendarDate {
  const now = Math.floor(Date.now() / hour)
  if (latest?.hour !== now) latest = { hour: now, day: dayOf(new Date(now * hour)) }
  return latest.day
}

/** The first moment that is no longer that civil day in Italy: midnight there, one or two hours earlier in UTC. */
export function endOf(date: CalendarDate): Instant {
  const summer = Instant.parse(`${date}T22:00:00.000Z`)
  return dayOf(summer) === addDays(date, 1) ? summer : Instant.parse(`${date}T23:00:00.000Z`)
}
