import { z } from 'zod'
import { FileFacts, FilePattern } from '#src/agreements/file-pattern.ts'
import { PaperRow } from './agreements.ts'
import { ManyIds, NamedLoan } from './many-loans.ts'
import { AnyRefusal } from './protocol.ts'

export const IssuedKind = PaperRow.shape.kind
export type IssuedKind = z.infer<typeof IssuedKind>

/** What of the issued papers is saved: which kinds, and what lies beside each. */
export const SaveChoice = z.object({
  kinds: z.array(IssuedKind),
  signed: z.boolean(),
  metadata: z.boolean(),
})
export type SaveChoice = z.infer<typeof SaveChoice>

/** What saving the papers of these loans would write. */
export const SavePlan = z.object({
  /** How many papers of each kind were issued, whatever is chosen. */
  issued: z.array(z.object({ kind: IssuedKind, papers: z.int() })),
  papers: z.int(),
  signedFiles: z.int(),
  bytes: z.int(),
  /** One paper of each kind chosen, to see how it would be called. */
  samples: z.array(z.object({ kind: IssuedKind, folder: z.string(), facts: FileFacts })),
  /** The loans of which nothing would be there. */
  nothing: z.array(NamedLoan.extend({ why: z.enum(['draft', 'discarded', 'otherKinds']) })),
  fileName: z.string(),
})
export type SavePlan = z.infer<typeof SavePlan>

export const savedPaperRequests = {
  'papers.savePlan': { request: z.object({ ids: ManyIds, choice: SaveChoice }), answer: SavePlan },
  /**
   * The issued papers of many loans as one ZIP, written where a person said: a folder for each body, and a spreadsheet
   * that lists them. Reports progress; can be paused and cancelled.
   */
  'papers.save': {
    request: z.object({ ids: ManyIds, choice: SaveChoice, pattern: FilePattern, place: z.string() }),
    answer: z.object({
      papers: z.int(),
      /** Files of the register that could not be read; the others are there. */
      missing: z.array(NamedLoan.extend({ reason: AnyRefusal })),
    }),
  },
} as const
