import type { Agreement, Handover } from '#src/agreements/agreement.ts'
import { paperNumberText } from '#src/agreements/agreement.ts'
import { type Body, codeKeys, type Logo } from '#src/bodies/body.ts'
import type { SecondLanguageChoice } from '#src/bodies/second-language.ts'
import type { Item } from '#src/items/item.ts'
import { type DeliveryImport, type InventoryPattern, itemsStateOf } from '#src/items/state.ts'
import type { Fund } from '#src/programmes/fund.ts'
import { type TemplateVersion, textKey } from '#src/templates/template.ts'
import { defined } from '#src/shared/defined.ts'
import type { Id } from '#src/shared/text.ts'
import type { LatestEntry } from './latest-entry.ts'
import { emptyRegister, type Register } from './register.ts'

/** Grows whenever the shape below changes: a snapshot of another shape is thrown away and made again. */
export const snapshotVersion = 6

/** The state as plain JSON. Indexes are left out: they are made again from what they index. */
export type RegisterSnapshot = {
  readonly bodies: readonly Body[]
  readonly lenderId?: Id | undefined
  readonly lenderLogo?: Logo | undefined
  readonly secondLanguage?: SecondLanguageChoice | undefined
  readonly funds: readonly Fund[]
  readonly items: readonly Item[]
  readonly retiredNumbers: readonly (readonly [string, string])[]
  readonly imports: readonly DeliveryImport[]
  readonly inventoryPattern: InventoryPattern
  readonly lastInventoryCounter: number
  readonly agreements: readonly Agreement[]
  readonly handovers: readonly Handover[]
  readonly lastNumber: readonly (readonly [number, number])[]
  readonly lastHandoverNumber: readonly (readonly [number, number])[]
  readonly templates: readonly TemplateVersion[]
  readonly undone: readonly number[]
}

/** What is kept of a register at a point of its ledger: the state, and where each thing was spoken of. */
export type SnapshotState = {
  readonly register: RegisterSnapshot
  readonly history: readonly (readonly [Id, number[]])[]
  /** The latest entry up to that point. */
  readonly latest?: LatestEntry | undefined
}

/**
 * Whether plain JSON has the shape of a snapshot. Its bytes were checked against their own hash and its version is
 * ours, so the collections alone are looked at: checking a hundred thousand items would cost more than reading them.
 */
export function isSnapshotState(state: unknown): state is SnapshotState {
  const { register, history, latest } = Object(state)
  if (latest !== undefined && typeof Object(latest).at !== 'string') return false
  return Array.isArray(history) && collections.every((name) => Array.isArray(Object(register)[name]))
}

const collections: readonly (keyof RegisterSnapshot)[] = [
  'bodies',
  'funds',
  'items',
  'retiredNumbers',
  'imports',
  'agreements',
  'handovers',
  'lastNumber',
  'lastHandoverNumber',
  'templates',
  'undone',
]

export function toSnapshot(register: Register): RegisterSnapshot {
  const { bodies, programmes, items, agreements } = register
  return defined({
    bodies: [...bodies.bodies.values()],
    lenderId: bodies.lenderId,
    lenderLogo: bodies.lenderLogo,
    secondLanguage: bodies.secondLanguage,
    funds: [...programmes.funds.values()],
    items: [...items.items.values()],
    retiredNumbers: [...items.retiredNumbers],
    imports: [...items.imports.values()],
    inventoryPattern: items.inventoryPattern,
    lastInventoryCounter: items.lastInventoryCounter,
    agreements: [...agreements.agreements.values()],
    handovers: [...agreements.handovers.values()],
    lastNumber: [...agreements.lastNumber],
    lastHandoverNumber: [...agreements.lastHandoverNumber],
    templates: [...register.templates.versions.values()].flat(),
    undone: [...register.undone],
  })
}

export function fromSnapshot(snapshot: RegisterSnapshot): Register {
  const empty = emptyRegister()
  const items = itemsStateOf(empty.changes, entriesOf(snapshot.items))
  const register = { ...empty, items }
  const { bodies, programmes, agreements, templates } = register
  for (const body of snapshot.bodies) {
    bodies.bodies.set(body.id, body)
    for (const key of codeKeys(body)) bodies.bodyByCode.set(key, body.id)
  }
  bodies.lenderId = snapshot.lenderId
  bodies.lenderLogo = snapshot.lenderLogo
  bodies.secondLanguage = snapshot.secondLanguage
  for (const fund of snapshot.funds) programmes.funds.set(fund.id, fund)
  for (const [number, serial] of snapshot.retiredNumbers) items.retiredNumbers.set(number, serial)
  for (const delivery of snapshot.imports) items.imports.set(delivery.id, delivery)
  items.inventoryPattern = snapshot.inventoryPattern
  items.lastInventoryCounter = snapshot.lastInventoryCounter
  for (const agreement of snapshot.agreements) {
    agreements.agreements.set(agreement.id, agreement)
    if (agreement.number) agreements.byNumber.set(paperNumberText(agreement.number), agreement.id)
    const others = agreements.byBorrower.get(agreement.borrowerId) ?? []
    agreements.byBorrower.set(agreement.borrowerId, [...others, agreement.id])
  }
  for (const handover of snapshot.handovers) agreements.handovers.set(handover.id, handover)
  for (const [year, count] of snapshot.lastNumber) agreements.lastNumber.set(year, count)
  for (const [year, count] of snapshot.lastHandoverNumber) agreements.lastHandoverNumber.set(year, count)
  for (const one of snapshot.templates) {
    const key = textKey(one.paper, one.language)
    templates.versions.set(key, [...(templates.versions.get(key) ?? []), one])
  }
  for (const sequence of snapshot.undone) register.undone.add(sequence)
  return register
}

function* entriesOf<T extends { readonly id: Id }>(all: readonly T[]): Generator<readonly [Id, T], void> {
  for (const one of all) yield [one.id, one]
}
