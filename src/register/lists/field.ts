/** What a field of a list can hold; an absent value and an empty text are both «nothing». */
export type ListValue = string | number | boolean

/**
 * How the values of a field are read, compared and filtered. `choice` is one word of a closed set; `date` is
 * `YYYY-MM-DD`; `money` is in cents; `paperNumber` is `n/yyyy`, a text that is sorted by year and then by count.
 */
export type FieldKind = 'text' | 'paperNumber' | 'choice' | 'date' | 'money' | 'number' | 'boolean'

/** One field of a list, as plain data: what a screen needs to offer it and the engine to answer for it. */
export type Field = {
  readonly name: string
  readonly kind: FieldKind
  /** Whether full-text search looks into it. */
  readonly searchable: boolean
  /** Whether adding its values up means something. */
  readonly summable: boolean
  /** The words of a `choice`, in the order in which they are sorted. */
  readonly choices?: readonly string[]
}

export type FieldShape = Omit<Field, 'name'>

const plain = (kind: FieldKind): FieldShape => ({ kind, searchable: false, summable: false })

/** The words a table of fields is written with. */
export const text: FieldShape = { ...plain('text'), searchable: true }
/** A key or a word of the program's own, which nobody types. */
export const key: FieldShape = plain('text')
export const paperNumber: FieldShape = { ...plain('paperNumber'), searchable: true }
export const date: FieldShape = plain('date')
export const money: FieldShape = { ...plain('money'), summable: true }
export const count: FieldShape = { ...plain('number'), summable: true }
export const ratio: FieldShape = plain('number')
export const flag: FieldShape = plain('boolean')
export const choice = (choices: readonly string[]): FieldShape => ({ ...plain('choice'), choices })

/** The table as a list, in its order. */
export const fieldsOf = (table: Readonly<Record<string, FieldShape>>): readonly Field[] =>
  Object.entries(table).map(([name, shape]) => ({ name, ...shape }))
