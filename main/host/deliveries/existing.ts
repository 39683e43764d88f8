import type { Existing } from '#src/imports/delivery-list.ts'
import { itemTitle } from '#src/items/item.ts'
import { assetBySerial } from '#src/items/state.ts'
import { fundByName } from '#src/programmes/fund.ts'
import type { Register } from '#src/register/register.ts'

/** What a delivery list can clash with, or name, in the register as it is now. */
export function existingIn({ items, programmes }: Register): Existing {
  const titleOf = (id: string | undefined): string | undefined => {
    const item = id === undefined ? undefined : items.items.get(id)
    return item && itemTitle(item)
  }
  return {
    assetBySerial: (borne) => assetBySerial(items, borne),
    inventoryNumberHolder: (number) => titleOf(items.byInventoryNumber.get(number)),
    fundByName: (name) => fundByName(programmes, name)?.id,
  }
}
