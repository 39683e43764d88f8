import type { Agreement } from '#src/agreements/agreement.ts'
import type { Body } from '#src/bodies/body.ts'
import type { PaperRow } from '#src/contract/agreements.ts'
import type { Register } from '#src/register/register.ts'
import { papersOf } from '#main/host/agreement-page.ts'

/** The papers issued about an agreement, and between whom. */
export type IssuedPapers = {
  readonly agreement: Agreement
  readonly borrower: Body
  readonly lender: Body
  readonly rows: readonly PaperRow[]
}

/** Without all that the page of an agreement shows besides: it is asked of thousands of them. */
export function issuedPapers(
  { agreements, bodies }: Register,
  agreement: Agreement,
): IssuedPapers | undefined {
  const borrower = bodies.bodies.get(agreement.borrowerId)
  const lender = bodies.bodies.get(bodies.lenderId ?? '')
  if (!borrower || !lender) return undefined
  const handovers = agreement.handovers.flatMap((id) => agreements.handovers.get(id) ?? [])
  return { agreement, borrower, lender, rows: papersOf(agreement, borrower.name, handovers) }
}
