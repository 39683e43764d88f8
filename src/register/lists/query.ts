import { z } from 'zod'

/**
 * What is asked of a list: the words searched, the filters that all must hold, the order.
 * Items, agreements and bodies are listed, counted, totalled and exported by the same query.
 */

const field = z.string().min(1)
const bound = z.union([z.string().min(1), z.number()])

/** The text of the field contains `text`, whatever the case and the accents. */
const ContainsFilter = z.object({ field, test: z.literal('contains'), text: z.string().min(1) })

/** The field has exactly this value (a yes/no field, a code). */
const EqualsFilter = z.object({
  field,
  test: z.literal('equals'),
  value: z.union([z.string(), z.number(), z.boolean()]),
})

/** The field is one of these values. */
const AnyOfFilter = z.object({ field, test: z.literal('anyOf'), values: z.array(z.string()).min(1) })

/** The field lies between two bounds, both included; dates are `YYYY-MM-DD`, money is in cents. One bound may be missing. */
const BetweenFilter = z.object({
  field,
  test: z.literal('between'),
  from: bound.optional(),
  to: bound.optional(),
})

const EmptyFilter = z.object({ field, test: z.literal('empty') })
const NotEmptyFilter = z.object({ field, test: z.literal('notEmpty') })

/** One condition on one field. */
export const Filter = z.discriminatedUnion('test', [
  ContainsFilter,
  EqualsFilter,
  AnyOfFilter,
  BetweenFilter,
  EmptyFilter,
  NotEmptyFilter,
])
export type Filter = z.infer<typeof Filter>

/** One field of the order; earlier ones weigh more. */
export const SortField = z.object({ field, direction: z.enum(['ascending', 'descending']) })
export type SortField = z.infer<typeof SortField>

/** The whole question. */
export const ListQuery = z.object({
  search: z.string(),
  filters: z.array(Filter),
  sort: z.array(SortField),
})
export type ListQuery = z.infer<typeof ListQuery>

/** Everything, in the natural order of the list. */
export const wholeList: ListQuery = { search: '', filters: [], sort: [] }
