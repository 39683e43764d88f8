import type { ModelRow, OfferRow, PoolRow } from '#src/contract/items.ts'
import { unavailability } from '#src/items/availability.ts'
import { type Asset, freeSeats, type Licence, type Service } from '#src/items/item.ts'
import type { ItemsState } from '#src/items/state.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'

type Stock = { models: ModelRow[]; pools: PoolRow[]; offers: OfferRow[] }

/** What there is to lend: things by model, seats by pool, services by what they are. */
export function stockOf({ items }: ItemsState, on: CalendarDate): Stock {
  const models = new Map<string, ModelRow>()
  const offers = new Map<string, OfferRow>()
  const pools: PoolRow[] = []
  for (const item of items.values()) {
    if (item.status === 'withdrawn') continue
    if (item.kind === 'asset') countAsset(models, item)
    else if (item.kind === 'service') countService(offers, item)
    else pools.push(poolOf(item, on))
  }
  return { models: [...models.values()], pools, offers: [...offers.values()] }
}

function countAsset(models: Map<string, ModelRow>, asset: Asset): void {
  const { category, manufacturer, model } = asset
  const key = `${manufacturer}\u0000${model}`
  const row = models.get(key) ?? { category, manufacturer, model, free: 0, total: 0 }
  row.total += 1
  if (asset.status === 'inStock') row.free += 1
  models.set(key, row)
}

function countService(offers: Map<string, OfferRow>, service: Service): void {
  const { serviceKind, name, freeUntil } = service
  const key = `${serviceKind}\u0000${name}`
  const row = offers.get(key) ?? defined({ serviceKind, name, freeUntil, free: 0, total: 0 })
  row.total += 1
  if (service.status === 'available') row.free += 1
  offers.set(key, row)
}

function poolOf(licence: Licence, on: CalendarDate): PoolRow {
  const { id: itemId, product, publisher, seats, expiresOn } = licence
  const free = freeSeats(licence)
  return defined({ itemId, product, publisher, seats, free, expiresOn, reason: unavailability(licence, on) })
}

/** What the office has written before, for fields that suggest; each list in alphabetical order. */
export function suggestionsOf({ items }: ItemsState) {
  const categories = new Set<string>()
  const suppliers = new Set<string>()
  const models = new Map<string, { manufacturer: string; model: string }>()
  for (const item of items.values()) {
    if (item.purchase.supplier) suppliers.add(item.purchase.supplier)
    if (item.kind !== 'asset') continue
    categories.add(item.category)
    models.set(`${item.manufacturer}\u0000${item.model}`, {
      manufacturer: item.manufacturer,
      model: item.model,
    })
  }
  const inOrder = (texts: Iterable<string>) => [...texts].sort(collator.compare)
  return {
    categories: inOrder(categories),
    manufacturers: inOrder(new Set([...models.values()].map(({ manufacturer }) => manufacturer))),
    models: [...models.values()].sort((a, b) => collator.compare(a.model, b.model)),
    suppliers: inOrder(suppliers),
  }
}

const collator = new Intl.Collator('it', { numeric: true })
