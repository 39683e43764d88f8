import type { RouterHistory, SearchMiddleware } from '@tanstack/react-router'
import { CalendarDate } from '#src/shared/dates.ts'
import { lookAt } from '#renderer/bridge/as-at.ts'

/** The name of the day in the address: `?al=2025-12-31`. */
type DaySearch = { al?: string | undefined }

/** Going to another screen, one goes on looking at the same day; only who names another day, or none, changes it. */
export const keepDay: SearchMiddleware<DaySearch> = ({ search, next }) => {
  const result = next(search)
  return search.al === undefined || 'al' in result ? result : { ...result, al: search.al }
}

/** From now on the questions of all screens follow the day in the address. */
export function lookAtDayOf(history: RouterHistory): void {
  const follow = () => {
    const day = CalendarDate.safeParse(new URLSearchParams(history.location.search).get('al'))
    lookAt(day.success ? day.data : undefined)
  }
  follow()
  history.subscribe(follow)
}
