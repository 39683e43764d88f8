/**
 * Tells a scanner that types like a keyboard from a person: it sends a code as a burst of keys, far quicker than
 * fingers, and ends it with Enter or Tab.
 */

/** A key as it came: what it writes, and when, in milliseconds. */
export interface ScannedKey {
  key: string
  at: number
}

/** The keys of a burst that may become a code. */
export type Burst = readonly ScannedKey[]

/** The shortest code that is taken for a scan. */
const leastCharacters = 6
/** The longest pause between two keys of a scanner; the fastest fingers stay well over it. */
const longestPause = 45

/** The burst after one more key: a pause begins another. Keys that write nothing (Shift) belong to none. */
export const burstAfter = (burst: Burst, next: ScannedKey): Burst => {
  if (next.key.length !== 1) return burst
  const last = burst.at(-1)
  return last !== undefined && next.at - last.at <= longestPause ? [...burst, next] : [next]
}

/** The code a burst makes when `end` (Enter or Tab) closes it; undefined when it was a person typing. */
export const codeOf = (burst: Burst, end: ScannedKey): string | undefined => {
  const last = burst.at(-1)
  if ((end.key !== 'Enter' && end.key !== 'Tab') || last === undefined) return undefined
  if (burst.length < leastCharacters || end.at - last.at > longestPause) return undefined
  return withoutSymbology(burst.map(({ key }) => key).join(''))
}

/** A scanner may put before the code which kind of code it read: `]C1`, `]d2`, `]Q3`. */
const withoutSymbology = (code: string): string => code.replace(/^\][A-Za-z]\d/, '')
