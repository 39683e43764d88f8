import { italianDayOf } from '#main/backup/italian-day.ts'
import type { BackupStatus, LastBackup } from '#src/contract/backups.ts'
import type { Head } from '#src/register/journal.ts'
import { type CalendarDate, daysBetween, type Instant } from '#src/shared/dates.ts'

const minute = 60 * 1000

/** Milliseconds between two looks at the clock. */
export const lookPeriod = 5 * minute

/** While the program works, or when it ends: then nothing waits for it, and what was done today should be safe. */
export type Occasion = 'meanwhile' | 'closing'

/** How long after the last backup the next is due. */
const period: Readonly<Record<Occasion, number>> = { meanwhile: 240 * minute, closing: 30 * minute }

/**
 * Whether the register holds what the last backup does not: a restored one may have come as far again with other
 * entries.
 */
export const isNews = (last: LastBackup | undefined, { sequence, hash }: Head): boolean =>
  last === undefined ? sequence > 0 : sequence !== last.sequence || hash !== (last.hash ?? hash)

/** Whether an automatic backup is due: there is something new, and the last one, or the last attempt, is old enough. */
export function isDue(
  { folder, automatic, last, trouble }: Pick<BackupStatus, 'folder' | 'automatic' | 'last' | 'trouble'>,
  head: Head,
  now: string,
  occasion: Occasion,
): boolean {
  if (folder === undefined || !automatic || !isNews(last, head)) return false
  // What was done while the clock was ahead was done at a moment that is not known: it puts nothing off.
  const since = (at: string | undefined) =>
    at === undefined || at > now ? Infinity : Date.parse(now) - Date.parse(at)
  // A folder that was missing is tried again soon, not at every look.
  return since(last?.at) >= period[occasion] && since(trouble?.at) >= 2 * lookPeriod
}

/** Whether that moment lies so many days back, or nobody knows when it was: it lies ahead, by a clock that was wrong. */
export function isOld(at: Instant, today: CalendarDate, afterDays: number): boolean {
  const days = daysBetween(italianDayOf(at), today)
  return days >= afterDays || days < 0
}
