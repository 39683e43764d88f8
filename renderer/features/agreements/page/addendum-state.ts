import { type Addendum, addendumStanding } from '#src/agreements/addendum.ts'
import type { Agreement } from '#src/agreements/agreement.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { addendumText } from '#renderer/text/it/agreements-addendum.ts'

/** Where an addendum of the loan stands, in words. */
export function addendumState(agreement: Agreement, addendum: Addendum, today: CalendarDate): string {
  const { states } = addendumText
  const { formerEndsOn } = addendum
  const standing = addendumStanding(agreement, addendum)
  if (standing.is !== 'waiting') return states[standing.is](standing.on)
  return today > formerEndsOn ? states.late(formerEndsOn) : states.waiting(formerEndsOn)
}
