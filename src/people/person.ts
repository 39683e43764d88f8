import { z } from 'zod'
import { Id, Line, Note, OptionalLine } from '#src/shared/text.ts'

/**
 * Someone who merely uses an item or answers for it at a body. Personal data with an end: it is kept in a store
 * beside the ledger, which knows only the key; emptying the record leaves the chain whole (GDPR, art. 17).
 */
export const Person = z.object({
  id: Id,
  name: Line,
  office: OptionalLine,
  email: OptionalLine,
  phone: OptionalLine,
  note: Note,
})
export type Person = z.infer<typeof Person>

export const NewPerson = Person.omit({ id: true })
export type NewPerson = z.infer<typeof NewPerson>
