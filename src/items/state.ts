import { z } from 'zod'
import { type Changes, StateMap } from '#src/shared/changes.ts'
import { Id } from '#src/shared/text.ts'
import { type ItemIndexes, LateIndexes, ownSerial, reindex } from './indexes.ts'
import { type Asset, bareNumber, type Item, serialKey } from './item.ts'

/** How the office numbers its goods: a prefix and a counter padded to a width. */
export const InventoryPattern = z.object({ prefix: z.string(), digits: z.int() })
export type InventoryPattern = z.infer<typeof InventoryPattern>

/** A delivery list that was taken in: what it brought, and whether it was taken back. */
export const DeliveryImport = z.object({
  id: Id,
  fileName: z.string(),
  sha256: z.string(),
  itemIds: z.array(Id),
  undone: z.boolean(),
})
export type DeliveryImport = z.infer<typeof DeliveryImport>

export type ItemsState = ItemIndexes & {
  readonly items: StateMap<Id, Item>
  readonly indexes: LateIndexes
  /** Inventory numbers no item bears any more, with the serial they were for: never free for another thing. */
  readonly retiredNumbers: Map<string, string>
  readonly imports: Map<Id, DeliveryImport>
  inventoryPattern: InventoryPattern
  /** The counter's last value: it never goes back. */
  lastInventoryCounter: number
}

export const emptyItems = (changes: Changes): ItemsState => itemsStateOf(changes, [])

/** A state of these items, whose indexes are made when they are first needed. */
export function itemsStateOf(changes: Changes, all: Iterable<readonly [Id, Item]>): ItemsState {
  const items = new StateMap(changes, all)
  const indexes = new LateIndexes(changes, items)
  return {
    items,
    indexes,
    get byInventoryNumber() {
      return indexes.made.byInventoryNumber
    },
    get byBareSerial() {
      return indexes.made.byBareSerial
    },
    get inStock() {
      return indexes.made.inStock
    },
    retiredNumbers: new StateMap(changes),
    imports: new StateMap(changes),
    inventoryPattern: { prefix: 'INV', digits: 6 },
    lastInventoryCounter: 0,
  }
}

/** Takes in items under keys that nothing has; the indexes take them in later. */
export function putNew(state: ItemsState, items: readonly Item[]): void {
  state.indexes.add(items.map(idOf))
  state.items.enter(items, idOf)
  for (const item of items) putInUse(state, item)
}

const idOf = ({ id }: Item): Id => id

/** Puts an item in place of what is known under its key, and keeps the indexes true. */
export function putItem(state: ItemsState, item: Item): void {
  const known = state.items.get(item.id)
  if (!known) return putNew(state, [item])
  if (reindex(state, known, item)) retire(state, known)
  state.items.set(item.id, item)
  putInUse(state, item)
}

/** The number that an item bears is not retired. */
function putInUse({ retiredNumbers }: ItemsState, item: Item): void {
  if (item.status !== 'withdrawn') retiredNumbers.delete(item.inventoryNumber)
}

/** The number that an item bore is never free for another thing. */
function retire({ retiredNumbers }: ItemsState, item: Item): void {
  if (item.status !== 'withdrawn') retiredNumbers.set(item.inventoryNumber, ownSerial(item))
}

/** The asset that bears that serial number of that manufacturer, withdrawn ones excluded. */
export function assetBySerial(
  state: ItemsState,
  { manufacturer, serialNumber }: Pick<Asset, 'manufacturer' | 'serialNumber'>,
): Asset | undefined {
  const alike = state.byBareSerial.get(bareNumber(serialNumber))
  if (alike === undefined) return undefined
  const key = serialKey(manufacturer, serialNumber)
  for (const id of alike) {
    const item = state.items.get(id)
    if (item?.kind === 'asset' && ownSerial(item) === key) return item
  }
  return undefined
}

/** What a person may have scanned or typed: an inventory number, or a serial number; by inventory number. */
export function itemsByCode(state: ItemsState, code: string): readonly Item[] {
  const text = bareNumber(code)
  const numbered = state.byInventoryNumber.get(text)
  const ids = numbered === undefined ? (state.byBareSerial.get(text) ?? []) : [numbered]
  return ids
    .flatMap((id) => state.items.get(id) ?? [])
    .sort((a, b) => (a.inventoryNumber < b.inventoryNumber ? -1 : 1))
}
