import type { Journal } from '#src/register/journal.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import { type PastRefusal, type PastRegister, registerAsAt, type Waiter } from './past-register.ts'

/** How many past registers are kept: the one that is looked at, and the one it is compared with. */
const kept = 2
/** After so many milliseconds in which nobody asked, a past register leaves the memory. */
const idle = 10 * 60_000

type Building = {
  readonly date: CalendarDate
  readonly waiters: Set<Waiter>
  readonly outcome: Promise<Result<PastRegister, PastRefusal>>
}

/** The registers of past days that are being looked at: each is built once, whoever asks for it meanwhile. */
export class PastRegisters {
  readonly #journal: Pick<Journal, 'read' | 'head'>
  /** The last one asked for is the last. */
  #built: PastRegister[] = []
  #building: Building[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(journal: Pick<Journal, 'read' | 'head'>) {
    this.#journal = journal
  }

  /** The register at the end of the day, from memory or from the ledger. */
  async at(date: CalendarDate, waiter: Waiter): Promise<Result<PastRegister, PastRefusal>> {
    this.#forgetLater()
    const known = this.#built.find((past) => past.date === date)
    if (known && this.#isWhole(known)) {
      this.#built = [...this.#built.filter((past) => past !== known), known]
      return { ok: true, value: known }
    }
    const building = this.#building.find((one) => one.date === date && !isCancelled(one)) ?? this.#build(date)
    building.waiters.add(waiter)
    return building.outcome
  }

  /** Leaves the memory to others; what is being built for someone goes on. */
  forget(): void {
    this.#built = []
    clearTimeout(this.#timer)
  }

  #isWhole({ followed, head }: PastRegister): boolean {
    return followed || head.sequence === this.#journal.head().sequence
  }

  #build(date: CalendarDate): Building {
    const waiters = new Set<Waiter>()
    const outcome = registerAsAt(this.#journal, date, {
      progress: (done, total) => {
        for (const { progress } of waiters) progress(done, total)
      },
      cancelled: () => waiters.size > 0 && [...waiters].every(({ cancelled }) => cancelled()),
    })
    const building = { date, waiters, outcome: this.#keep(outcome) }
    this.#building.push(building)
    void building.outcome.finally(() => {
      this.#building = this.#building.filter((one) => one !== building)
    })
    return building
  }

  async #keep(
    outcome: Promise<Result<PastRegister, PastRefusal>>,
  ): Promise<Result<PastRegister, PastRefusal>> {
    const past = await outcome
    if (past.ok)
      this.#built = [...this.#built.filter(({ date }) => date !== past.value.date), past.value].slice(-kept)
    return past
  }

  #forgetLater(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.forget(), idle)
    this.#timer.unref()
  }
}

const isCancelled = ({ waiters }: Building): boolean =>
  waiters.size > 0 && [...waiters].every(({ cancelled }) => cancelled())
