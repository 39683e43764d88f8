import { useSyncExternalStore } from 'react'

let count = 0
const listeners = new Set<() => void>()

/** Says that the register has gone back on something: forms that hold words of their own start again from it. */
export function noteUndone(): void {
  count += 1
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How often it did: the key of a form that must start again. */
export const useUndoneCount = (): number => useSyncExternalStore(subscribe, () => count)
