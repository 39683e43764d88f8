import { useNavigate } from '@tanstack/react-router'
import type { CalendarDate } from '#src/shared/dates.ts'

/** How to look at another day from the same screen; undefined is the register as it is. */
export function useDayChange(): (day: CalendarDate | undefined) => void {
  const navigate = useNavigate()
  return (day) => void navigate({ to: '.', search: (before: object) => ({ ...before, al: day }) })
}
