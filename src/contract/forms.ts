import { z } from 'zod'
import { FormFacts } from '#src/agreements/form.ts'
import { Id } from '#src/shared/text.ts'
import { Bytes } from './bytes.ts'
import { ManyIds } from './issue-many.ts'
import { AnyRefusal } from './protocol.ts'

const Refused = z.object({
  id: Id,
  borrower: z.string(),
  number: z.string().optional(),
  reason: AnyRefusal,
})

/** Which of many loans a paper can be made of, and what stands in the way of the others. */
export const FormsPlan = z.object({
  ready: z.array(Id),
  refused: z.array(Refused),
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
    request: z.object({ ids: ManyIds, facts }),
    answer: FormsPlan,
  },
  /** The same paper for many loans, as one ZIP; reports progress, and can be cancelled. */
  'papers.forms': {
    request: z.object({ ids: z.array(Id).min(1).max(1000), facts }),
    answer: z.object({
      bytes: Bytes,
      fileName: z.string(),
      papers: z.int(),
      /** Those that could not be drawn after all; the others are there. */
      refused: z.array(Refused),
    }),
  },
} as const
