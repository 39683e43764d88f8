import { z } from 'zod'
import { AgreementRefusal } from '#src/agreements/commands.ts'
import { Id } from '#src/shared/text.ts'
import { AnyRefusal } from './protocol.ts'

/** All that one can choose of a list. */
export const ManyIds = z.array(Id).min(1).max(1_000_000)

/** What issuing many agreements would do, before it is done. */
export const IssuePlan = z.object({
  drafts: z.array(
    z.object({
      id: Id,
      borrower: z.string(),
      items: z.int(),
      /** All that stands between it and its issue. */
      faults: z.array(AgreementRefusal),
    }),
  ),
  /** How many of those asked for are no drafts. */
  others: z.int(),
  /** How many drafts will be in Italian only, for want of a text in the second language of their body. */
  italianOnly: z.int(),
  /** The number of the first one. */
  nextNumber: z.string(),
})
export type IssuePlan = z.infer<typeof IssuePlan>

const one = { id: Id, borrower: z.string() }

/** What was done: those that are neither issued nor refused were left as they were, because the work was stopped. */
export const IssuedMany = z.object({
  issued: z.array(z.object({ ...one, number: z.string() })),
  refused: z.array(z.object({ ...one, reason: AnyRefusal })),
  left: z.int(),
  /** What ended all of it: a full disk, a register that went away. The agreement it was met at is among those left. */
  endedBy: AnyRefusal.optional(),
})
export type IssuedMany = z.infer<typeof IssuedMany>
