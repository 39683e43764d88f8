import { commandText, mappingNoteText } from '#renderer/text/it/command-line.ts'
import { refusalText as screenText } from '#renderer/text/it/refusals.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'

/** What was refused and why, with the advice that fits a command; `header` are the titles of the list it speaks of. */
export function refusalText(refusal: AnyRefusal, header: readonly string[] = []): string {
  if (refusal.code === 'mappingUnfit')
    return refusal.problems.map((note) => mappingNoteText(note, header)).join(' ')
  return refusal.code === 'rowsInError' ? commandText.rowsInError(refusal.rows) : screenText(refusal)
}
