import { z } from 'zod'

// What a list asks of the host is the question that the register's own lists answer.
export { Filter, ListQuery, SortField, wholeList } from '#src/register/lists/query.ts'

/** Which rows of a list an action is about: named ones, or all that the query finds but some. */
export const RowSelection = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('ids'), ids: z.array(z.string()) }),
  z.object({ mode: z.literal('all'), except: z.array(z.string()) }),
])
export type RowSelection = z.infer<typeof RowSelection>
