import { setTimeout as after } from 'node:timers/promises'
import { Breath, type Callers } from '#main/journal/breath.ts'
import type { ListEngine } from '#src/register/lists/engine.ts'
import type { Register } from '#src/register/register.ts'
import type { World } from './clock.ts'
import type { Ledger } from './ledger.ts'

/** Fewer changed rows than this are taken in by the next question, which does not feel it. */
const fewRows = 500

/** Who gave the command is answered, and sees his list, before anything is made ready for whoever comes next. */
const pause = 300

/** Makes what lists, searches and commands would wait for while nobody waits, breathing. */
export class Readiness {
  readonly #world: World
  readonly #callers: Callers
  readonly #ending = new AbortController()
  #following = false

  constructor(world: World, callers: Callers) {
    this.#world = world
    this.#callers = callers
  }

  /** What the first ones would wait for, while the first screens have their answers. */
  async begin(register: Register, lists: ListEngine): Promise<void> {
    const breath = new Breath(this.#callers)
    // Whoever opens the register has it first.
    await breath.take()
    const today = this.#world.today()
    for (const steps of [lists.warm(today), register.items.indexes.making(), lists.warmColumns(today)])
      await this.#walk(steps, breath)
  }

  /** Hears that rows of the lists have changed. */
  grown(ledger: Ledger, lists: ListEngine): void {
    if (!this.#following && lists.behind >= fewRows) void this.#follow(ledger, lists)
  }

  end(): void {
    this.#ending.abort()
  }

  async #follow(ledger: Ledger, lists: ListEngine): Promise<void> {
    this.#following = true
    await after(pause, undefined, { ref: false })
    const breath = new Breath(this.#callers)
    await this.#walk(ledger.catchUp(), breath)
    await this.#walk(lists.catchUp(this.#world.today()), breath)
    this.#following = false
  }

  async #walk(steps: Generator<void, void>, breath: Breath): Promise<void> {
    while (!this.#ending.signal.aborted && steps.next().done !== true) if (breath.due) await breath.take()
  }
}
