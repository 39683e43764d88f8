import { Breath } from '#main/journal/breath.ts'
import type { NamedLoan, RefusedLoan } from '#src/contract/many-loans.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Register } from '#src/register/register.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { whose } from './loans-named.ts'
import type { Job } from '#main/host/services.ts'

/** What would be done to each of many loans, and what stands in the way of the others. */
export type PlannedEach<Facts> = {
  readonly ready: { readonly loan: NamedLoan; readonly facts: Facts }[]
  readonly refused: RefusedLoan[]
}

/** Asks of each loan whether it can be done, giving way to others between two. */
export async function planEach<Facts>(
  register: Register,
  ids: readonly Id[],
  { cancelled }: Job,
  factsOf: (id: Id) => Result<Facts, AnyRefusal>,
): Promise<Result<PlannedEach<Facts>, AnyRefusal>> {
  const plan: PlannedEach<Facts> = { ready: [], refused: [] }
  const breath = new Breath()
  for (const id of ids) {
    if (breath.due) await breath.take()
    if (cancelled()) return refused({ code: 'workCancelled' })
    const loan = { id, ...whose(register, id) }
    const facts = factsOf(id)
    if (facts.ok) plan.ready.push({ loan, facts: facts.value })
    else plan.refused.push({ ...loan, reason: facts.error })
  }
  return ok(plan)
}
