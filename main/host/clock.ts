import { randomBytes } from 'node:crypto'
import { CalendarDate, Instant } from '#src/shared/dates.ts'

/** The moment and the keys that the register itself never makes. */
export type World = {
  readonly now: () => Instant
  /** The civil date in Italy. */
  readonly today: () => CalendarDate
  readonly newId: () => string
}

const italianDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' })

/** The real clock, and keys of 96 random bits. */
export const realWorld: World = {
  now: () => Instant.parse(new Date().toISOString()),
  today: () => CalendarDate.parse(italianDay.format(new Date())),
  newId: () => randomBytes(12).toString('base64url'),
}
