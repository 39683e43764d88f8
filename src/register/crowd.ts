import type { StoredEvent } from '#src/history/stored-event.ts'
import { assetTable } from '#src/items/asset-table.ts'
import { isTable, recordsOf } from '#src/shared/table.ts'
import type { Id } from '#src/shared/text.ts'
import type { RegisterEvent } from './register.ts'

/** Where the facts that bring many things at once keep them. */
const crowds: Readonly<Record<string, string>> = {
  bodiesListed: 'bodies',
  assetsReceived: 'assets',
  licencesAcquired: 'licences',
  servicesRegistered: 'services',
}

/** The things that came with a stored fact, which are read only as far as somebody asks about them. */
export type Crowd = {
  readonly field: string
  readonly size: number
  readonly first: (count: number) => readonly unknown[]
  readonly those: (isAsked: (id: Id) => boolean) => readonly unknown[]
}

/** The crowd of a fact, stored as a list or as a table; undefined for a fact without one. */
export function crowdOf(event: StoredEvent): Crowd | undefined {
  const field = crowds[event.type]
  const stored = field === undefined ? undefined : event[field]
  if (field === undefined) return undefined
  if (Array.isArray(stored))
    return {
      field,
      size: stored.length,
      first: (count) => stored.slice(0, count),
      those: (isAsked) => stored.filter((one) => isAsked(Object(one).id)),
    }
  if (!isTable(stored)) return undefined
  const { rows, fields } = stored
  const place = fields.indexOf('id')
  return {
    field,
    size: rows.length,
    first: (count) => recordsOf({ ...stored, rows: rows.slice(0, count) }),
    those: (isAsked) => recordsOf({ ...stored, rows: rows.filter((row) => isAsked(String(row[place]))) }),
  }
}

/** The fact as it is stored: a delivery as a table, in a quarter of the room. */
export function packed(event: RegisterEvent): StoredEvent {
  if (event.type !== 'assetsReceived' || event.assets.length < 2) return event
  return { ...event, assets: assetTable(event.assets) }
}

/** The same fact with its crowd as a list. */
export function unpacked(event: StoredEvent): StoredEvent {
  const field = crowds[event.type]
  const stored = field === undefined ? undefined : event[field]
  return field !== undefined && isTable(stored) ? { ...event, [field]: recordsOf(stored) } : event
}
