import type { Choice } from '#renderer/components/fields/choice.ts'

/** What kind of value a field holds: it decides the questions that can be asked of it. */
export type FilterKind = 'text' | 'choice' | 'date' | 'money' | 'number' | 'boolean'

/** A field that a list can be filtered by. */
export interface FilterField {
  /** The name the host knows. */
  field: string
  label: string
  kind: FilterKind
  /** The values of a `choice` field. */
  choices?: readonly Choice[]
}
