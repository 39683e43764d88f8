import { z } from 'zod'
import { FileFacts, FilePattern } from '#src/agreements/file-pattern.ts'
import { FormFacts } from '#src/agreements/form.ts'
import { Id } from '#src/shared/text.ts'
import { Bytes } from './bytes.ts'
import { ManyIds, RefusedLoan } from './many-loans.ts'

/** Which of many loans a paper can be made of, and what stands in the way of the others. */
export const FormsPlan = z.object({
  ready: z.array(Id),
  refused: z.array(RefusedLoan),
  /** One of them, to see how its file would be called. */
  sample: z.object({ folder: z.string(), facts: FileFacts }).optional(),
  fileName: z.string(),
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
  /** The same paper for many loans, as one ZIP written where a person said; can be paused and cancelled. */
  'papers.forms': {
    request: z.object({ ids: ManyIds, facts, pattern: FilePattern, place: z.string() }),
    answer: z.object({
      papers: z.int(),
      /** Those that could not be drawn after all; the others are there. */
      refused: z.array(RefusedLoan),
    }),
  },
} as const
