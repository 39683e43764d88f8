import { realWorld, type World } from '#main/host/clock.ts'
import { CalendarDate, Instant } from '#src/shared/dates.ts'

/** A world whose day changes when the test says so; it is always nine in the morning there. */
export class Days implements World {
  #today: CalendarDate
  readonly newId = realWorld.newId

  constructor(first: string) {
    this.#today = CalendarDate.parse(first)
  }

  readonly today = (): CalendarDate => this.#today
  readonly now = (): Instant => Instant.parse(`${this.#today}T09:00:00.000Z`)

  become(day: string): void {
    this.#today = CalendarDate.parse(day)
  }
}
