import type { Errors } from './read-item.ts'

/** What every part of a form of an item is given. */
export interface FormPart<Draft> {
  draft: Draft
  errors: Errors
  change: (changes: Partial<Draft>) => void
}
