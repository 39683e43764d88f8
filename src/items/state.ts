import type { Id } from '#src/shared/text.ts'
import { bareNumber, type Item, serialKey } from './item.ts'

/** How the office numbers its goods: a prefix and a counter padded to a width. */
export type InventoryPattern = { readonly prefix: string; readonly digits: number }

/** A delivery list that was taken in: what it brought, and whether it was taken back. */
export type DeliveryImport = {
  readonly id: Id
  readonly fileName: string
  readonly sha256: string
  readonly itemIds: readonly Id[]
  readonly undone: boolean
}

export type ItemsState = {
  readonly items: Map<Id, Item>
  readonly byInventoryNumber: Map<string, Id>
  /** From `serialKey` to the asset that bears it, withdrawn ones excluded. */
  readonly bySerial: Map<string, Id>
  /** From a serial number alone, as scanned, to the assets of any manufacturer that bear it. */
  readonly byBareSerial: Map<string, readonly Id[]>
  /** From `modelKey` to the assets of the model that are in stock. */
  readonly inStock: Map<string, Set<Id>>
  /** Inventory numbers no item bears any more, with the serial they were for: never free for another thing. */
  readonly retiredNumbers: Map<string, string>
  readonly imports: Map<Id, DeliveryImport>
  inventoryPattern: InventoryPattern
  /** The counter's last value: it never goes back. */
  lastInventoryCounter: number
}

export const emptyItems = (): ItemsState => ({
  items: new Map(),
  byInventoryNumber: new Map(),
  bySerial: new Map(),
  byBareSerial: new Map(),
  inStock: new Map(),
  retiredNumbers: new Map(),
  imports: new Map(),
  inventoryPattern: { prefix: 'INV', digits: 6 },
  lastInventoryCounter: 0,
})

/** Puts an item in place of what was known under its key, and keeps the indexes true. */
export function putItem(state: ItemsState, item: Item): void {
  const known = state.items.get(item.id)
  const isNamedAsBefore = known !== undefined && identity(known) === identity(item)
  if (known && !isNamedAsBefore) unindex(state, known)
  state.items.set(item.id, item)
  if (!isNamedAsBefore) index(state, item)
  shelve(state, known, item)
}

/** What makes assets be of one model. */
export const modelKey = (manufacturer: string, model: string): string => `${manufacturer}\u0000${model}`

/** The model an item can be taken from the shelf as; none when it is not there. */
const shelfOf = (item: Item | undefined): string | undefined =>
  item?.kind === 'asset' && item.status === 'inStock' ? modelKey(item.manufacturer, item.model) : undefined

function shelve({ inStock }: ItemsState, known: Item | undefined, item: Item): void {
  const [from, to] = [shelfOf(known), shelfOf(item)]
  if (from === to) return
  if (from !== undefined) unshelve(inStock, from, item.id)
  if (to === undefined) return
  const shelf = inStock.get(to) ?? new Set()
  inStock.set(to, shelf.add(item.id))
}

function unshelve(inStock: ItemsState['inStock'], model: string, id: Id): void {
  const shelf = inStock.get(model)
  shelf?.delete(id)
  if (shelf?.size === 0) inStock.delete(model)
}

/** The key of an asset's serial number; licences and services have none. */
export const ownSerial = (item: Item): string =>
  item.kind === 'asset' ? serialKey(item.manufacturer, item.serialNumber) : ''

/** What the indexes are built on. */
const identity = (item: Item): string =>
  [item.inventoryNumber, item.status === 'withdrawn', ownSerial(item)].join('\u0001')

function index(state: ItemsState, item: Item): void {
  if (item.status === 'withdrawn') return
  state.byInventoryNumber.set(item.inventoryNumber, item.id)
  state.retiredNumbers.delete(item.inventoryNumber)
  if (item.kind !== 'asset') return
  state.bySerial.set(serialKey(item.manufacturer, item.serialNumber), item.id)
  const key = bareNumber(item.serialNumber)
  state.byBareSerial.set(key, [...(state.byBareSerial.get(key) ?? []), item.id])
}

function unindex(state: ItemsState, item: Item): void {
  if (item.status === 'withdrawn') return
  state.byInventoryNumber.delete(item.inventoryNumber)
  state.retiredNumbers.set(item.inventoryNumber, ownSerial(item))
  if (item.kind !== 'asset') return
  state.bySerial.delete(serialKey(item.manufacturer, item.serialNumber))
  const key = bareNumber(item.serialNumber)
  const others = (state.byBareSerial.get(key) ?? []).filter((id) => id !== item.id)
  if (others.length > 0) state.byBareSerial.set(key, others)
  else state.byBareSerial.delete(key)
}

/** What a person may have scanned or typed: an inventory number first, then a serial number. */
export function itemsByCode(state: ItemsState, code: string): readonly Item[] {
  const text = bareNumber(code)
  const numbered = state.byInventoryNumber.get(text)
  const ids = numbered === undefined ? (state.byBareSerial.get(text) ?? []) : [numbered]
  return ids.flatMap((id) => state.items.get(id) ?? [])
}
