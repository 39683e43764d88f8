import { z } from 'zod'
import { FormFacts } from '#src/agreements/form.ts'
import { Id } from '#src/shared/text.ts'
import { Bytes } from './bytes.ts'
import { AnyRefusal } from './protocol.ts'

/** Which of many loans a paper can be made of, and what stands in the way of the others. */
export const FormsPlan = z.object({
  ready: z.array(Id),
  refused: z.array(
    z.object({ id: Id, borrower: z.string(), number: z.string().optional(), reason: AnyRefusal }),
  ),
})
export type FormsPlan = z.infer<typeof FormsPlan>

const facts = FormFacts.omit({ agreementId: true })

export const formRequests = {
  /** A paper about a loan under way, drawn now for people to complete and sign; it is kept nowhere. */
  'papers.form': {
    request: z.object({ facts: FormFacts }),
    answer: z.object({ bytes: Bytes, fileName: z.string() }),
  },
  'papers.formsPlan': {
    request: z.object({ ids: z.array(Id).min(1).max(10_000), facts }),
    answer: FormsPlan,
  },
  /** The same paper for many loans, as one ZIP; reports progress, and can be cancelled. */
  'papers.forms': {
    request: z.object({ ids: z.array(Id).min(1).max(1000), facts }),
    answer: z.object({ bytes: Bytes, fileName: z.string(), papers: z.int() }),
  },
} as const
