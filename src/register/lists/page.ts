import { z } from 'zod'

/** The lists a register can show. */
export const Collection = z.enum(['items', 'agreements', 'bodies'])
export type Collection = z.infer<typeof Collection>

/** Which part of a list is wanted: so many rows from a position, counted from 0. */
export type RowWindow = { readonly offset: number; readonly limit: number }

/** The codec of a window of a list, of the rows it is made of. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    /** How many rows the query finds in all. */
    total: z.int(),
    offset: z.int(),
    rows: z.array(row),
    /** The sum of each summable field over everything the query finds; money in cents. */
    sums: z.record(z.string(), z.number()),
    /** Grows with every change of the collection: windows of different versions do not join. */
    version: z.int(),
  })
export type Page<Row> = {
  total: number
  offset: number
  rows: Row[]
  sums: Record<string, number>
  version: number
}

/** The distinct values of a field, in its order, with how many rows have each. */
export const Options = z.object({
  options: z.array(z.object({ value: z.union([z.string(), z.number(), z.boolean()]), count: z.int() })),
  /** How many distinct values there are, of which `options` gives the first. */
  total: z.int(),
})
export type Options = z.infer<typeof Options>

/** Why a list has no answer. */
export const ListRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('fieldUnknown'), field: z.string() }),
  /** The field exists and the test, or the type of its values, is not for it. */
  z.object({ code: z.literal('filterUnfit'), field: z.string(), test: z.string() }),
])
export type ListRefusal = z.infer<typeof ListRefusal>
