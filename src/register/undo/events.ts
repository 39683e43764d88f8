import { z } from 'zod'
import type { Register } from '#src/register/state.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import { inventoryPatternKey, keysIn, putBack, Records, secondLanguageKey } from './records.ts'

const about = {
  v: z.literal(1),
  on: CalendarDate,
  /** The entry whose command is meant, and that command. */
  sequence: z.int().min(1),
  command: z.string(),
  records: Records,
}

/** Nothing is erased: a command that was undone stays in the ledger, and so does its undoing. */
export const UndoEvent = z.discriminatedUnion('type', [
  /** `records` are those that the command had changed, as they were before it. */
  z.object({ type: z.literal('commandUndone'), ...about }),
  /** `records` are those that the undoing had changed, as the command had left them. */
  z.object({ type: z.literal('commandRedone'), ...about }),
])
export type UndoEvent = z.infer<typeof UndoEvent>

export function evolveUndo(register: Register, { type, sequence, records, on }: UndoEvent): void {
  putBack(register, records, on)
  if (type === 'commandUndone') register.undone.add(sequence)
  else register.undone.delete(sequence)
}

/** The keys of all the records that an undoing is about. */
export const concernedBy = ({ records }: UndoEvent): Id[] => [
  ...keysIn(records),
  ...(records.inventoryPattern ? [inventoryPatternKey] : []),
  ...(records.secondLanguage ? [secondLanguageKey] : []),
]
