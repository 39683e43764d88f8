import { createHash } from 'node:crypto'
import { instantAt, type World } from '#main/host/clock.ts'
import type { CalendarDate, Instant } from '#src/shared/dates.ts'

const openingHour = '08:00:00.000Z'
/** Between two acts of the same day. */
const pause = 11_000

/** A world where days are walked and nothing is left to chance: the same seed gives the same keys, in order. */
export class SimulatedWorld implements World {
  readonly #seed: string
  #day: CalendarDate
  #acts = 0
  #keys = 0

  constructor(seed: string, day: CalendarDate) {
    this.#seed = seed
    this.#day = day
  }

  /** Goes on to that day. */
  walkTo(day: CalendarDate): void {
    if (day < this.#day) throw new Error(`the demonstration cannot go back from ${this.#day} to ${day}`)
    if (day > this.#day) this.#acts = 0
    this.#day = day
  }

  readonly now = (): Instant => {
    this.#acts += 1
    const opening = Date.parse(`${this.#day}T${openingHour}`)
    return instantAt(opening + this.#acts * pause)
  }

  readonly today = (): CalendarDate => this.#day

  readonly newId = (): string => {
    this.#keys += 1
    const digest = createHash('sha256').update(`${this.#seed} ${this.#keys}`).digest()
    return digest.subarray(0, 12).toString('base64url')
  }
}
