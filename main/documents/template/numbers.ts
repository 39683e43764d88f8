/** The number of each article, by its name. */
export type ArticleNumbers = ReadonlyMap<string, string>

/** What follows the number of the article before in one that is put in later, as in Italian laws. */
const suffixes = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'novies',
  'decies',
  'undecies',
  'duodecies',
  'terdecies',
  'quaterdecies',
]

/**
 * Articles count from 1 in the order in which they stand, whichever were left out. Where some were agreed before, those
 * keep their numbers and the others take that of the article before them: «15-bis».
 */
export function articleNumbers(names: readonly string[], agreed: ArticleNumbers): ArticleNumbers {
  if (agreed.size === 0) return new Map(names.map((name, at) => [name, String(at + 1)]))
  const numbers = new Map(agreed)
  const taken = new Set(agreed.values())
  let last = '1'
  for (const name of names) {
    const number = numbers.get(name) ?? nextTo(last, taken)
    numbers.set(name, number)
    taken.add(number)
    last = /^\d+/.exec(number)?.[0] ?? last
  }
  return numbers
}

const nextTo = (number: string, taken: ReadonlySet<string>): string =>
  suffixes.map((suffix) => `${number}-${suffix}`).find((one) => !taken.has(one)) ?? `${number}-${taken.size}`
