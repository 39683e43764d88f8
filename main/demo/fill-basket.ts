import { act } from '#main/host/services.ts'
import type { Licence } from '#src/items/item.ts'
import type { Id } from '#src/shared/text.ts'
import { modelKeys, models, offerKeys, offers, pools } from './catalogue.ts'
import type { Basket } from './planned-loans.ts'
import type { Stage, Step } from './stage.ts'

/** Puts what a comune asked for in the draft: things by model, services by kind, seats of a pool. */
export function basketActs(stage: Stage, agreementId: Id, basket: Basket): Step['take'][] {
  const { services } = stage
  const assets = modelKeys.flatMap((key) => {
    const count = fewer(stage, basket.assets[key] ?? 0)
    const { manufacturer, model } = models[key]
    return count === 0
      ? []
      : [() => act(services, { type: 'takeFreeAssets', agreementId, manufacturer, model, count })]
  })
  const activities = offerKeys.flatMap((key) => {
    const count = basket.services[key] ?? 0
    const { serviceKind, name } = offers[key]
    return count === 0
      ? []
      : [() => act(services, { type: 'takeFreeServices', agreementId, serviceKind, name, count })]
  })
  return [...assets, () => addSeats(stage, agreementId, basket.seats), ...activities]
}

/** In a small demonstration loans are smaller as well, so that there is enough for all. */
const fewer = ({ scale }: Stage, usual: number): number =>
  usual === 0 ? 0 : Math.max(1, Math.floor(usual * Math.min(1, scale)))

/** Most comuni take seats for persons, some for workplaces. */
function addSeats({ services, chance }: Stage, agreementId: Id, seats: number) {
  const { product } = chance.below(3) === 0 ? pools.workplace : pools.everyone
  const licences = [...services.ledger.register.items.items.values()]
    .filter((item): item is Licence => item.kind === 'licence' && item.product === product)
    .map(({ id }) => ({ itemId: id, seats }))
  return act(services, { type: 'addToDraft', agreementId, assetIds: [], serviceIds: [], licences })
}
