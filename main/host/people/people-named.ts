import { outstandingAddendum } from '#src/agreements/addendum.ts'
import type { Agreement, AgreementStatus } from '#src/agreements/agreement.ts'
import type { Body } from '#src/bodies/body.ts'
import type { Item } from '#src/items/item.ts'
import type { Register } from '#src/register/register.ts'
import type { Id } from '#src/shared/text.ts'

const alive: ReadonlySet<AgreementStatus> = new Set<AgreementStatus>(['draft', 'issued', 'signed', 'inForce'])

/** An agreement that is still to be printed or kept: its papers and screens name its contacts. */
export const isAlive = ({ status }: Agreement): boolean => alive.has(status)

/** Those who answer for an agreement, for either party. */
export const contactsOf = (agreement: Agreement): (Id | undefined)[] => {
  const { terms } = agreement
  const waiting = outstandingAddendum(agreement)?.changes
  return [
    waiting?.lenderContactId,
    waiting?.borrowerContactId,
    terms.lenderContactId,
    terms.borrowerContactId,
  ]
}

type Naming = {
  readonly items: Iterable<Item>
  readonly bodies: Iterable<Body>
  readonly agreements: Iterable<Agreement>
}

/** Those whom records name and who are not among the people that are kept: lost, or forgotten for good. */
export function peopleMissing(
  { items, bodies, agreements }: Naming,
  isKept: (personId: Id) => boolean,
): ReadonlySet<Id> {
  const missing = new Set<Id>()
  const look = (personId: Id | undefined) => {
    if (personId !== undefined && !isKept(personId)) missing.add(personId)
  }
  for (const item of items) if (item.kind !== 'licence') look(item.personId)
  for (const { contacts } of bodies) for (const { personId } of contacts) look(personId)
  for (const agreement of agreements)
    if (isAlive(agreement)) for (const contact of contactsOf(agreement)) look(contact)
  return missing
}

/** The same of a whole register. */
export const peopleMissingIn = (
  { items, bodies, agreements }: Register,
  isKept: (personId: Id) => boolean,
): ReadonlySet<Id> =>
  peopleMissing(
    {
      items: items.items.values(),
      bodies: bodies.bodies.values(),
      agreements: agreements.agreements.values(),
    },
    isKept,
  )
