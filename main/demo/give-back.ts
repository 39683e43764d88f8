import { act } from '#main/host/services.ts'
import type { Agreement } from '#src/agreements/agreement.ts'
import type { Condition } from '#src/items/item.ts'
import { type Answer, inTurn, type Stage } from './stage.ts'

const worn: readonly [Condition, ...Condition[]] = [
  'excellent',
  'good',
  'good',
  'good',
  'fair',
  'needsRepair',
]

/** A part (0 to 1) of what the comune holds comes back, each thing in its condition. */
export function giveBack({ services, chance }: Stage, agreement: Agreement, part: number): Answer {
  const held = agreement.assets.filter(({ state }) => state === 'handedOver')
  const assetIds = held.slice(0, Math.ceil(held.length * part)).map(({ itemId }) => itemId)
  const active = agreement.services.filter(({ state }) => state === 'handedOver')
  return act(services, {
    type: 'recordReturn',
    agreementId: agreement.id,
    on: services.world.today(),
    ground: part === 1 ? 'useCompleted' : 'earlyReturnByBorrower',
    assetIds,
    licences: agreement.licences.flatMap(({ itemId, assigned }) => {
      const seats = Math.ceil(assigned * part)
      return seats > 0 ? [{ itemId, seats }] : []
    }),
    serviceIds: part === 1 ? active.map(({ itemId }) => itemId) : [],
    conditions: assetIds.map((itemId) => ({ itemId, condition: chance.pick(worn) })),
  })
}

/** What came back is looked at: what is broken goes to repair, what was only worn is put right and is in stock again. */
export function tidyUp({ services }: Stage, agreement: Agreement): Answer {
  const { items } = services.ledger.register.items
  return inTurn(
    agreement.assets.flatMap(({ itemId }) => {
      const item = items.get(itemId)
      if (item?.kind !== 'asset' || item.status !== 'returned') return []
      const repair = () =>
        act(services, {
          type: 'setAssetAside',
          itemId,
          to: 'underRepair',
          reason: 'Da controllare dopo la restituzione.',
        })
      const restore = () =>
        act(services, { type: 'restoreAsset', itemId, reason: 'Riparato e pronto per un altro prestito.' })
      if (item.condition === 'needsRepair') return [repair]
      return item.condition === 'fair' ? [repair, restore] : []
    }),
  )
}
