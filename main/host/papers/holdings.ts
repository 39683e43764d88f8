import { type Agreement, type AgreementsState, paperNumberText } from '#src/agreements/agreement.ts'
import type { BodyPage } from '#src/contract/bodies.ts'
import type { ItemsState } from '#src/items/state.ts'
import { defined } from '#src/shared/defined.ts'
import type { Id } from '#src/shared/text.ts'

const agreementsWith = (state: AgreementsState, bodyId: Id) =>
  (state.byBorrower.get(bodyId) ?? []).flatMap((id) => state.agreements.get(id) ?? [])

/** The agreements of a borrower, the last begun first; of those begun on one day always in the same order. */
export function agreementsOf(state: AgreementsState, bodyId: Id): BodyPage['agreements'] {
  return agreementsWith(state, bodyId)
    .filter(({ status }) => status !== 'discarded')
    .sort((a, b) => (orderKey(a) < orderKey(b) ? 1 : -1))
    .map((agreement) =>
      defined({
        id: agreement.id,
        number: agreement.number && paperNumberText(agreement.number),
        status: agreement.status,
        startedOn: agreement.startedOn,
        endsOn: agreement.terms.endsOn,
        assets: agreement.assets.length,
        seatsInUse: seatsInUse(agreement),
      }),
    )
}

const seatsInUse = ({ licences }: Agreement): number =>
  licences.reduce((sum, { assigned }) => sum + assigned, 0)

const orderKey = ({ startedOn, id }: Agreement): string => `${startedOn} ${id}`

/** What a borrower holds now: handed over and not given back. */
export function heldBy(agreements: AgreementsState, { items }: ItemsState, bodyId: Id): BodyPage['held'] {
  const held = { assets: 0, seats: 0, services: 0, value: 0 }
  for (const agreement of agreementsWith(agreements, bodyId)) {
    for (const { itemId, state } of agreement.assets) {
      if (state !== 'handedOver') continue
      const item = items.get(itemId)
      held.assets += 1
      held.value += item?.kind === 'asset' ? (item.inventoryValue ?? 0) : 0
    }
    held.services += agreement.services.filter(({ state }) => state === 'handedOver').length
    held.seats += seatsInUse(agreement)
  }
  return held
}
