import { z } from 'zod'
import type { Filter } from '#src/contract/list-query.ts'
import { BodyKind } from '#src/bodies/body.ts'

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
