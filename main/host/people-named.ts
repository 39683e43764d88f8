import { outstandingAddendum } from '#src/agreements/addendum.ts'
import type { Agreement, AgreementStatus } from '#src/agreements/agreement.ts'
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

/** How many of those whom the register names now are not among the people that are kept: their data were lost. */
export function peopleMissing(
  { items, bodies, agreements }: Register,
  isKept: (personId: Id) => boolean,
): number {
  const missing = new Set<Id>()
  const look = (personId: Id | undefined) => {
    if (personId !== undefined && !isKept(personId)) missing.add(personId)
  }
  for (const item of items.items.values()) if (item.kind !== 'licence') look(item.personId)
  for (const { contacts } of bodies.bodies.values()) for (const { personId } of contacts) look(personId)
  for (const agreement of agreements.agreements.values())
    if (isAlive(agreement)) for (const contact of contactsOf(agreement)) look(contact)
  return missing.size
}
