import type { CalendarDate, Instant } from './dates.ts'

/** What a decision needs and the state does not hold: the moment, the operator, new keys. */
export type Context = {
  readonly now: Instant
  /** The civil date in Italy at `now`. */
  readonly today: CalendarDate
  readonly operator: string
  readonly newId: () => string
}
