import type { JournalEntry } from '#src/register/journal.ts'
import type { Instant } from '#src/shared/dates.ts'

/** Entries looked at beyond one of a later day: more than an office writes while its clock is wrong. */
const horizon = 1000

/** So many more entries of later days than of earlier ones, and the day is over, whatever is appended. */
const enough = 8

/**
 * Finds, entry after entry, how far the register knew at the end of a day: as far as the fewest clocks say otherwise.
 * Their order is what is sure of the entries: one was not known before the one that comes before it. So an entry that
 * was written while the clock was ahead does not hide all that were written since, and one written while it was behind
 * makes nothing known that was not.
 */
export class DayEnd {
  readonly #end: Instant
  /** Since the last one that was known: the first of them is of a later day, and as many or more are so than not. */
  #beyond: JournalEntry[] = []
  #later = 0

  /** `end` is the first moment that is no longer that day. */
  constructor(end: Instant) {
    this.#end = end
  }

  /** The entries that were known if this one was written: itself and those in doubt before it; or none yet. */
  known(entry: JournalEntry): readonly JournalEntry[] {
    this.#later += entry.at >= this.#end ? 1 : -1
    if (this.#later >= 0) {
      this.#beyond.push(entry)
      return []
    }
    const known = [...this.#beyond, entry]
    this.#beyond = []
    this.#later = 0
    return known
  }

  /** The first entry that was not known; undefined when all were. */
  get next(): JournalEntry | undefined {
    return this.#beyond[0]
  }

  /** Whether nothing that comes after need be looked at. */
  get isFound(): boolean {
    return this.#beyond.length >= horizon
  }

  /** Whether it stays so, whatever is appended. */
  get isSettled(): boolean {
    return this.isFound || this.#later >= enough
  }
}
