import { z } from 'zod'
import { Instant } from '#src/shared/dates.ts'

/** Why a command is not undone or redone. */
export const UndoRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('nothingToUndo') }),
  z.object({ code: z.literal('nothingToRedo') }),
  /** Another command has come between, and what the person saw is not what would be undone. */
  z.object({ code: z.literal('undoMoved') }),
  /** The command gave a number to a paper or annulled one that has it, or founded the register: it is not undone. */
  z.object({ code: z.literal('undoForbidden'), command: z.string() }),
  /** Something happened since that rests on the command: the entry, by whom and when. */
  z.object({ code: z.literal('undoRestedOn'), sequence: z.int(), by: z.string(), at: Instant }),
  /** What would be put back bears a number, a serial, a code or a name that another thing bears by now. */
  z.object({
    code: z.literal('undoClash'),
    what: z.enum(['inventoryNumber', 'serialNumber', 'bodyCode', 'fundName']),
    value: z.string(),
    holder: z.string(),
  }),
])
export type UndoRefusal = z.infer<typeof UndoRefusal>
