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

/** The table of records; `valuesOf` answers the values of all the fields of one, in their order, `undefined` for none. */
export function tableOf<R>(
  records: readonly R[],
  fields: readonly string[],
  valuesOf: (record: R) => Values,
): Table {
  const first = records[0] === undefined ? [] : valuesOf(records[0])
  let alike: readonly number[] = [...fields.keys()]
  for (const record of records) {
    const values = valuesOf(record)
    if (!alike.every((at) => same(values[at], first[at])))
      alike = alike.filter((at) => same(values[at], first[at]))
  }
  const told = [...fields.keys()].filter((at) => !alike.includes(at))
  const said: Record<string, unknown> = {}
  for (const [at, place] of fields.map(placeOf).entries())
    put(said, place, alike.includes(at) ? first[at] : undefined)
  return {
    alike: said,
    fields: told.map((at) => fields[at] ?? ''),
    rows: records.map((record) => {
      const values = valuesOf(record)
      return told.map((at) => values[at] ?? null)
    }),
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
