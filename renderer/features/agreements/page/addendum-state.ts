import { type Addendum, boundOn } from '#src/agreements/addendum.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { addendumText } from '#renderer/text/it/agreements-addendum.ts'

/** Where an addendum stands, in words. */
export function addendumState(addendum: Addendum, today: CalendarDate): string {
  const { states } = addendumText
  const { annulled, formerEndsOn } = addendum
  const binds = boundOn(addendum)
  if (annulled) return states.annulled(annulled.on)
  if (binds) return states.signed(binds)
  return today > formerEndsOn ? states.late(formerEndsOn) : states.waiting(formerEndsOn)
}
