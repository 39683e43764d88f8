import { endOf } from '#main/host/clock.ts'
import { goesOn, type Job } from '#main/host/services.ts'
import { Breath } from '#main/journal/breath.ts'
import { type DecodeRefusal, decodeEvents } from '#src/register/decode.ts'
import { growHistory, type HistoryIndex } from '#src/register/history.ts'
import type { Head, Journal, JournalEntry, ReadRefusal } from '#src/register/journal.ts'
import { emptyRegister, evolve, type Register } from '#src/register/register.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'

/** What the register knew at the end of a day. */
export type PastRegister = {
  readonly date: CalendarDate
  readonly register: Register
  readonly history: HistoryIndex
  /** The last entry it knew of. */
  readonly head: Head
  /** Whether enough entries of later days were seen: until then, what is appended might still belong to it. */
  readonly followed: boolean
  /** The last entry that the ledger had when it was read: while it has no more, nothing changes. */
  readonly readTo: number
}

export type PastRefusal = { readonly code: 'workCancelled' } | ReadRefusal | DecodeRefusal

/** Entries looked at beyond one of a later day: more than an office writes while its clock is wrong. */
const horizon = 1000

/** So many more entries of later days than of earlier ones, and the day is over, whatever is appended. */
const enough = 8

/**
 * Builds the register of the end of a day: `evolve` over the ledger up to where the fewest clocks say otherwise. Their
 * order is what is sure of the entries: an entry was not known before the one that comes before it. So one that was
 * written while the clock was ahead does not hide all that were written since, and one written while it was behind
 * makes nothing known that was not.
 */
export async function registerAsAt(
  journal: Pick<Journal, 'read' | 'head'>,
  date: CalendarDate,
  job: Job,
): Promise<Result<PastRegister, PastRefusal>> {
  const end = endOf(date)
  const register = emptyRegister()
  const history = new Map<Id, number[]>()
  const total = journal.head().sequence
  let head: Head | undefined
  /** Entries since the last that was taken, the first of them of a later day; and how many more are so than not. */
  let beyond: JournalEntry[] = []
  let later = 0
  const breath = new Breath()
  job.progress(0, total)
  for await (const batch of journal.read(0)) {
    if (!batch.ok) return batch
    for (const entry of batch.value) {
      beyond.push(entry)
      later += entry.at >= end ? 1 : -1
      if (beyond.length === horizon) break
      if (later >= 0) continue
      for (const known of beyond) {
        const taken = take({ register, history }, known)
        if (!taken.ok) return taken
        head = taken.value
      }
      beyond = []
      later = 0
      if (breath.due) {
        if (!(await goesOn(job, breath))) return refused({ code: 'workCancelled' })
        job.progress(entry.seq, Math.max(total, entry.seq))
      }
    }
    if (beyond.length === horizon) break
  }
  const [first] = beyond
  const readTo = beyond.at(-1)?.seq ?? head?.sequence ?? 0
  const begun = first ? { sequence: 0, hash: first.prev } : journal.head()
  return ok({ date, register, history, head: head ?? begun, followed: later >= enough, readTo })
}

type Growing = Pick<PastRegister, 'register'> & { readonly history: Map<Id, number[]> }

function take({ register, history }: Growing, entry: JournalEntry): Result<Head, DecodeRefusal> {
  const events = decodeEvents(entry)
  if (!events.ok) return events
  for (const event of events.value) evolve(register, event)
  growHistory(history, entry.seq, events.value)
  return ok({ sequence: entry.seq, hash: entry.hash })
}
