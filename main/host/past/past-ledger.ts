import type { HistoryIndex } from '#src/register/history.ts'
import type { Head } from '#src/register/journal.ts'
import type { Register } from '#src/register/register.ts'
import { refused, type Refused } from '#src/shared/result.ts'
import type { CommitRefusal, RegisterLedger } from '#main/host/ledger.ts'
import type { PastRegister } from './past-register.ts'

/** The ledger of a past day: it can be read, and refuses whatever would write. */
export class PastLedger implements RegisterLedger {
  /** Of no use to a day that is over. */
  readonly latest = undefined
  readonly #past: PastRegister

  constructor(past: PastRegister) {
    this.#past = past
  }

  get register(): Register {
    return this.#past.register
  }

  get history(): HistoryIndex {
    return this.#past.history
  }

  get head(): Head {
    return this.#past.head
  }

  get sequence(): number {
    return this.head.sequence
  }

  async settled<T>(read: (register: Register, head: Head) => T): Promise<T> {
    return read(this.#past.register, this.#past.head)
  }

  async act(): Promise<Refused<CommitRefusal>> {
    return this.#refusal()
  }

  async together(): Promise<Refused<CommitRefusal>[]> {
    return [this.#refusal()]
  }

  async alone(): Promise<Refused<CommitRefusal>> {
    return this.#refusal()
  }

  #refusal(): Refused<CommitRefusal> {
    return refused({ code: 'asAtReadOnly', date: this.#past.date })
  }
}
