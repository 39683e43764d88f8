import { z } from 'zod'
import { Bytes } from './bytes.ts'
import { AgreementRow } from '#src/register/lists/agreement-row.ts'
import { BodyRow } from '#src/register/lists/body-row.ts'
import { ItemRow } from '#src/register/lists/item-row.ts'
import { Collection, Options, pageOf } from '#src/register/lists/page.ts'
import { ListQuery } from '#src/register/lists/query.ts'
import { Id } from '#src/shared/text.ts'

const window = z.object({
  query: ListQuery,
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
})

/** A column as it stands on screen, with the reader's words for its header and for the words of its values. */
const ExportColumn = z.object({
  field: z.string(),
  header: z.string(),
  words: z.record(z.string(), z.string()).optional(),
})

export const listRequests = {
  'items.list': { request: window, answer: pageOf(ItemRow) },
  'agreements.list': { request: window, answer: pageOf(AgreementRow) },
  'bodies.list': { request: window, answer: pageOf(BodyRow) },
  /** The keys of all that the query finds, in its order: for acting on the whole of it. */
  'lists.ids': {
    request: z.object({ collection: Collection, query: ListQuery }),
    answer: z.object({ ids: z.array(Id) }),
  },
  /** The values a field has in the collection, with how many rows have each. */
  'lists.options': {
    request: z.object({ collection: Collection, field: z.string(), search: z.string() }),
    answer: Options,
  },
  /** Exactly what is shown: these rows, these columns, in this order. */
  'lists.export': {
    request: z.object({
      collection: Collection,
      query: ListQuery,
      /** Only these rows of the query, when some are selected. */
      ids: z.array(Id).optional(),
      columns: z.array(ExportColumn).min(1).max(60),
      format: z.enum(['csv', 'xlsx', 'ods']),
      sheetName: z.string().min(1).max(31),
    }),
    answer: z.object({ bytes: Bytes, rows: z.int() }),
  },
} as const
