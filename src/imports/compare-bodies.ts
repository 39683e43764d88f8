import { type Body, BodyDetails, codeKeys } from '#src/bodies/body.ts'
import { searchable } from '#src/shared/text.ts'
import type { BodyList, ListedBody } from './listed-bodies.ts'

/** What a published list says against what is known. */
export type BodyComparison = {
  readonly added: readonly ListedBody[]
  /** `details` are the known ones as the list corrects them; `fields` those that differ. */
  readonly changed: readonly {
    readonly body: Body
    readonly details: BodyDetails
    readonly fields: readonly (keyof BodyDetails)[]
  }[]
  readonly unchanged: number
  /** Comuni of the regions in the list that it names no more: suppressed, or merged into another. */
  readonly missing: readonly Body[]
  /** Bodies of kinds that are not lent to, and not known: there are thousands in IndicePA. */
  readonly leftOut: number
  /** Rows whose codes name two different known bodies. */
  readonly conflicts: readonly { readonly listed: ListedBody; readonly bodies: readonly Body[] }[]
}

/**
 * Compares a list with what is known. A body is recognised by any of its codes, so a comune that changed province,
 * and with it its ISTAT code, stays the same. What the list does not say stays as it is.
 */
export function compareWithKnown(list: BodyList, known: Iterable<Body>): BodyComparison {
  const bodies = Array.from(known)
  const byCode = new Map(bodies.flatMap((body) => codeKeys(body).map((key) => [key, body] as const)))
  const found = new Set<Body>()
  const added: ListedBody[] = []
  const changed: BodyComparison['changed'][number][] = []
  const conflicts: BodyComparison['conflicts'][number][] = []
  let unchanged = 0
  let leftOut = 0
  for (const listed of list.bodies) {
    const named = new Set(codeKeys(listed.details).flatMap((key) => byCode.get(key) ?? []))
    const [body, other] = named
    for (const one of named) found.add(one)
    if (body === undefined) {
      if (listed.details.kind === 'otherPublicBody') leftOut += 1
      else added.push(listed)
    } else if (other !== undefined) {
      conflicts.push({ listed, bodies: [...named] })
    } else {
      const { details, fields } = corrected(body, listed.details, list.source)
      if (fields.length > 0) changed.push({ body, details, fields })
      else unchanged += 1
    }
  }
  return { added, changed, unchanged, missing: missingFrom(list, bodies, found), leftOut, conflicts }
}

/**
 * ISTAT decides how a comune is called; IndicePA, whose categories are broader than ours, never changes the kind of
 * a body, nor the name of a comune.
 */
function corrected(body: Body, listed: BodyDetails, source: BodyList['source']) {
  const { kind: _kind, name, ...rest } = listed
  const keepsName = source === 'ipa' && body.kind === 'municipality'
  const said = source === 'istat' ? listed : keepsName ? rest : { ...rest, name }
  const details = BodyDetails.parse({ ...body, ...said })
  // Parsed as well, so that the parts of a seat stand in one order on both sides.
  const known = BodyDetails.parse(body)
  const fields = BodyDetails.keyof().options.filter(
    (field) => JSON.stringify(details[field]) !== JSON.stringify(known[field]),
  )
  return { details, fields }
}

function missingFrom(list: BodyList, bodies: readonly Body[], found: ReadonlySet<Body>): Body[] {
  if (list.source !== 'istat') return []
  const regions = new Set(list.bodies.map(({ details }) => regionKey(details.region)))
  return bodies.filter(
    (body) =>
      body.kind === 'municipality' &&
      body.istatCode !== undefined &&
      body.suppressed === undefined &&
      regions.has(regionKey(body.region)) &&
      !found.has(body),
  )
}

/** `Friuli-Venezia Giulia` and `Friuli Venezia Giulia`, `Valle d'Aosta/Vallée d'Aoste` and `Valle d'Aosta`. */
const regionKey = (region: string | undefined) =>
  searchable((region ?? '').split('/')[0] ?? '').replaceAll(/[^a-z]/g, '')
