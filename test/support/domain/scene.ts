import { expect } from 'vitest'
import {
  type Command,
  decide,
  emptyRegister,
  evolve,
  type Refusal,
  type Register,
  type RegisterEvent,
} from '#src/register/register.ts'
import { CalendarDate, type Instant } from '#src/shared/dates.ts'
import type { Result } from '#src/shared/result.ts'
import { SeededContext } from './seeded-context.ts'

/** What the register answers to a command; nothing has been taken in yet. */
export class Outcome {
  readonly result: Result<RegisterEvent[], Refusal>

  constructor(result: Result<RegisterEvent[], Refusal>) {
    this.result = result
  }

  gives(events: readonly RegisterEvent[]): void {
    expect(this.result).toEqual({ ok: true, value: events })
  }

  isRefused(refusal: Refusal): void {
    expect(this.result).toEqual({ ok: false, error: refusal })
  }
}

/** One command that was taken: what the ledger would hold of it. */
export type Act = {
  readonly command: string
  readonly at: Instant
  readonly events: readonly RegisterEvent[]
}

/** A register as a story left it: `given(…).when(command).gives(events)`, or `.isRefused(refusal)`. */
export class Scene {
  readonly register: Register = emptyRegister()
  readonly context = new SeededContext()
  readonly ledger: RegisterEvent[] = []
  readonly acts: Act[] = []

  /** Takes in facts as they are, and the facts that commands give; a refused command fails the test. */
  given(...steps: readonly (Command | RegisterEvent)[]): this {
    for (const step of steps)
      if ('v' in step) this.#takeIn([step])
      else this.run(step)
    return this
  }

  when(command: Command): Outcome {
    return new Outcome(decide(this.register, command, this.context))
  }

  /** Gives the command and takes its facts in. */
  run(command: Command): RegisterEvent[] {
    const { result } = this.when(command)
    if (!result.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(result.error)}`)
    this.#takeIn(result.value)
    this.acts.push({ command: command.type, at: this.context.now, events: result.value })
    return result.value
  }

  /** Takes in a fact that no command of the register gives, as an entry of its own. */
  act(event: RegisterEvent): void {
    this.#takeIn([event])
    this.acts.push({ command: event.type, at: this.context.now, events: [event] })
  }

  on(day: string): this {
    this.context.today = CalendarDate.parse(day)
    return this
  }

  #takeIn(events: readonly RegisterEvent[]): void {
    for (const event of events) {
      this.ledger.push(event)
      evolve(this.register, event)
    }
  }
}

export const given = (...steps: readonly (Command | RegisterEvent)[]): Scene => new Scene().given(...steps)
