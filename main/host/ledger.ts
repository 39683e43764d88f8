import { packed } from '#src/register/crowd.ts'
import { type DecodeRefusal, decodeEvents } from '#src/register/decode.ts'
import type { AppendRefusal, Head, Journal, NewEntry, ReadRefusal } from '#src/register/journal.ts'
import { type LatestEntry, latestOf } from '#src/register/latest-entry.ts'
import { type GrowingHistory, type HistoryIndex, noteHistory, notingHistory } from '#src/register/history.ts'
import {
  beginChanges,
  type Command,
  decide,
  emptyRegister,
  evolve,
  type Refusal,
  type Register,
  type RegisterEvent,
} from '#src/register/register.ts'
import type { Context } from '#src/shared/context.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { World } from './clock.ts'

/** A command that is in the ledger: its place there, and the facts it wrote. */
export type Committed = { readonly sequence: number; readonly events: readonly RegisterEvent[] }

export type CommitRefusal =
  | Refusal
  | AppendRefusal
  | { readonly code: 'noOperator' }
  | { readonly code: 'asAtReadOnly'; readonly date: CalendarDate }
export type Commit = Result<Committed, CommitRefusal>

/** What decides the facts of an entry; `type` is what the ledger calls the command. */
export type Decider = {
  readonly type: string
  readonly decide: (register: Register, context: Context) => Result<RegisterEvent[], Refusal>
}

const deciderOf = (command: Command): Decider => ({
  type: command.type,
  decide: (register, context) => decide(register, command, context),
})

type Waiting = {
  readonly decider: Decider
  readonly world: World
  readonly answer: (commit: Commit) => void
  readonly fail: (error: unknown) => void
}

/** What the ledger starts from: a state and the history behind it, at a point of the journal. */
export type Start = {
  readonly register: Register
  readonly history: GrowingHistory
  readonly sequence: number
  /** The latest entry up to there; absent without entries. */
  readonly latest?: LatestEntry | undefined
}

/**
 * The one way into the register. Commands pass through one queue: those that wait together are decided one after
 * the other, each on the state the one before it made, and become durable together; each is answered only then.
 * What the journal refuses is taken back from the state, so that memory never says more than the disk.
 */
export class Ledger {
  readonly #journal: Journal
  readonly #operator: () => string | undefined
  readonly #changed: (events: readonly RegisterEvent[], rebuilt: boolean) => void
  #register: Register
  #history: GrowingHistory
  /** What is in the ledger and not yet in the history, which is for whoever reads it later. */
  #unnoted: Committed[] = []
  #latest: LatestEntry | undefined
  #waiting: Waiting[] = []
  #turn: Promise<void> = Promise.resolve()

  constructor(parts: {
    readonly journal: Journal
    readonly operator: () => string | undefined
    readonly start: Start
    /** Hears of facts once they are durable, and of a state that had to be read again. */
    readonly changed: (events: readonly RegisterEvent[], rebuilt: boolean) => void
  }) {
    this.#journal = parts.journal
    this.#operator = parts.operator
    this.#changed = parts.changed
    this.#register = parts.start.register
    this.#history = parts.start.history
    this.#latest = parts.start.latest
  }

  get register(): Register {
    return this.#register
  }

  get history(): GrowingHistory {
    for (const { sequence, events } of this.#unnoted) noteHistory(this.#history, sequence, events)
    this.#unnoted = []
    return this.#history
  }

  /** Brings up to date, in small steps, what commands leave to whoever reads it later. */
  *catchUp(): Generator<void, void> {
    yield* this.#register.items.indexes.catchingUp()
    for (let next = this.#unnoted[0]; next; next = this.#unnoted[0]) {
      for (const _ of notingHistory(this.#history, next.sequence, next.events)) {
        yield
        if (this.#unnoted[0] !== next) break
      }
      if (this.#unnoted[0] === next) this.#unnoted.shift()
    }
  }

  get head(): Head {
    return this.#journal.head()
  }

  /** The latest entry, by the clocks of those who wrote them; undefined without entries. */
  get latest(): LatestEntry | undefined {
    return this.#latest
  }

  get sequence(): number {
    return this.head.sequence
  }

  /** Reads the register while no command is being decided: what it says is what the ledger attests at that head. */
  settled<T>(read: (register: Register, head: Head) => T): Promise<T> {
    return this.#inTurn(async () => read(this.#register, this.#journal.head()))
  }

  /** Decides the command, with the moment and the keys of that world, and makes it durable. */
  act(command: Command, world: World): Promise<Commit> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ decider: deciderOf(command), world, answer, fail })
      if (this.#waiting.length === 1) void this.#inTurn(() => this.#drain())
    })
  }

