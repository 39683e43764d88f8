import { Breath } from '#main/journal/breath.ts'
import type { IssuedMany } from '#src/contract/issue-many.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import { whose } from './loans-named.ts'
import { goesOn, type Job, type Services } from './services.ts'

/** Refusals that are of the disk, not of one agreement: those after it would be refused as well. */
const endsAll: ReadonlySet<AnyRefusal['code']> = new Set<AnyRefusal['code']>([
  'noSpace',
  'diskLost',
  'registerReadOnly',
  'registerUnavailable',
])

/**
 * Does the same to one agreement after the other, each by itself: whatever happens, what was done is whole, and the
 * others are as before. One that is refused does not stop those after it. `act` answers the number that it gave.
 */
export async function actOnMany(
  services: Services,
  ids: readonly Id[],
  job: Job,
  act: (id: Id) => Promise<Result<string, AnyRefusal>>,
): Promise<IssuedMany> {
  const done: IssuedMany = { issued: [], refused: [], left: 0 }
  const breath = new Breath()
  for (const [at, id] of ids.entries()) {
    job.progress(at, ids.length)
    if (!(await goesOn(job, breath))) return { ...done, left: ids.length - at }
    const outcome = await act(id)
    if (!outcome.ok && endsAll.has(outcome.error.code))
      return { ...done, left: ids.length - at, endedBy: outcome.error }
    const { borrower } = whose(services.ledger.register, id)
    if (outcome.ok) done.issued.push({ id, borrower, number: outcome.value })
    else done.refused.push({ id, borrower, reason: outcome.error })
  }
  return done
}
