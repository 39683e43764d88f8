import { outstandingAddendum } from '#src/agreements/addendum.ts'
import type { Agreement } from '#src/agreements/agreement.ts'
import { paperNumberText } from '#src/agreements/agreement.ts'
import { codeKeys } from '#src/bodies/body.ts'
import type { Item, Licence } from '#src/items/item.ts'
import { bareNumber, serialKey } from '#src/items/item.ts'
import { modelKey } from '#src/items/indexes.ts'
import type { ItemsState } from '#src/items/state.ts'
import type { Register } from '#src/register/register.ts'

const live: readonly Agreement['status'][] = ['draft', 'issued', 'signed', 'inForce']

/** What does not hold together in a register; nothing, when it is sound. */
export function faultsOf(register: Register): string[] {
  const agreements = [...register.agreements.agreements.values()].filter(({ status }) =>
    live.includes(status),
  )
  return [
    ...bodyIndexFaults(register),
    ...itemIndexFaults(register),
    ...agreementIndexFaults(register),
    ...numberFaults(register),
    ...holdingFaults(register, agreements),
    ...seatFaults(register, agreements),
  ]
}

/** Compares an index with the one made again from what it indexes; the order of keys under one name is free. */
function differs(
  name: string,
  index: ReadonlyMap<unknown, unknown>,
  again: ReadonlyMap<unknown, unknown>,
): string[] {
  const text = (map: ReadonlyMap<unknown, unknown>) =>
    [...map]
      .map(([key, value]) => JSON.stringify([key, Array.isArray(value) ? value.map(String).sort() : value]))
      .sort()
      .join('\n')
  return text(index) === text(again) ? [] : [`${name} is\n${text(index)}\nand should be\n${text(again)}`]
}

function grouped<T>(values: Iterable<T>, keyOf: (value: T) => string, idOf: (value: T) => string) {
  const groups = new Map<string, string[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), idOf(value)])
  return groups
}

function bodyIndexFaults({ bodies }: Register): string[] {
  const again = new Map<string, string>()
  for (const body of bodies.bodies.values()) for (const key of codeKeys(body)) again.set(key, body.id)
  return differs('bodyByCode', bodies.bodyByCode, again)
}

function itemIndexFaults({ items }: Register): string[] {
  const present = [...items.items.values()].filter(({ status }) => status !== 'withdrawn')
  const assets = present.flatMap((item) => (item.kind === 'asset' ? [item] : []))
  const numbers = new Map(present.map((item) => [item.inventoryNumber, item.id]))
  const serials = new Set(assets.map((asset) => serialKey(asset.manufacturer, asset.serialNumber)))
  const bare = grouped(
    assets,
    (asset) => bareNumber(asset.serialNumber),
    (asset) => asset.id,
  )
  const shelves = new Map(
    assets.flatMap(({ id, manufacturer, model, status }): [string, string][] =>
      status === 'inStock' ? [[id, modelKey(manufacturer, model)]] : [],
    ),
  )
  return [
    ...(numbers.size === present.length ? [] : ['an inventory number is borne twice']),
    ...(serials.size === assets.length ? [] : ['a serial number is borne twice']),
    ...differs('byInventoryNumber', items.byInventoryNumber, numbers),
    ...differs('byBareSerial', items.byBareSerial, bare),
    ...differs('inStock', shelved(items), shelves),
    ...[...items.retiredNumbers.keys()]
      .filter((number) => numbers.has(number))
      .map((n) => `${n} is not retired`),
    ...[...items.imports.values()].flatMap(({ id, itemIds, undone }) =>
      itemIds
        .filter((itemId) => {
          const item = items.items.get(itemId)
          return item?.importId !== id || (item.status === 'withdrawn') !== undone
        })
        .map((itemId) => `${itemId} does not agree with its import`),
    ),
  ]
}

const shelved = ({ inStock }: ItemsState): Map<string, string> =>
  new Map([...inStock].flatMap(([key, ids]) => [...ids].map((id): [string, string] => [id, key])))

function agreementIndexFaults({ agreements }: Register): string[] {
  const all = [...agreements.agreements.values()]
  const numbered = all.flatMap(({ id, number }): [string, string][] =>
    number ? [[paperNumberText(number), id]] : [],
  )
  const byBorrower = grouped(
    all,
    ({ borrowerId }) => borrowerId,
    ({ id }) => id,
  )
  return [
    ...differs('byNumber', agreements.byNumber, new Map(numbered)),
    ...differs('byBorrower', agreements.byBorrower, byBorrower),
  ]
}

