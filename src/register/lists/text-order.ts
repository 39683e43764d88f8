const collator = new Intl.Collator('it', { numeric: true })

/** As Italian words and the numbers in them are sorted. */
export const compareTexts = (a: string, b: string): number =>
  atFirstDifference(a, b) ?? collator.compare(a, b)

/**
 * Where two texts first differ, two letters of the plain alphabet, or two numbers as long, tell which comes first
 * whatever follows: the collator would say the same and take ten times as long, and of a hundred thousand serial numbers
 * it is asked two million times. Undefined where it is needed.
 */
function atFirstDifference(a: string, b: string): number | undefined {
  const end = Math.min(a.length, b.length)
  let at = 0
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  if (at === end) return undefined
  const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)]
  if (isDigit(one) && isDigit(other)) {
    const digits = digitsFrom(a, at)
    return digits !== undefined && digits === digitsFrom(b, at) ? one - other : undefined
  }
  if (!isLetter(one) || !isLetter(other)) return undefined
  return small(one) - small(other) || undefined
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const small = (code: number): number => code | 32
const isLetter = (code: number): boolean => small(code) >= 97 && small(code) <= 122

/** How many digits follow; undefined when what follows them may be a digit of another script, which counts too. */
function digitsFrom(text: string, start: number): number | undefined {
  let at = start
  while (isDigit(text.charCodeAt(at))) at += 1
  return text.charCodeAt(at) > 127 ? undefined : at - start
}
