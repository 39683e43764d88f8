import { z } from 'zod'
import { Id } from '#src/shared/text.ts'
import { AnyRefusal } from './protocol.ts'

/** All that one can choose of a list. */
export const ManyIds = z.array(Id).min(1).max(1_000_000)

/** What people know a loan by among many: its body and, once it has one, its number. */
export const NamedLoan = z.object({ id: Id, borrower: z.string(), number: z.string().optional() })
export type NamedLoan = z.infer<typeof NamedLoan>

/** One of many with which it cannot be done, and why. */
export const RefusedLoan = NamedLoan.extend({ reason: AnyRefusal })
export type RefusedLoan = z.infer<typeof RefusedLoan>