  /**
   * Runs work that must see the register and then write to it with nobody in between. Its command is decided on the
   * same state that the work saw.
   */
  alone<R>(
    work: (register: Register) => Promise<Result<Command | Decider, R>>,
    world: World,
  ): Promise<Result<Committed, R | CommitRefusal>> {
    return this.#inTurn(async () => {
      const wanted = await work(this.#register)
      return wanted.ok ? this.#write(wanted.value, world) : wanted
    })
  }

  /**
   * The same for works of several commands, such as drawing papers under the numbers they will bear: each is an entry
   * of its own. They may rest on each other: with the first that the register refuses they end.
   */
  together<R>(
    work: (register: Register, head: Head) => Promise<readonly Result<Command | Decider, R>[]>,
    world: World,
  ): Promise<Result<Committed, R | CommitRefusal>[]> {
    return this.#inTurn(async () => {
      const outcomes: Result<Committed, R | CommitRefusal>[] = []
      for (const wanted of await work(this.#register, this.#journal.head())) {
        const outcome = wanted.ok ? await this.#write(wanted.value, world) : wanted
        outcomes.push(outcome)
        if (wanted.ok && !outcome.ok) break
      }
      return outcomes
    })
  }

  /** Takes the state from the journal anew: what the journal says has changed under it. */
  readAgain(): Promise<void> {
    return this.#inTurn(() => this.#readAgain())
  }

  /** Waits until all that was asked is done. */
  async idle(): Promise<void> {
    await this.#turn
  }

  /** Works when all that was asked before is done; what is asked after waits for it. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.then(nothing, nothing)
    return done
  }

  /** Decides one command in a turn that was taken, and makes it durable. */
  #write(wanted: Command | Decider, world: World): Promise<Commit> {
    const decider = 'decide' in wanted ? wanted : deciderOf(wanted)
    return new Promise((answer, fail) => {
      this.#commit([{ decider, world, answer, fail }]).catch(fail)
    })
  }

  async #drain(): Promise<void> {
    const batch = this.#waiting
    this.#waiting = []
    try {
      await this.#commit(batch)
    } catch (error) {
      for (const { fail } of batch) fail(error)
    }
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    // Said before anything else is: who may not write need not be told what else is missing.
    const access = this.#journal.access()
    // A disk that was lost may have come back: only writing to it tells.
    if (access.mode === 'read' && access.cause !== 'diskLost') {
      const { mode: _, ...why } = access
      for (const { answer } of batch) answer(refused({ code: 'readOnly', ...why }))
      return
    }
    beginChanges(this.#register)
    try {
      await this.#store(batch)
    } catch (error) {
      this.#takeBack()
      throw error
    }
  }

  async #store(batch: readonly Waiting[]): Promise<void> {
    const expected = this.#journal.head().sequence
    const decided: { entry: NewEntry; events: readonly RegisterEvent[]; waiting: Waiting }[] = []
    for (const waiting of batch) {
      const outcome = this.#decide(waiting)
      if (outcome.ok) decided.push({ ...outcome.value, waiting })
      else waiting.answer(outcome)
    }
    if (decided.length === 0) return this.#register.changes.keep()
    const entries = decided.map(({ entry }) => entry)
    const appended = await this.#journal.append(entries, expected)
    if (!appended.ok) {
      this.#takeBack()
      for (const { waiting } of decided) waiting.answer(appended)
      return
    }
    this.#register.changes.keep()
    for (const [index, { at }] of entries.entries())
      this.#latest = latestOf(this.#latest, { sequence: expected + 1 + index, at })
    const committed = decided.map(({ events }, index) => ({ sequence: expected + 1 + index, events }))
    this.#unnoted.push(...committed)
    this.#changed(
      decided.flatMap(({ events }) => events),
      false,
    )
    for (const [index, one] of committed.entries()) decided[index]?.waiting.answer(ok(one))
  }

  /** What was read of the state meanwhile may have been of facts that are none. */
  #takeBack(): void {
    this.#register.changes.takeBack()
    this.#changed([], true)
  }

  #decide({ decider, world }: Waiting): Result<{ entry: NewEntry; events: RegisterEvent[] }, CommitRefusal> {
    const operator = this.#operator()
    if (operator === undefined) return refused({ code: 'noOperator' })
    const { now, today, newId } = world
    const context: Context = { now: now(), today: today(), operator, newId }
    const decision = decider.decide(this.#register, context)
    if (!decision.ok) return decision
    for (const event of decision.value) evolve(this.#register, event)
    const entry = {
      id: newId(),
      at: context.now,
      by: operator,
      command: decider.type,
      events: decision.value.map(packed),
    }
    return ok({ entry, events: decision.value })
  }

  async #readAgain(): Promise<void> {
    const nothing = { register: emptyRegister(), history: new Map(), sequence: 0 }
    const read = await replay(this.#journal, nothing)
    // Damage may be found while the register is being closed: then nobody reads it any more.
    if (!read.ok && read.error.code === 'closed') return
    if (!read.ok) throw new Error(`the journal stopped being readable: ${JSON.stringify(read.error)}`)
    this.#register = read.value.register
    this.#history = read.value.history
    this.#unnoted = []
    this.#latest = read.value.latest
    this.#changed([], true)
  }
}

/** Whoever waits for a turn is not told how the one before it ended. */
const nothing = (): void => undefined

/** Takes the journal's entries after `start` into it, as far as they can be read. */
export async function replay(
  journal: Journal,
  start: Start,
): Promise<Result<Start, ReadRefusal | DecodeRefusal>> {
  let { sequence, latest } = start
  for await (const batch of journal.read(start.sequence)) {
    if (!batch.ok) return batch
    for (const entry of batch.value) {
      const events = decodeEvents(entry)
      if (!events.ok) return events
      for (const event of events.value) evolve(start.register, event)
      noteHistory(start.history, entry.seq, events.value)
      sequence = entry.seq
      latest = latestOf(latest, { sequence, at: entry.at })
    }
  }
  return ok({ ...start, sequence, latest })
}

/** The ledger as handlers have it, of today or of a past day. */
export type RegisterLedger = Pick<
  Ledger,
  'register' | 'head' | 'latest' | 'sequence' | 'settled' | 'act' | 'alone' | 'together'
> & { readonly history: HistoryIndex }
