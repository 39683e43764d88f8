import { z } from 'zod'
import type { Filter } from '#src/contract/list-query.ts'
import { type Body, BodyKind } from '#src/bodies/body.ts'
import { searchable } from '#src/shared/text.ts'

/** The questions asked most often of the list. */
export const BodyView = z.enum(['serviti', 'regione', 'altri', 'soppressi', 'tutti'])
export type BodyView = z.infer<typeof BodyView>

/** What the address of the list says: it opens again as it was left. */
export const BodySearch = z.object({
  vista: BodyView.optional().catch(undefined),
  // The router reads digits alone as a number.
  testo: z.union([z.string(), z.number().transform(String)]).catch(''),
})

const living: Filter = { field: 'suppressed', test: 'equals', value: false }
const kinds = (values: BodyKind[]): Filter => ({ field: 'kind', test: 'anyOf', values })

const conditions: Readonly<Record<BodyView, readonly Filter[]>> = {
  serviti: [{ field: 'agreementsInForce', test: 'between', from: 1 }],
  regione: [living, kinds(['municipality'])],
  altri: [living, kinds(BodyKind.options.filter((kind) => kind !== 'municipality'))],
  soppressi: [{ field: 'suppressed', test: 'equals', value: true }],
  tutti: [],
}

/** The conditions of a view; `region` is how the list calls the Region of the register. */
export const viewFilters = (view: BodyView, region: string | undefined): readonly Filter[] =>
  view === 'regione' && region !== undefined
    ? [...conditions[view], { field: 'region', test: 'anyOf', values: [region] }]
    : conditions[view]

/**
 * How the list calls the Region of the register: `Friuli-Venezia Giulia` for a Region founded as
 * «Regione Autonoma Friuli Venezia Giulia». Undefined when no region of the list is in its name.
 */
export function regionOf(
  lender: Pick<Body, 'name' | 'region'>,
  regions: readonly string[],
): string | undefined {
  const wanted = letters(lender.region ?? lender.name)
  return regions.find((region) => {
    const name = letters(region.split('/')[0] ?? '')
    return name !== '' && wanted.includes(name)
  })
}

const letters = (text: string) => searchable(text).replaceAll(/[^a-z]/g, '')
