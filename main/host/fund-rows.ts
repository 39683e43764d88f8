import type { FundRow } from '#src/contract/bodies.ts'
import type { Item } from '#src/items/item.ts'
import type { Register } from '#src/register/register.ts'
import type { Id } from '#src/shared/text.ts'
import { withVat } from '#src/shared/money.ts'

/** Each fund with how many items it paid for and its share of what they cost, VAT included. */
export function fundRows({ programmes, items }: Register): FundRow[] {
  const rows = new Map<Id, FundRow>(
    [...programmes.funds.values()].map((fund) => [fund.id, { fund, items: 0, spent: 0 }]),
  )
  for (const item of items.items.values()) {
    if (item.status === 'withdrawn') continue
    for (const { fundId, share } of item.funding) {
      const row = rows.get(fundId)
      if (!row) continue
      row.items += 1
      row.spent += Math.round((costOf(item) * share) / 10_000)
    }
  }
  return [...rows.values()]
}

const costOf = ({ purchase }: Item): number => withVat(purchase.price ?? 0, purchase.vat ?? 0)
