import { endOf } from '#main/host/clock.ts'
import { goesOn, type Job } from '#main/host/services.ts'
import { Breath } from '#main/journal/breath.ts'
import { type DecodeRefusal, decodeEvents } from '#src/register/decode.ts'
import { growHistory, type HistoryIndex } from '#src/register/history.ts'
import type { Head, Journal, ReadRefusal } from '#src/register/journal.ts'
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
  /** Whether an entry of a later day was seen: until then, what is appended might still belong to it. */
  readonly followed: boolean
}

export type PastRefusal = { readonly code: 'workCancelled' } | ReadRefusal | DecodeRefusal

/**
 * Builds the register of the end of a day: `evolve` over the ledger up to the first entry written after that day. A
 * clock that once went back does not change the order: an entry was not known before the one that comes before it.
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
  const breath = new Breath()
  job.progress(0, total)
  for await (const batch of journal.read(0)) {
    if (!batch.ok) return batch
    for (const entry of batch.value) {
      if (entry.at >= end)
        return ok({ date, register, history, head: head ?? beforeFirst(entry), followed: true })
      const events = decodeEvents(entry)
      if (!events.ok) return events
      for (const event of events.value) evolve(register, event)
      growHistory(history, entry.seq, events.value)
      head = { sequence: entry.seq, hash: entry.hash }
      if (breath.due) {
        if (!(await goesOn(job, breath))) return refused({ code: 'workCancelled' })
        job.progress(entry.seq, Math.max(total, entry.seq))
      }
    }
  }
  return ok({ date, register, history, head: head ?? journal.head(), followed: false })
}

const beforeFirst = ({ prev }: { readonly prev: string }): Head => ({ sequence: 0, hash: prev })
