import { same } from './same.ts'

type Fields = Readonly<Record<string, unknown>>
type Values = readonly unknown[]

/**
 * Records of one form as they are stored when they are many: what all have alike is said once, and a row of each holds
 * the rest in the order of `fields`; `null` is what a record has not. A field of a record inside a record is named by
 * both, as `purchase.order`.
 */
export type Table = {
  readonly alike: Fields
  readonly fields: readonly string[]
  readonly rows: readonly Values[]
}

/** Answers one field of a record, `undefined` where it has none. */
type Read<R> = (record: R) => unknown

/** The table of records, whose fields are read so. */
export function tableOf<R>(records: readonly R[], reads: Readonly<Record<string, Read<R>>>): Table {
  const [first] = records
  const alike: Record<string, unknown> = {}
  const told: [field: string, read: Read<R>][] = []
  for (const [field, read] of Object.entries(reads)) {
    const value = first && read(first)
    const isAlike = records.every((record) => same(read(record), value))
    if (!isAlike) told.push([field, read])
    put(alike, placeOf(field), isAlike ? value : undefined)
  }
  return {
    alike,
    fields: told.map(([field]) => field),
    rows: records.map((record) => told.map(([, read]) => read(record) ?? null)),
  }
}

/** The records of a table. */
export function recordsOf({ alike, fields, rows }: Table): Fields[] {
  const places = fields.map(placeOf)
  return rows.map((row) => {
    const record: Record<string, unknown> = { ...alike }
    for (const [at, place] of places.entries()) put(record, place, row[at] ?? undefined)
    return record
  })
}

type Place = { readonly outer: string; readonly inner: string | undefined }

function placeOf(field: string): Place {
  const [outer = '', inner] = field.split('.')
  return { outer, inner }
}

/** A record inside is there also when nothing is known of it. */
function put(record: Record<string, unknown>, { outer, inner }: Place, value: unknown): void {
  if (inner !== undefined) {
    const within = isFields(record[outer]) ? record[outer] : {}
    record[outer] = value === undefined ? within : { ...within, [inner]: value }
  } else if (value !== undefined) record[outer] = value
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a stored value has the form of a table. */
export function isTable(value: unknown): value is Table {
  if (!isFields(value)) return false
  const { alike, fields, rows } = value
  return (
    isFields(alike) &&
    Array.isArray(fields) &&
    fields.every((field) => typeof field === 'string') &&
    Array.isArray(rows) &&
    rows.every((row) => Array.isArray(row) && row.length === fields.length)
  )
}