/** Papers are counted from 1 in each year, without gaps. */
function numberFaults({ agreements }: Register): string[] {
  const issued = [...agreements.agreements.values()].flatMap(({ number }) => number ?? [])
  const handovers = [...agreements.handovers.values()].map(({ number }) => number)
  return [
    [issued, agreements.lastNumber] as const,
    [handovers, agreements.lastHandoverNumber] as const,
  ].flatMap(([numbers, last]) =>
    [...new Set([...numbers.map(({ year }) => year), ...last.keys()])].flatMap((year) => {
      const counts = numbers.flatMap((number) => (number.year === year ? [number.count] : []))
      const expected = Array.from({ length: last.get(year) ?? 0 }, (_, index) => index + 1)
      const sorted = counts.sort((a, b) => a - b)
      return sorted.join() === expected.join() ? [] : [`papers of ${year}: ${sorted.join()}`]
    }),
  )
}

/** The state in which a line of a live agreement keeps its item. */
function heldAs(agreement: Agreement, kind: 'asset' | 'service', state: 'pending' | 'handedOver'): string {
  if (kind === 'asset') return state === 'pending' ? 'reserved' : 'lent'
  if (state === 'handedOver') return 'active'
  return agreement.status === 'draft' ? 'requested' : 'approved'
}

/** Its lines, and those that an addendum adds once it is signed. */
function linesOf(agreement: Agreement, kind: 'asset' | 'service'): Agreement['assets'] {
  const added = outstandingAddendum(agreement)?.changes.added
  return [
    ...agreement[`${kind}s`],
    ...(added?.[`${kind}Ids`] ?? []).map((itemId) => ({ itemId, state: 'pending' as const })),
  ]
}

function holdingFaults({ items }: Register, agreements: readonly Agreement[]): string[] {
  const expected = new Map<string, string>()
  const faults: string[] = []
  for (const agreement of agreements)
    for (const kind of ['asset', 'service'] as const)
      for (const { itemId, state } of linesOf(agreement, kind)) {
        if (state === 'ended') continue
        if (expected.has(itemId)) faults.push(`${itemId} is in two live lines`)
        expected.set(itemId, `${kind} ${heldAs(agreement, kind, state)} ${agreement.id}`)
      }
  const held = ['reserved', 'lent', 'requested', 'approved', 'active']
  const found = new Map(
    [...items.items.values()].flatMap((item: Item): [string, string][] =>
      item.kind === 'licence' || (item.agreementId === undefined && !held.includes(item.status))
        ? []
        : [[item.id, `${item.kind} ${item.status} ${item.agreementId}`]],
    ),
  )
  return [...faults, ...differs('what items say of their holder', found, expected)]
}

function seatFaults({ items }: Register, agreements: readonly Agreement[]): string[] {
  const licences = [...items.items.values()].flatMap((item): Licence[] =>
    item.kind === 'licence' ? [item] : [],
  )
  const add = (sums: Map<string, number>, key: string, seats: number) => {
    if (seats !== 0) sums.set(key, (sums.get(key) ?? 0) + seats)
  }
  const expected = new Map<string, number>()
  for (const agreement of agreements) {
    const { id, licences: lines } = agreement
    for (const { itemId, seats, assigned, released } of lines) {
      add(expected, `${itemId} reserved ${id}`, seats - assigned - released)
      add(expected, `${itemId} assigned ${id}`, assigned)
    }
    for (const { itemId, seats } of outstandingAddendum(agreement)?.changes.added.licences ?? [])
      add(expected, `${itemId} reserved ${id}`, seats)
  }
  const found = new Map<string, number>()
  for (const { id, allocations } of licences)
    for (const { agreementId, status, seats } of allocations)
      add(found, `${id} ${status} ${agreementId}`, seats)
  const beyond = licences.filter(
    ({ seats, allocations }) => allocations.reduce((sum, one) => sum + one.seats, 0) > seats,
  )
  return [...beyond.map(({ id }) => `${id} goes beyond its seats`), ...differs('seats held', found, expected)]
}
