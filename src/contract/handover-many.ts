import { z } from 'zod'
import { ManyHandoverFacts } from '#src/agreements/whole-handover.ts'
import { Id } from '#src/shared/text.ts'
import { IssuedMany, ManyIds } from './issue-many.ts'
import { AnyRefusal } from './protocol.ts'

const one = { id: Id, borrower: z.string(), number: z.string().optional() }

/** What recording these handovers together would do, before it is done. */
export const HandoversPlan = z.object({
  ready: z.array(z.object({ ...one, receivedBy: z.string(), place: z.string() })),
  refused: z.array(z.object({ ...one, reason: AnyRefusal })),
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
