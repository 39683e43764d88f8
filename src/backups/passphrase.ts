/** How well a passphrase withstands someone who has the backups and patience. The first two are not taken. */
export type Strength = 'tooShort' | 'weak' | 'fair' | 'strong'

const shortestPassphrase = 12
const fewestDistinct = 6

/** Judges a passphrase by what it cannot be guessed from: characters that only go on with a run count for nothing. */
export function strengthOf(passphrase: string): Strength {
  const characters = Array.from(passphrase.normalize('NFC'))
  if (characters.length < shortestPassphrase) return 'tooShort'
  const counted = characters.filter((_, index) => !goesOn(characters, index)).length
  if (new Set(characters).size < fewestDistinct || counted < shortestPassphrase - 2) return 'weak'
  const words = passphrase
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 2)
  return counted >= 18 || new Set(words).size >= 4 ? 'strong' : 'fair'
}

export const isAccepted = (strength: Strength): boolean => strength === 'fair' || strength === 'strong'

/** Whether a character continues a run: `aaa`, `1234`, `dcba`. */
function goesOn(characters: readonly string[], index: number): boolean {
  const [a, b, c] = [index - 2, index - 1, index].map((at) => characters[at]?.codePointAt(0))
  if (a === undefined || b === undefined || c === undefined) return false
  return c - b === b - a && Math.abs(c - b) <= 1
}
