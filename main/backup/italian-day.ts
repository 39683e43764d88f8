import { CalendarDate, type Instant } from '#src/shared/dates.ts'

const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' })

/** The civil day in Italy of a moment. */
export const italianDayOf = (at: Instant): CalendarDate => CalendarDate.parse(format.format(new Date(at)))
