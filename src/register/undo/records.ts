import { z } from 'zod'
import { Agreement, type AgreementsState } from '#src/agreements/agreement.ts'
import { type BodiesState, Body, codeKeys, Logo } from '#src/bodies/body.ts'
import { Item } from '#src/items/item.ts'
import { SecondLanguageChoice } from '#src/bodies/second-language.ts'
import { DeliveryImport, InventoryPattern, putItem } from '#src/items/state.ts'
import { Fund } from '#src/programmes/fund.ts'
import type { Register } from '#src/register/state.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { Id } from '#src/shared/text.ts'

/** Records of the register, whole, and the keys of those that were not there. */
export const Records = z.object({
  items: z.array(Item),
  agreements: z.array(Agreement),
  bodies: z.array(Body),
  funds: z.array(Fund),
  imports: z.array(DeliveryImport),
  /** What belongs to the whole register and not to one of its records; absent when it is not concerned. */
  lenderLogo: z.object({ was: Logo.optional() }).optional(),
  inventoryPattern: InventoryPattern.optional(),
  secondLanguage: z.object({ was: SecondLanguageChoice.optional() }).optional(),
  absent: z.object({
    items: z.array(Id),
    agreements: z.array(Id),
    bodies: z.array(Id),
    funds: z.array(Id),
    imports: z.array(Id),
  }),
})
export type Records = z.infer<typeof Records>

export const collections = ['items', 'agreements', 'bodies', 'funds', 'imports'] as const

/** The keys of the records, and of those that were not there. */
export const keysIn = (records: Records): Id[] =>
  collections.flatMap((collection) => [
    ...records[collection].map(({ id }) => id),
    ...records.absent[collection],
  ])

/** The pattern of inventory numbers has no key of its own. */
export const inventoryPatternKey = 'inventoryPattern'

/** Nor has what the Region chose of the second language of its papers. */
export const secondLanguageKey = 'secondLanguage'

/** The records of a register in which a key is looked up: a key names one thing in all of them. */
export const recordsOf = ({ items, agreements, bodies, programmes }: Register) => ({
  items: items.items,
  agreements: agreements.agreements,
  bodies: bodies.bodies,
  funds: programmes.funds,
  imports: items.imports,
})

/**
 * Puts records back as they were. What was not there goes, as far as it may: an item is withdrawn, for its number is
 * never free for another; a draft is discarded; a delivery is taken back. The counters of numbers never go back.
 */
export function putBack(register: Register, records: Records, on: CalendarDate): void {
  const { items, agreements, bodies, programmes } = register
  for (const item of records.items) putItem(items, item)
  for (const agreement of records.agreements) putAgreement(agreements, agreement)
  for (const body of records.bodies) putBody(bodies, body)
  for (const fund of records.funds) programmes.funds.set(fund.id, fund)
  for (const delivery of records.imports) items.imports.set(delivery.id, delivery)
  if (records.lenderLogo) bodies.lenderLogo = records.lenderLogo.was
  if (records.secondLanguage) bodies.secondLanguage = records.secondLanguage.was
  if (records.inventoryPattern) items.inventoryPattern = records.inventoryPattern
  takeAway(register, records.absent, on)
}

function takeAway(register: Register, absent: Records['absent'], on: CalendarDate): void {
  const { items, agreements, bodies, programmes } = register
  for (const id of absent.items) {
    const item = items.items.get(id)
    if (item) putItem(items, { ...item, status: 'withdrawn', since: on })
  }
  for (const id of absent.agreements) {
    const draft = agreements.agreements.get(id)
    if (draft) agreements.agreements.set(id, { ...draft, status: 'discarded', endedOn: on })
  }
  for (const id of absent.imports) {
    const delivery = items.imports.get(id)
    if (delivery) items.imports.set(id, { ...delivery, undone: true })
  }
  for (const id of absent.bodies) removeBody(bodies, id)
  for (const id of absent.funds) programmes.funds.delete(id)
}

function putAgreement({ agreements, byBorrower }: AgreementsState, agreement: Agreement): void {
  const { id, borrowerId } = agreement
  const former = agreements.get(id)?.borrowerId
  if (former !== borrowerId) {
    const others = (byBorrower.get(former ?? '') ?? []).filter((one) => one !== id)
    if (others.length > 0) byBorrower.set(former ?? '', others)
    else byBorrower.delete(former ?? '')
    byBorrower.set(borrowerId, [...(byBorrower.get(borrowerId) ?? []), id])
  }
  agreements.set(id, agreement)
}

function putBody(state: BodiesState, body: Body): void {
  freeCodes(state, body.id)
  state.bodies.set(body.id, body)
  for (const key of codeKeys(body)) state.bodyByCode.set(key, body.id)
}

function removeBody(state: BodiesState, id: Id): void {
  freeCodes(state, id)
  state.bodies.delete(id)
}

function freeCodes({ bodies, bodyByCode }: BodiesState, id: Id): void {
  const known = bodies.get(id)
  for (const key of known ? codeKeys(known) : []) if (bodyByCode.get(key) === id) bodyByCode.delete(key)
}
