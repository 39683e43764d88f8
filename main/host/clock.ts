import { Buffer } from 'node:buffer'
import { randomFillSync } from 'node:crypto'
import { addDays, CalendarDate, Instant } from '#src/shared/dates.ts'

/** The moment and the keys that the register itself never makes. */
export type World = {
  readonly now: () => Instant
  /** The civil date in Italy. */
  readonly today: () => CalendarDate
  readonly newId: () => string
}

const italianDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' })

const keyBytes = 12
const drawn = new Uint8Array(keyBytes * 512)
let used = drawn.length

/** A key of 96 random bits. They are drawn for many keys at once: a delivery needs tens of thousands. */
function newKey(): string {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += keyBytes
  return Buffer.from(drawn.buffer, used - keyBytes, keyBytes).toString('base64url')
}

/** The real clock and random keys. */
export const realWorld: World = {
  now: () => Instant.parse(new Date().toISOString()),
  today: () => dayOf(new Date()),
  newId: newKey,
}

/** The civil date in Italy of a moment. */
export const dayOf = (moment: Instant | Date): CalendarDate =>
  CalendarDate.parse(italianDay.format(new Date(moment)))

/** The first moment that is no longer that civil day in Italy: midnight there, one or two hours earlier in UTC. */
export function endOf(date: CalendarDate): Instant {
  const summer = Instant.parse(`${date}T22:00:00.000Z`)
  return dayOf(summer) === addDays(date, 1) ? summer : Instant.parse(`${date}T23:00:00.000Z`)
}
