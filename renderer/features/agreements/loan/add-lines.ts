import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Result } from '#src/shared/result.ts'
import { ask } from '#renderer/bridge/host.ts'
import { toast } from '#renderer/components/toast.ts'
import { sayWhile } from '#renderer/shared/say-while.ts'
import { went } from '#renderer/shared/refusal.ts'
import { itemsText as words } from '#renderer/text/it/agreements-loan.ts'
import { lineCommand, type LoanLine } from './draft-lines.ts'
import type { Draft } from './use-draft.ts'

export type ChosenLine = Pick<LoanLine, 'itemId' | 'kind' | 'seats'>

/** Puts lines where they are being gathered and says it in these words, or tells why they cannot be there. */
export type OnAdd = (lines: readonly ChosenLine[], said: string) => Promise<Result<unknown, AnyRefusal>>

/** Puts lines in the loan. */
export const addingTo =
  (draft: Draft): OnAdd =>
  async (lines, said) => {
    const outcome = await draft.act(lineCommand('addToDraft', draft.page.agreement.id, lines))
    if (outcome.ok) toast.say(words.added(said), { tone: 'success', milliseconds: 3000 })
    return outcome
  }

/** Takes lines out of the loan; the message that says it can put them back. */
export async function removeLines(draft: Draft, lines: readonly LoanLine[]): Promise<void> {
  const { id } = draft.page.agreement
  if (!went(await draft.act(lineCommand('removeFromDraft', id, lines)))) return
  sayWhile(() => areOut(id, lines), words.removed(lines.length), {
    action: { label: words.undo, onPress: () => void putBack(draft, lines) },
  })
}

/** Whether the draft is there, without any of the lines. */
async function areOut(id: string, lines: readonly LoanLine[]): Promise<boolean> {
  const page = await ask('agreements.page', { id })
  if (!page.ok) return false
  const { assets, licences, services } = page.value.agreement
  const there = new Set([...assets, ...licences, ...services].map(({ itemId }) => itemId))
  return !lines.some(({ itemId }) => there.has(itemId))
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
