import { z } from 'zod'
import { Bytes } from './bytes.ts'
import { Unavailable } from '#src/items/commands.ts'
import { LabelSheet } from '#src/items/label-format.ts'
import { Item, ServiceKind } from '#src/items/item.ts'
import { Person } from '#src/people/person.ts'
import { Fund } from '#src/programmes/fund.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { Id } from '#src/shared/text.ts'

/** Who holds an item now. */
export const Holder = z.object({
  agreementId: Id,
  agreementNumber: z.string().optional(),
  borrowerId: Id,
  borrowerName: z.string(),
})
export type Holder = z.infer<typeof Holder>

export const ItemPage = z.object({
  item: Item,
  holders: z.array(Holder.extend({ seats: z.int().optional() })),
  /** Whether it can be put in a loan now. */
  lendable: z.boolean(),
  person: Person.optional(),
  funds: z.array(z.object({ fund: Fund, share: z.int() })),
  /** Before this day it may not be disposed of. */
  durabilityEnd: CalendarDate.optional(),
  delivery: z.object({ id: Id, fileName: z.string(), undone: z.boolean() }).optional(),
})
export type ItemPage = z.infer<typeof ItemPage>

/** The answer for one code that was pasted or scanned. */
export const CodeAnswer = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('lendable'),
    code: z.string(),
    itemId: Id,
    kind: z.enum(['asset', 'licence', 'service']),
    title: z.string(),
    inventoryNumber: z.string(),
  }),
  z.object({
    outcome: z.literal('unavailable'),
    code: z.string(),
    itemId: Id,
    title: z.string(),
    inventoryNumber: z.string(),
    reason: Unavailable,
    holder: z.string().optional(),
  }),
  z.object({ outcome: z.literal('unknown'), code: z.string() }),
  /** Two manufacturers gave the same serial number. */
  z.object({
    outcome: z.literal('ambiguous'),
    code: z.string(),
    candidates: z.array(z.object({ itemId: Id, title: z.string(), inventoryNumber: z.string() })),
  }),
  z.object({ outcome: z.literal('repeated'), code: z.string() }),
])
export type CodeAnswer = z.infer<typeof CodeAnswer>

export const ModelRow = z.object({
  category: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  free: z.int(),
  total: z.int(),
})
export type ModelRow = z.infer<typeof ModelRow>

export const PoolRow = z.object({
  itemId: Id,
  product: z.string(),
  publisher: z.string(),
  seats: z.int(),
  free: z.int(),
  expiresOn: CalendarDate.optional(),
  reason: Unavailable.optional(),
})
export type PoolRow = z.infer<typeof PoolRow>

export const OfferRow = z.object({
  serviceKind: ServiceKind,
  name: z.string(),
  free: z.int(),
  total: z.int(),
  freeUntil: CalendarDate.optional(),
})
export type OfferRow = z.infer<typeof OfferRow>

export const itemRequests = {
  /** The labels of the things among these items, drawn now; kept nowhere. It can be cancelled. */
  'items.labels': {
    request: z.object({ itemIds: z.array(Id).min(1).max(5000), sheet: LabelSheet }),
    answer: z.object({ bytes: Bytes, fileName: z.string(), labels: z.int() }),
  },
  'items.page': { request: z.object({ id: Id }), answer: ItemPage },
  'items.resolveCodes': {
    request: z.object({ codes: z.array(z.string().max(200)).max(5000) }),
    answer: z.object({ answers: z.array(CodeAnswer) }),
  },
  /** What is there to lend, by model, by pool, by service. */
  'items.stock': {
    request: z.object({}),
    answer: z.object({
      models: z.array(ModelRow),
      pools: z.array(PoolRow),
      offers: z.array(OfferRow),
    }),
  },
  /** What the office has already written, for fields that suggest: categories, manufacturers, models, suppliers. */
  'items.suggestions': {
    request: z.object({}),
    answer: z.object({
      categories: z.array(z.string()),
      manufacturers: z.array(z.string()),
      models: z.array(z.object({ manufacturer: z.string(), model: z.string() })),
      suppliers: z.array(z.string()),
    }),
  },
  'items.proposeNumbers': {
    request: z.object({ count: z.int().min(1).max(1000) }),
    answer: z.object({ numbers: z.array(z.string()) }),
  },
} as const
