import { z } from 'zod'
import { Sha256 } from '#src/shared/codes.ts'
import { Line } from '#src/shared/text.ts'

/** A paper the register issued: its bytes are kept under their hash and never change. */
export const IssuedPaper = z.object({ sha256: Sha256, bytes: z.int().min(1), template: Line })
export type IssuedPaper = z.infer<typeof IssuedPaper>
