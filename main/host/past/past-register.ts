import { endOf } from '#main/host/clock.ts'
import { goesOn, type Job } from '#main/host/services.ts'
import { Breath } from '#main/journal/breath.ts'
import { type DecodeRefusal, decodeEvents } from '#src/register/decode.ts'
import { type GrowingHistory, type HistoryIndex, noteHistory } from '#src/register/history.ts'
import type { Head, Journal, JournalEntry, ReadRefusal } from '#src/register/journal.ts'
import { emptyRegister, evolve, type Register } from '#src/register/register.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { DayEnd } from './day-end.ts'

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

/** Builds the register of the end of a day: `evolve` over the ledger, as far as it was known then. */
export async function registerAsAt(
  journal: Pick<Journal, 'read' | 'head'>,
  date: CalendarDate,
  job: Job,
): Promise<Result<PastRegister, PastRefusal>> {
  const register = emptyRegister()
  const history: GrowingHistory = new Map()
  const total = journal.head().sequence
  const dayEnd = new DayEnd(endOf(date))
  let head: Head | undefined
  let readTo = 0
  const breath = new Breath()
  job.progress(0, total)
  const past = () => {
    const begun = dayEnd.next ? { sequence: 0, hash: dayEnd.next.prev } : journal.head()
    return ok({ date, register, history, head: head ?? begun, followed: dayEnd.isSettled, readTo })
  }
  for await (const batch of journal.read(0)) {
    if (!batch.ok) return batch
    for (const entry of batch.value) {
      readTo = entry.seq
      for (const known of dayEnd.known(entry)) {
        const taken = take({ register, history }, known)
        if (!taken.ok) return taken
        head = taken.value
      }
      if (dayEnd.isFound) return past()
      if (breath.due) {
        if (!(await goesOn(job, breath))) return refused({ code: 'workCancelled' })
        job.progress(entry.seq, Math.max(total, entry.seq))
      }
    }
  }
  return past()
}

type Growing = Pick<PastRegister, 'register'> & { readonly history: GrowingHistory }

function take({ register, history }: Growing, entry: JournalEntry): Result<Head, DecodeRefusal> {
  const events = decodeEvents(entry)
  if (!events.ok) return events
  for (const event of events.value) evolve(register, event)
  noteHistory(history, entry.seq, events.value)
  return ok({ sequence: entry.seq, hash: entry.hash })
}
