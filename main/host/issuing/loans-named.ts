import { paperNumberText } from '#src/agreements/agreement.ts'
import type { Body } from '#src/bodies/body.ts'
import type { Register } from '#src/register/register.ts'
import type { Id } from '#src/shared/text.ts'

/** The body that a loan is to; undefined for a loan that is in no register. */
export const borrowerOf = ({ agreements, bodies }: Register, id: Id): Body | undefined =>
  bodies.bodies.get(agreements.agreements.get(id)?.borrowerId ?? '')

/** The bodies of these loans, each once. */
export const borrowersOf = (register: Register, ids: readonly Id[]): Set<Body> =>
  new Set(ids.flatMap((id) => borrowerOf(register, id) ?? []))

/** What people know a loan by among many: its body and, once it has one, its number. */
export function whose(register: Register, id: Id): { readonly borrower: string; readonly number?: string } {
  const { number } = register.agreements.agreements.get(id) ?? {}
  const borrower = borrowerOf(register, id)?.name ?? ''
  return number ? { borrower, number: paperNumberText(number) } : { borrower }
}
