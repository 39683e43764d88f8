import type { Journal } from '#src/register/journal.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import { Gate } from '#main/host/gate.ts'
import type { Job } from '#main/host/services.ts'
import { type PastRefusal, type PastRegister, registerAsAt } from './past-register.ts'

/** How many past registers are kept: the one that is looked at, and the one it is compared with. */
const kept = 2
/** After so many milliseconds in which nobody asked, a past register leaves the memory. */
const idle = 10 * 60_000

/** Someone who waits for a past register: hears how far it is, and says when it is wanted no more. */
type Waiter = Pick<Job, 'progress' | 'cancelled'>

type Building = {
  readonly date: CalendarDate
  readonly waiters: Set<Waiter>
  /** Shut while a day that was asked for later is being built. */
  readonly gate: Gate
  readonly outcome: Promise<Result<PastRegister, PastRefusal>>
}

/**
 * The registers of past days that are being looked at: each is built once, whoever asks for it meanwhile. The day that
 * was asked for last goes first: a person has changed his mind. The others rest, and go on if somebody still waits.
 */
export class PastRegisters {
  readonly #journal: Pick<Journal, 'read' | 'head'>
  /** The last one asked for is the last. */
  #built: PastRegister[] = []
  /** The last one asked for is the last: it is at work. */
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
    this.#building = [...this.#building.filter((one) => one !== building), building]
    this.#takeTurns()
    return building.outcome
  }

  /** Leaves the memory to others; what is being built for someone goes on. */
  forget(): void {
    this.#built = []
    clearTimeout(this.#timer)
  }

  #isWhole({ followed, readTo }: PastRegister): boolean {
    return followed || readTo === this.#journal.head().sequence
  }

  #build(date: CalendarDate): Building {
    const waiters = new Set<Waiter>()
    const gate = new Gate()
    const outcome = registerAsAt(this.#journal, date, {
      progress: (done, total) => {
        for (const { progress } of waiters) progress(done, total)
        this.#takeTurns()
      },
      cancelled: () => isCancelled({ waiters }),
      resumed: () => gate.passed(),
    })
    const building = { date, waiters, gate, outcome: this.#keep(outcome) }
    void building.outcome.finally(() => {
      this.#building = this.#building.filter((one) => one !== building)
      this.#takeTurns()
    })
    return building
  }

  /** All but the last rest; one that nobody waits for any more is let go to its end. */
  #takeTurns(): void {
    const last = this.#building.at(-1)
    for (const one of this.#building) one.gate[one === last || isCancelled(one) ? 'open' : 'shut']()
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

const isCancelled = ({ waiters }: Pick<Building, 'waiters'>): boolean =>
  waiters.size > 0 && [...waiters].every(({ cancelled }) => cancelled())
