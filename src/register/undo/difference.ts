import type { StoredEvent } from '#src/history/stored-event.ts'
import { emptyRegister, evolve, type Register, type RegisterEvent } from '#src/register/register.ts'
import { crowdOf } from '#src/register/crowd.ts'
import { subjectsOf } from '#src/register/history.ts'
import { defined } from '#src/shared/defined.ts'
import { same } from '#src/shared/same.ts'
import type { Id } from '#src/shared/text.ts'
import { collections, keysIn, type Records, recordsOf } from './records.ts'

/** The keys of all that facts may have changed, things that a delivery had brought among them. */
export function keysOf(register: Register, events: readonly RegisterEvent[]): ReadonlySet<Id> {
  const keys = new Set(events.flatMap(subjectsOf))
  for (const event of events)
    if (event.type === 'deliveryImportUndone')
      for (const id of register.items.imports.get(event.importId)?.itemIds ?? []) keys.add(id)
  return keys
}

/** A stored fact without those of a crowd that nobody asks about, so that they are not decoded. */
export function narrowed(event: StoredEvent, keys: ReadonlySet<Id>): StoredEvent {
  const crowd = crowdOf(event)
  return crowd ? { ...event, [crowd.field]: crowd.those((id) => keys.has(id)) } : event
}

/**
 * A register of some things only, as facts about them leave it. Each record follows from the facts about it alone, so
 * that what a thing was at any point of the ledger is known without taking in all the others.
 */
export function registerOf(facts: Iterable<RegisterEvent>): Register {
  const register = emptyRegister()
  for (const fact of facts) evolve(register, fact)
  return register
}

/** The records of `wanted` that `present` has otherwise, so that putting them back makes it the same. */
export function difference(present: Register, wanted: Register, keys: ReadonlySet<Id>): Records {
  const items = otherwise(present.items.items, wanted.items.items, keys)
  const agreements = otherwise(present.agreements.agreements, wanted.agreements.agreements, keys)
  const bodies = otherwise(present.bodies.bodies, wanted.bodies.bodies, keys)
  const funds = otherwise(present.programmes.funds, wanted.programmes.funds, keys)
  const imports = otherwise(present.items.imports, wanted.items.imports, keys)
  const { lenderLogo, secondLanguage } = wanted.bodies
  const { inventoryPattern } = wanted.items
  return {
    items: items.records,
    agreements: agreements.records,
    bodies: bodies.records,
    funds: funds.records,
    imports: imports.records,
    ...(same(lenderLogo, present.bodies.lenderLogo) ? {} : { lenderLogo: defined({ was: lenderLogo }) }),
    ...(same(secondLanguage, present.bodies.secondLanguage)
      ? {}
      : { secondLanguage: defined({ was: secondLanguage }) }),
    ...(same(inventoryPattern, present.items.inventoryPattern) ? {} : { inventoryPattern }),
    absent: {
      items: items.absent,
      agreements: agreements.absent,
      bodies: bodies.absent,
      funds: funds.absent,
      imports: imports.absent,
    },
  }
}

function otherwise<T>(present: ReadonlyMap<Id, T>, wanted: ReadonlyMap<Id, T>, keys: ReadonlySet<Id>) {
  const records: T[] = []
  const absent: Id[] = []
  for (const key of keys) {
    const record = wanted.get(key)
    if (same(present.get(key), record)) continue
    if (record === undefined) absent.push(key)
    else records.push(record)
  }
  return { records, absent }
}

/** The first of these records that the register has otherwise than `present`: something happened to it since. */
export function changedSince(register: Register, present: Register, records: Records): Id | undefined {
  const [now, then] = [recordsOf(register), recordsOf(present)]
  return keysIn(records).find((key) =>
    collections.some((one) => !same(now[one].get(key), then[one].get(key))),
  )
}
