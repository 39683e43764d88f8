import { toast } from '#renderer/components/toast.ts'
import { went } from '#renderer/shared/refusal.ts'
import { itemsText as words } from '#renderer/text/it/agreements-loan.ts'
import { lineCommand, type LoanLine } from './draft-lines.ts'
import type { Draft } from './use-draft.ts'

type Line = Pick<LoanLine, 'itemId' | 'kind' | 'seats'>

/** Puts lines in the loan and says it in these words; tells whether they are there. */
export async function addLines(draft: Draft, lines: readonly Line[], said: string): Promise<boolean> {
  const command = lineCommand('addToDraft', draft.page.agreement.id, lines)
  if (!went(await draft.act(command))) return false
  toast.say(words.added(said), { tone: 'success', milliseconds: 3000 })
  return true
}

/** Takes lines out of the loan; the message that says it can put them back. */
export async function removeLines(draft: Draft, lines: readonly LoanLine[]): Promise<void> {
  const { id } = draft.page.agreement
  if (!went(await draft.act(lineCommand('removeFromDraft', id, lines)))) return
  toast.say(words.removed(lines.length), {
    action: { label: words.undo, onPress: () => void putBack(draft, lines) },
  })
}

/** The lines as they were, each with its place and its person. */
async function putBack(draft: Draft, lines: readonly LoanLine[]): Promise<void> {
  const agreementId = draft.page.agreement.id
  if (!went(await draft.act(lineCommand('addToDraft', agreementId, lines)))) return
  for (const { itemId, personId, place } of lines) {
    if (personId === undefined && place === '') continue
    const use = { place, ...(personId !== undefined && { personId }) }
    if (!went(await draft.act({ type: 'nameLineUse', agreementId, itemId, ...use }))) return
  }
}
