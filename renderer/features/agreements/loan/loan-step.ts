import { z } from 'zod'

/** The steps of the guided loan, as the address names them. */
export const LoanStep = z.enum(['ente', 'beni', 'condizioni', 'controllo'])
export type LoanStep = z.infer<typeof LoanStep>

/** The part of the address after `?` in a draft: the step, and the field to look at first. */
export const DraftSearch = z.object({
  passo: LoanStep.optional().catch(undefined),
  campo: z.string().optional().catch(undefined),
})

/** The step before or after; undefined at the ends. */
export const neighbour = (step: LoanStep, by: 1 | -1): LoanStep | undefined =>
  LoanStep.options[LoanStep.options.indexOf(step) + by]
