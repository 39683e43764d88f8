import { z } from 'zod'
import { AgreementRefusal } from '#src/agreements/commands.ts'
import { Id } from '#src/shared/text.ts'
import { NamedLoan, RefusedLoan } from './many-loans.ts'
import { AnyRefusal } from './protocol.ts'

/** What issuing many agreements would do, before it is done. */
export const IssuePlan = z.object({
  drafts: z.array(
    z.object({
      id: Id,
      borrower: z.string(),
      items: z.int(),
      /** Whether it is a loan of things: one on licences and services alone is an agreement. */
      ofThings: z.boolean(),
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

/** What was done: those that are neither issued nor refused were left as they were, because the work was stopped. */
export const IssuedMany = z.object({
  issued: z.array(NamedLoan.required()),
  refused: z.array(RefusedLoan),
  left: z.int(),
  /** What ended all of it: a full disk, a register that went away. The agreement it was met at is among those left. */
  endedBy: AnyRefusal.optional(),
})
export type IssuedMany = z.infer<typeof IssuedMany>
