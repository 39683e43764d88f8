import { z } from 'zod'
import { ManyExtensionFacts } from '#src/agreements/extension.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { IssuedMany } from './issue-many.ts'
import { ManyIds, NamedLoan, RefusedLoan } from './many-loans.ts'

/** What extending these loans together would do, before it is done. */
export const ExtensionsPlan = z.object({
  ready: z.array(
    NamedLoan.extend({
      /** The number that the addendum will bear in its agreement. */
      count: z.int(),
      endsOn: CalendarDate,
      newEndsOn: CalendarDate,
      /** Who signs for the borrower. */
      signatory: z.string(),
    }),
  ),
  refused: z.array(RefusedLoan),
  /** How many will be in Italian only, for want of a text in the second language of their body. */
  italianOnly: z.int(),
})
export type ExtensionsPlan = z.infer<typeof ExtensionsPlan>

export const extensionManyRequests = {
  'addenda.extensionPlan': {
    request: z.object({ ids: ManyIds, facts: ManyExtensionFacts }),
    answer: ExtensionsPlan,
  },
  /**
   * Issues the addenda that extend these loans, one after the other; reports progress, can be paused and cancelled.
   * Asked again for those that are left it goes on.
   */
  'addenda.extendMany': {
    kind: 'command',
    request: z.object({ ids: ManyIds, facts: ManyExtensionFacts }),
    answer: IssuedMany,
  },
} as const
