import { z } from 'zod'
import { Instant } from '#src/shared/dates.ts'
import { Telling } from './history.ts'
import { Outcome } from './register.ts'

/** A command that would be undone or redone now, as its history tells it. */
export const UndoStep = z.object({ sequence: z.int(), at: Instant, telling: Telling.optional() })
export type UndoStep = z.infer<typeof UndoStep>

/** The entry that the person saw named: if another has come between, nothing is done. */
const step = z.object({ sequence: z.int() })

export const undoRequests = {
  /** What this operator can take back now: the past has nothing to take back. */
  'undo.state': {
    kind: 'workplace',
    request: z.object({}),
    answer: z.object({ undo: UndoStep.optional(), redo: UndoStep.optional() }),
  },
  'undo.undo': { kind: 'command', request: step, answer: Outcome },
  'undo.redo': { kind: 'command', request: step, answer: Outcome },
} as const
