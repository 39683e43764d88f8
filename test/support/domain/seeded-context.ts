import type { Context } from '#src/shared/context.ts'
import { CalendarDate, Instant } from '#src/shared/dates.ts'

/** The day on which the stories of the tests begin. */
export const firstDay = CalendarDate.parse('2026-03-10')

/** A context without chance: keys are counted, and the day changes when the test says so. */
export class SeededContext implements Context {
  readonly operator = 'Operatrice Di Prova'
  today: CalendarDate
  #given = 0

  constructor(today: CalendarDate = firstDay) {
    this.today = today
  }

  get now(): Instant {
    return Instant.parse(`${this.today}T09:00:00.000Z`)
  }

  readonly newId = (): string => {
    this.#given += 1
    return `id-${this.#given}`
  }
}
