import { z } from 'zod'
import { Line, OptionalLine } from '#src/shared/text.ts'

/** A place where the goods are used. */
export const Place = z.object({ name: Line, address: OptionalLine })
export type Place = z.infer<typeof Place>

export const Places = z.array(Place).min(1).max(50)
