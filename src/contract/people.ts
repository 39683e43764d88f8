import { z } from 'zod'
import { AgreementStatus } from '#src/agreements/agreement.ts'
import { Signatory } from '#src/bodies/body.ts'
import { NewPerson, Person } from '#src/people/person.ts'
import { Id } from '#src/shared/text.ts'

/** What names a person now. */
export const PersonUse = z.object({
  items: z.array(z.object({ itemId: Id, title: z.string(), inventoryNumber: z.string(), place: z.string() })),
  bodies: z.array(z.object({ bodyId: Id, name: z.string(), role: z.string() })),
  agreements: z.array(
    z.object({
      agreementId: Id,
      number: z.string().optional(),
      borrowerName: z.string(),
      ofThings: z.boolean(),
      status: AgreementStatus,
    }),
  ),
})
export type PersonUse = z.infer<typeof PersonUse>

/**
 * Who a key of the ledger stands for: someone in the store of people, someone who signs for a body (a public act:
 * it stays), or someone whose record was emptied.
 */
export const PersonPage = z.object({
  person: Person.optional(),
  official: z.object({ signatory: Signatory, bodyId: Id, bodyName: z.string() }).optional(),
  use: PersonUse,
})
export type PersonPage = z.infer<typeof PersonPage>

export const peopleRequests = {
  /** Adds people, or corrects those whose key is given. */
  'people.put': {
    kind: 'command',
    request: z.object({ people: z.array(NewPerson.extend({ id: Id.optional() })).max(5000) }),
    answer: z.object({ ids: z.array(Id) }),
  },
  'people.page': { request: z.object({ id: Id }), answer: PersonPage },
  'people.search': {
    request: z.object({ text: z.string().max(200), limit: z.int().min(1).max(500) }),
    answer: z.object({ people: z.array(Person), total: z.int() }),
  },
  /** Empties a person's record. The ledger keeps the key, and what was done under it. */
  'people.erase': { kind: 'command', request: z.object({ id: Id }), answer: z.object({}) },
} as const
