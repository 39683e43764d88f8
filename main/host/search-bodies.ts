import type { Body } from '#src/bodies/body.ts'
import { regionOf } from '#src/bodies/region.ts'
import type { Register } from '#src/register/register.ts'
import { searchable } from '#src/shared/text.ts'

/** What a body is found by; made once for each, as long as it is the same. */
type Keys = { readonly name: string; readonly province: string; readonly codes: readonly string[] }
const keysOfBody = new WeakMap<Body, Keys>()

function keysOf(body: Body): Keys {
  const known = keysOfBody.get(body)
  if (known) return known
  const codes = [body.istatCode, body.cadastralCode, body.taxCode, body.ipaCode]
  const keys = {
    name: searchable(`${body.name} ${body.otherLanguageName ?? ''}`),
    province: body.province?.toLowerCase() ?? '',
    codes: codes.flatMap((code) => (code === undefined ? [] : [code.toLowerCase()])),
  }
  keysOfBody.set(body, keys)
  return keys
}

/**
 * The bodies whose name, province or codes hold every word: first those that are named so or bear the code (a province is no body's own), then
 * those with a loan or of our Region, then the rest of Italy; of each, first those whose name begins so; those in being
 * before those suppressed, by name.
 */
export function searchBodies(register: Pick<Register, 'bodies' | 'agreements'>, text: string): Body[] {
  const isNear = nearTo(register)
  const wanted = searchable(text)
  const words = wanted.split(' ').filter((word) => word !== '')
  const found: { body: Body; rank: number; name: string }[] = []
  for (const body of register.bodies.bodies.values()) {
    const keys = keysOf(body)
    const { name, province, codes } = keys
    const isHeld = (word: string) =>
      name.includes(word) || province.startsWith(word) || codes.some((code) => code.startsWith(word))
    if (words.every(isHeld)) found.push({ body, name, rank: rankOf(body, keys, { wanted, isNear }) })
  }
  return found.sort((a, b) => a.rank - b.rank || collator.compare(a.name, b.name)).map(({ body }) => body)
}

const collator = new Intl.Collator('it')

type Wanted = { readonly wanted: string; readonly isNear: (body: Body) => boolean }

function rankOf(body: Body, { name, codes }: Keys, { wanted, isNear }: Wanted): number {
  const gone = body.suppressed ? 10 : 0
  if (name === wanted || codes.includes(wanted)) return gone
  return gone + (isNear(body) ? 1 : 3) + (name.startsWith(wanted) ? 0 : 1)
}

/** Whether a body has, or had, something of ours, or is in our Region. */
function nearTo({ bodies, agreements }: Pick<Register, 'bodies' | 'agreements'>): (body: Body) => boolean {
  const lender = bodies.bodies.get(bodies.lenderId ?? '')
  const ours = new Map<string, boolean>()
  const isOurs = (region: string): boolean => {
    const known = ours.get(region)
    const is = known ?? (lender !== undefined && regionOf(lender, [region]) !== undefined)
    if (known === undefined) ours.set(region, is)
    return is
  }
  return ({ id, region }) => agreements.byBorrower.has(id) || (region !== undefined && isOurs(region))
}
