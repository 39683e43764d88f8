import { z } from 'zod'
import { ManyHandoverFacts } from '#src/agreements/whole-handover.ts'
import { IssuedMany } from './issue-many.ts'
import { ManyIds, NamedLoan, RefusedLoan } from './many-loans.ts'

/** What recording these handovers together would do, before it is done. */
export const HandoversPlan = z.object({
  ready: z.array(NamedLoan.extend({ receivedBy: z.string(), place: z.string() })),
  refused: z.array(RefusedLoan),
  /** The number of the first report. */
  nextNumber: z.string(),
})
export type HandoversPlan = z.infer<typeof HandoversPlan>

export const handoverManyRequests = {
  'handovers.plan': { request: z.object({ ids: ManyIds, facts: ManyHandoverFacts }), answer: HandoversPlan },
  /**
   * Records the handovers of all that these agreements wait for, one after the other; reports progress, can be paused
   * and cancelled. Asked again for those that are left it goes on.
   */
  'handovers.recordMany': {
    kind: 'command',
    request: z.object({ ids: ManyIds, facts: ManyHandoverFacts }),
    answer: IssuedMany,
  },
} as const
