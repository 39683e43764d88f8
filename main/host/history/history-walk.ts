import type { Journal, JournalEntry, ReadRefusal } from '#src/register/journal.ts'
import type { HistoryIndex } from '#src/register/history.ts'
import type { Register } from '#src/register/register.ts'
import { ok, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'

/** Moments, the first within and the last without; a missing one leaves that side open. */
export type Period = { readonly from: string | undefined; readonly until: string | undefined }

export type Bounds = {
  /** Only entries after this one, and before that one. */
  readonly after: number
  readonly before: number
  readonly period: Period
}

/** A stretch of the ledger read backwards: the newest entry first. `reached` is how far down it has come. */
export type Stretch = { readonly entries: readonly JournalEntry[]; readonly reached: number }
type Walk = AsyncGenerator<Result<Stretch, ReadRefusal>, void>

/** Entries of one thing read at once. */
const batch = 64

/** Back through the entries about one thing: the index says which they are. */
export async function* walkSubject(journal: Journal, sequences: readonly number[], bounds: Bounds): Walk {
  const wanted = sequences.filter((sequence) => bounds.after < sequence && sequence < bounds.before)
  for (let end = wanted.length; end > 0; end -= batch) {
    const some = wanted.slice(Math.max(0, end - batch), end)
    const read = await journal.entries(some)
    if (!read.ok) {
      yield read
      return
    }
    yield ok({ entries: [...read.value].reverse(), reached: some[0] ?? 0 })
  }
}

/** Where the facts about something are: its own, and those of what it came with or has. */
export function sequencesOf(index: HistoryIndex, register: Register, subject: Id): readonly number[] {
  const own = index.get(subject) ?? []
  const others = relatedTo(register, subject).flatMap((id) => index.get(id) ?? [])
  return others.length === 0 ? own : [...new Set([...own, ...others])].sort((a, b) => a - b)
}

/** Of an item the delivery that brought it, of a body its agreements. */
export function relatedTo({ items, agreements }: Register, subject: Id): readonly Id[] {
  const delivery = items.items.get(subject)?.importId
  return delivery === undefined ? (agreements.byBorrower.get(subject) ?? []) : [delivery]
}

/** Entries of a block of the ledger. */
const blockLength = 512

type Times = { readonly earliest: string; readonly latest: string }

/**
 * Back through the whole ledger, block by block. Of each whole block the first and the last moment are remembered
 * once it was read, so that a period passes over the blocks it has nothing in. A clock that was set back breaks
 * nothing: moments are not taken to rise.
 */
export class LedgerWalk {
  readonly #times = new Map<number, Times>()

  async *back(journal: Journal, bounds: Bounds): Walk {
    const top = Math.min(bounds.before - 1, journal.head().sequence)
    for (let block = Math.floor((top - 1) / blockLength); block >= 0; block -= 1) {
      const first = Math.max(block * blockLength + 1, bounds.after + 1)
      const last = Math.min((block + 1) * blockLength, top)
      if (last < first) return
      if (isOutside(this.#times.get(block), bounds.period)) continue
      const read = await journal.entries(numbersFrom(first, last))
      if (!read.ok) {
        yield read
        return
      }
      this.#remember(block, read.value)
      yield ok({ entries: [...read.value].reverse(), reached: first })
    }
  }

  #remember(block: number, entries: readonly JournalEntry[]): void {
    if (entries.length < blockLength) return
    let [earliest, latest] = [entries[0]?.at ?? '', entries[0]?.at ?? '']
    for (const { at } of entries) {
      if (at < earliest) earliest = at
      if (at > latest) latest = at
    }
    this.#times.set(block, { earliest, latest })
  }
}

const numbersFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

const isOutside = (times: Times | undefined, { from, until }: Period): boolean =>
  times !== undefined &&
  ((from !== undefined && times.latest < from) || (until !== undefined && times.earliest >= until))

/** Whether a moment is in the period. */
export const isWithin = (at: string, { from, until }: Period): boolean =>
  (from === undefined || at >= from) && (until === undefined || at < until)
