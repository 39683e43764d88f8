import { createContext, use } from 'react'

/** Why nothing can be written in the register that is in sight; undefined where it can. */
export const WhyNotWriting = createContext<string | undefined>(undefined)

/** Why an action is not possible now: for one that writes, first of all because nothing can be written here. */
export function useWhyNot(writes: boolean | undefined, reason: string | undefined): string | undefined {
  const whyNot = use(WhyNotWriting)
  return (writes === true ? whyNot : undefined) ?? reason
}
