import { packed } from '#src/register/crowd.ts'
import { type GrowingHistory, noteHistory } from '#src/register/history.ts'
import type { NewEntry } from '#src/register/journal.ts'
import {
  type Command,
  decide,
  emptyRegister,
  evolve,
  type Register,
  type RegisterEvent,
} from '#src/register/register.ts'
import { SeededContext } from '#test/support/domain/seeded-context.ts'
import type { Result } from '#src/shared/result.ts'

/** How large a register is made. It gets no fewer entries than its agreements take. */
export type RegisterSize = { readonly items: number; readonly agreements: number; readonly entries: number }

/** What an office does, decided and taken in, and not yet written. */
export class Story {
  readonly register: Register = emptyRegister()
  readonly history: GrowingHistory = new Map()
  readonly context = new SeededContext()
  /** Entries that wait to be written. */
  readonly entries: NewEntry[] = []
  /** Entries told so far. */
  told = 0

  /** Gives a command that must not be refused; the facts it writes. */
  give(command: Command): readonly RegisterEvent[] {
    const events = must<RegisterEvent[], unknown>(decide(this.register, command, this.context))
    for (const event of events) evolve(this.register, event)
    this.told += 1
    noteHistory(this.history, this.told, events)
    const { now: at, operator: by } = this.context
    this.entries.push({ id: `entry-${this.told}`, at, by, command: command.type, events: events.map(packed) })
    return events
  }
}

export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
