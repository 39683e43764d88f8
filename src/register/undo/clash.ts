import { codeKeys } from '#src/bodies/body.ts'
import { assetBySerial } from '#src/items/state.ts'
import { type Item, itemTitle } from '#src/items/item.ts'
import { fundByName } from '#src/programmes/fund.ts'
import type { Register } from '#src/register/register.ts'
import type { Id } from '#src/shared/text.ts'
import { keysIn, type Records } from './records.ts'
import type { UndoRefusal } from './refusals.ts'

type Clash = Extract<UndoRefusal, { code: 'undoClash' }>

/** What stands against putting records back: something they bear has become another thing's. */
export function clash(register: Register, records: Records): Clash | undefined {
  const own = new Set(keysIn(records))
  for (const item of records.items) {
    const found = itemClash(register, item, own)
    if (found) return found
  }
  for (const body of records.bodies)
    for (const value of codeKeys(body)) {
      const holder = register.bodies.bodyByCode.get(value)
      const name =
        holder === undefined || own.has(holder) ? undefined : register.bodies.bodies.get(holder)?.name
      if (name !== undefined) return { code: 'undoClash', what: 'bodyCode', value, holder: name }
    }
  for (const { name } of records.funds) {
    const holder = fundByName(register.programmes, name)
    if (holder && !own.has(holder.id))
      return { code: 'undoClash', what: 'fundName', value: name, holder: holder.name }
  }
  return undefined
}

function itemClash({ items }: Register, item: Item, own: ReadonlySet<Id>): Clash | undefined {
  if (item.status === 'withdrawn') return undefined
  const borne = [
    {
      what: 'inventoryNumber',
      value: item.inventoryNumber,
      by: items.byInventoryNumber.get(item.inventoryNumber),
    },
    {
      what: 'serialNumber',
      value: item.kind === 'asset' ? item.serialNumber : '',
      by: item.kind === 'asset' ? assetBySerial(items, item)?.id : undefined,
    },
  ] as const
  for (const { what, value, by } of borne) {
    const holder = by === undefined || own.has(by) ? undefined : items.items.get(by)
    if (holder)
      return { code: 'undoClash', what, value, holder: `${itemTitle(holder)} · ${holder.inventoryNumber}` }
  }
  return undefined
}
