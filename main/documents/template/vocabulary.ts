/**
 * The names a template may use. `text` is printed, or asked whether there is any; `flag` is only asked; a group is
 * reached by a dot (`comodante.pec`); a list, written with its group in brackets, is repeated.
 */
export type Vocabulary = { readonly [name: string]: Entry }
export type Entry = 'text' | 'flag' | Vocabulary | readonly [Vocabulary]

/** What a template is filled with: a value for every name, empty where the register knows nothing. */
export type FieldsOf<V extends Vocabulary> = { readonly [K in keyof V]: ValueOf<V[K]> }
type ValueOf<E extends Entry> = E extends 'text'
  ? string
  : E extends 'flag'
    ? boolean
    : E extends readonly [infer G extends Vocabulary]
      ? readonly FieldsOf<G>[]
      : E extends Vocabulary
        ? FieldsOf<E>
        : never

export type Fields = { readonly [name: string]: Value }
export type Value = string | boolean | Fields | readonly Fields[]

export const isList = (entry: Entry): entry is readonly [Vocabulary] => Array.isArray(entry)
const isGroup = (entry: Entry): entry is Vocabulary => typeof entry === 'object' && !isList(entry)

/** What a dotted name means where these vocabularies hold, the innermost first. */
export function entryNamed(path: string, scopes: readonly Vocabulary[]): Entry | undefined {
  const [first = '', ...rest] = path.split('.')
  const scope = scopes.find((names) => Object.hasOwn(names, first))
  let entry: Entry | undefined = scope?.[first]
  for (const name of rest) {
    if (entry === undefined || !isGroup(entry)) return undefined
    entry = Object.hasOwn(entry, name) ? entry[name] : undefined
  }
  return entry
}

/** The names that hold inside a section on this entry. */
export const namesWithin = (entry: Entry): Vocabulary | undefined => (isList(entry) ? entry[0] : undefined)

/** Whether a section may ask it: a whole group is neither there nor absent. */
export const isCondition = (entry: Entry): boolean => !isGroup(entry)

/** The value of a dotted name, which the vocabulary has already vouched for. */
export function valueNamed(path: string, scopes: readonly Fields[]): Value {
  const [first = '', ...rest] = path.split('.')
  let value: Value | undefined = scopes.find((fields) => Object.hasOwn(fields, first))?.[first]
  for (const name of rest) value = isFields(value) ? value[name] : undefined
  if (value === undefined) throw new Error(`template: no value for ${path}`)
  return value
}

const isFields = (value: Value | undefined): value is Fields =>
  typeof value === 'object' && !Array.isArray(value)
