import { type Changes, StateMap, StateSet } from '#src/shared/changes.ts'
import { TextMap } from '#src/shared/text-map.ts'
import type { Id } from '#src/shared/text.ts'
import { bareNumber, type Item, serialKey } from './item.ts'

/** How items are found by what is written on them, and models by what is left of them on the shelf. */
export type ItemIndexes = {
  readonly byInventoryNumber: Map<string, Id>
  /** From a serial number alone, as scanned, to the assets of any manufacturer that bear it, withdrawn ones excluded. */
  readonly byBareSerial: Map<string, readonly Id[]>
  /** From `modelKey` to the assets of the model that are in stock. */
  readonly inStock: StateMap<string, StateSet<Id>>
}

const emptyIndexes = (changes: Changes): ItemIndexes => ({
  byInventoryNumber: new TextMap(changes),
  byBareSerial: new TextMap(changes),
  inStock: new StateMap(changes),
})

/** Items indexed in one step. */
const stepItems = 500

/**
 * Indexes cost as much as the items themselves to make, and a register that is opened shows its first screens without
 * them: they are made by whoever needs them first, and kept true from then on. So are the items that come later taken
 * into them: a delivery of many thousands is answered before they are indexed.
 */
export class LateIndexes {
  readonly #changes: Changes
  readonly #items: ReadonlyMap<Id, Item>
  /** Items that came since the indexes were made, those of a fact together, and are not in them yet. */
  readonly #waiting: StateSet<readonly Id[]>
  #made: ItemIndexes | undefined

  constructor(changes: Changes, items: ReadonlyMap<Id, Item>) {
    this.#changes = changes
    this.#items = items
    this.#waiting = new StateSet(changes)
  }

  /** As true as the items. */
  get made(): ItemIndexes {
    if (this.#waiting.size > 0) for (const _ of this.catchingUp());
    return this.#made ?? this.#begun()
  }

  /** Hears of items that are not among the others yet. */
  add(newcomers: readonly Id[]): void {
    // They may be made at this very moment, of those that are.
    this.#begun()
    this.#waiting.add(newcomers)
  }

  #begun(): ItemIndexes {
    const steps = this.making()
    while (this.#made === undefined) steps.next()
    return this.#made
  }

  /** Makes them in small steps, between which anybody may need them: then these are left. */
  *making(): Generator<void, void> {
    const indexes = emptyIndexes(this.#changes)
    let count = 0
    for (const item of this.#items.values()) {
      this.#changes.aside(() => index(indexes, item))
      count += 1
      if (count % stepItems > 0) continue
      yield
      if (this.#made) return
    }
    this.#made ??= indexes
  }

  /** Takes in those that wait, in small steps, between which anybody may need them: then none waits any more. */
  *catchingUp(): Generator<void, void> {
    const indexes = this.#begun()
    let count = 0
    for (const newcomers of this.#waiting) {
      for (const id of newcomers) {
        const item = this.#items.get(id)
        if (item) index(indexes, item)
        count += 1
        if (count % stepItems > 0) continue
        yield
        if (!this.#waiting.has(newcomers)) break
      }
      this.#waiting.delete(newcomers)
    }
  }
}

/** What makes assets be of one model. */
export const modelKey = (manufacturer: string, model: string): string => `${manufacturer}\u0000${model}`

/** The key of an asset's serial number; licences and services have none. */
export const ownSerial = (item: Item): string =>
  item.kind === 'asset' ? serialKey(item.manufacturer, item.serialNumber) : ''

/** Takes in an item that is not indexed. Once more changes nothing: whoever could not wait may have been there first. */
function index(indexes: ItemIndexes, item: Item): void {
  shelve(indexes, undefined, item)
  name(indexes, item)
}

/** Takes in what an item has become. True when it bears another number or serial than before, or none any more. */
export function reindex(indexes: ItemIndexes, known: Item, item: Item): boolean {
  shelve(indexes, known, item)
  if (isNamedAlike(known, item)) return false
  unname(indexes, known)
  name(indexes, item)
  return true
}

const isNamedAlike = (known: Item, item: Item): boolean =>
  known.inventoryNumber === item.inventoryNumber &&
  (known.status === 'withdrawn') === (item.status === 'withdrawn') &&
  (isWrittenAlike(known, item) || ownSerial(known) === ownSerial(item))

/** Nearly every fact leaves the serial number letter for letter as it was: its key need not be made. */
const isWrittenAlike = (known: Item, item: Item): boolean =>
  known.kind === 'asset' &&
  item.kind === 'asset' &&
  known.manufacturer === item.manufacturer &&
  known.serialNumber === item.serialNumber

function name({ byInventoryNumber, byBareSerial }: ItemIndexes, item: Item): void {
  if (item.status === 'withdrawn') return
  byInventoryNumber.set(item.inventoryNumber, item.id)
  if (item.kind !== 'asset') return
  const key = bareNumber(item.serialNumber)
  const bearers = byBareSerial.get(key) ?? []
  if (!bearers.includes(item.id)) byBareSerial.set(key, [...bearers, item.id])
}

function unname({ byInventoryNumber, byBareSerial }: ItemIndexes, item: Item): void {
  if (item.status === 'withdrawn') return
  byInventoryNumber.delete(item.inventoryNumber)
  if (item.kind !== 'asset') return
  const key = bareNumber(item.serialNumber)
  const others = (byBareSerial.get(key) ?? []).filter((id) => id !== item.id)
  if (others.length > 0) byBareSerial.set(key, others)
  else byBareSerial.delete(key)
}

/** The model an item can be taken from the shelf as; none when it is not there. */
const shelfOf = (item: Item | undefined): string | undefined =>
  item?.kind === 'asset' && item.status === 'inStock' ? modelKey(item.manufacturer, item.model) : undefined

function shelve({ inStock }: ItemIndexes, known: Item | undefined, item: Item): void {
  const [from, to] = [shelfOf(known), shelfOf(item)]
  if (from === to) return
  if (from !== undefined) unshelve(inStock, from, item.id)
  if (to === undefined) return
  const shelf = inStock.get(to)
  if (shelf) shelf.add(item.id)
  else inStock.set(to, new StateSet<Id>(inStock.changes).add(item.id))
}

function unshelve(inStock: ItemIndexes['inStock'], model: string, id: Id): void {
  const shelf = inStock.get(model)
  shelf?.delete(id)
  if (shelf?.size === 0) inStock.delete(model)
}
