import type { Body } from '#src/bodies/body.ts'
import { searchable } from '#src/shared/text.ts'

/** What a body is found by; made once for each, as long as it is the same. */
type Keys = { readonly name: string; readonly codes: readonly string[] }
const keysOfBody = new WeakMap<Body, Keys>()

function keysOf(body: Body): Keys {
  const known = keysOfBody.get(body)
  if (known) return known
  const codes = [body.province, body.istatCode, body.cadastralCode, body.taxCode, body.ipaCode]
  const keys = {
    name: searchable(`${body.name} ${body.otherLanguageName ?? ''}`),
    codes: codes.flatMap((code) => (code === undefined ? [] : [code.toLowerCase()])),
  }
  keysOfBody.set(body, keys)
  return keys
}

/**
 * The bodies whose name, province or codes hold every word: first those that are named so or bear the code, then
 * those whose name begins so, then the rest; those in being before those suppressed, by name.
 */
export function searchBodies(bodies: Iterable<Body>, text: string): Body[] {
  const wanted = searchable(text)
  const words = wanted.split(' ').filter((word) => word !== '')
  const found: { body: Body; rank: number; name: string }[] = []
  for (const body of bodies) {
    const { name, codes } = keysOf(body)
    const holds = words.every((word) => name.includes(word) || codes.some((code) => code.startsWith(word)))
    if (holds) found.push({ body, name, rank: rankOf(body, keysOf(body), wanted) })
  }
  return found.sort((a, b) => a.rank - b.rank || collator.compare(a.name, b.name)).map(({ body }) => body)
}

const collator = new Intl.Collator('it')

function rankOf(body: Body, { name, codes }: Keys, wanted: string): number {
  const gone = body.suppressed ? 10 : 0
  if (name === wanted || codes.includes(wanted)) return gone
  return gone + (name.startsWith(wanted) ? 1 : 2)
}
