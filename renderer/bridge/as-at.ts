import { useSyncExternalStore } from 'react'
import type { CalendarDate } from '#src/shared/dates.ts'

// The day is in the address, so that going back finds it again; the router tells it here, where questions are asked.
let chosen: CalendarDate | undefined
const listeners = new Set<() => void>()

/** The past day that is looked at; undefined while the register is seen as it is. */
export const chosenDay = (): CalendarDate | undefined => chosen

/** Looks at another day from now on. Only the router calls it: a screen changes the address. */
export function lookAt(day: CalendarDate | undefined): void {
  if (day === chosen) return
  chosen = day
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The past day that is looked at, for a component. */
export const useChosenDay = (): CalendarDate | undefined => useSyncExternalStore(subscribe, chosenDay)
