import type { Services } from '#main/host/services.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { addDays, type CalendarDate } from '#src/shared/dates.ts'
import { ok, type Result } from '#src/shared/result.ts'
import type { Chance } from './chance.ts'

/** What an act answers; a refusal ends the play. */
export type Answer = Promise<Result<unknown, AnyRefusal>>

/** Where the demonstration is played: the services of the register, in a world whose days are walked. */
export type Stage = {
  readonly services: Services
  readonly chance: Chance
  /** The first day of the story, and the day that is today for whoever looks at it. */
  readonly beginning: CalendarDate
  readonly today: CalendarDate
  /** How many assets there are, against the usual number. */
  readonly scale: number
}

/** Something that happens on a day. */
export type Step = { readonly on: CalendarDate; readonly take: () => Answer }

/** One act after the other, up to the first that is refused. */
export async function inTurn(acts: readonly (() => Answer)[]): Answer {
  for (const act of acts) {
    const done = await act()
    if (!done.ok) return done
  }
  return ok(undefined)
}

/** Acts that do not wait for each other: the register takes them in order and makes them durable together. */
export async function allAtOnce(acts: readonly Answer[]): Answer {
  const done = await Promise.all(acts)
  return done.find((one) => !one.ok) ?? ok(undefined)
}

/** So many days from one day to the other, at equal distances. */
export function spread(count: number, from: CalendarDate, days: number): CalendarDate[] {
  return Array.from({ length: count }, (_, index) =>
    addDays(from, count === 1 ? 0 : Math.round((days * index) / (count - 1))),
  )
}
