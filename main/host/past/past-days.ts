import { dayOf } from '#main/host/clock.ts'
import type { Services } from '#main/host/services.ts'
import type { HostRefusal } from '#src/contract/protocol.ts'
import { addDays, type CalendarDate, Instant } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { unread } from '#main/host/disk-lost.ts'

/** The day of the register's first entry; `undefined` when there is none yet. */
export async function firstDay({ opened }: Services): Promise<Result<CalendarDate | undefined, HostRefusal>> {
  const entry = await opened.journal.entry(1)
  if (!entry.ok) return refused(unread(entry.error))
  return ok(entry.value && dayOf(Instant.parse(entry.value.at)))
}

type PastDays = { first?: CalendarDate; last?: CalendarDate }

/** The days at whose end the register can be seen, from its first to yesterday. */
export async function pastDays(services: Services): Promise<Result<PastDays, HostRefusal>> {
  const first = await firstDay(services)
  if (!first.ok) return first
  const last = addDays(services.world.today(), -1)
  return ok(first.value === undefined || first.value > last ? {} : { first: first.value, last })
}
