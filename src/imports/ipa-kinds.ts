import type { BodyKind } from '#src/bodies/body.ts'
import { listTitle } from './listed-bodies.ts'

/** Categories of IndicePA by their code (since 2021) and by their words (before), for the bodies of this register. */
const categories: readonly { readonly code: string; readonly words: string; readonly kind: BodyKind }[] = [
  { code: 'L4', words: 'regioni province autonome', kind: 'region' },
  { code: 'L5', words: 'province e loro consorzi', kind: 'province' },
  { code: 'L45', words: 'citta metropolitane', kind: 'province' },
  { code: 'L6', words: 'comuni e loro consorzi', kind: 'municipality' },
  { code: 'L12', words: 'comunita montane', kind: 'mountainCommunity' },
  { code: 'L18', words: 'unioni di comuni', kind: 'municipalUnion' },
  { code: 'L36', words: 'consorzi tra amministrazioni locali', kind: 'consortium' },
]

/** Names that tell a body apart from those whose category it shares: «Comuni e loro Consorzi e Associazioni». */
const byName: readonly { readonly start: RegExp; readonly kind: BodyKind }[] = [
  { start: /^consorzi\S*\b/, kind: 'consortium' },
  { start: /^(associazione|convenzione|conferenza)\b/, kind: 'otherPublicBody' },
  { start: /^union[ei]\b/, kind: 'municipalUnion' },
  { start: /^comunita (montana|di montagna|collinare)\b/, kind: 'mountainCommunity' },
]

/** The kind of a body of IndicePA, by its category and, inside it, by its name. */
export function ipaKind(category: string, name: string): BodyKind {
  const words = listTitle(category)
  const found = categories.find(({ code, words: start }) => category === code || words.startsWith(start))
  if (!found) return 'otherPublicBody'
  return byName.find(({ start }) => start.test(listTitle(name)))?.kind ?? found.kind
}
