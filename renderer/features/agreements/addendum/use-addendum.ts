import { useState } from 'react'
import type { AddendumFacts } from '#src/agreements/addendum.ts'
import type { AgreementPage, PaperRow } from '#src/contract/agreements.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ok } from '#src/shared/result.ts'
import { ask } from '#renderer/bridge/host.ts'
import { selectionTest } from '#renderer/components/grid/selection.ts'
import { toast } from '#renderer/components/toast.ts'
import type { OnAdd } from '#renderer/features/agreements/loan/add-lines.ts'
import { standingLines } from '#renderer/features/agreements/page/agreement-lines.ts'
import { addendumText as words } from '#renderer/text/it/agreements-addendum.ts'
import { type AddendumDraft, changesOf, firstDraft, readAddendum, withAdded } from './addendum-draft.ts'

/** An addendum while it is being written. Nothing of it is kept until it is issued. */
export function useAddendum(
  page: AgreementPage,
  endsOn: CalendarDate,
  today: CalendarDate,
  onIssued: (paper: PaperRow) => void,
) {
  const [draft, setDraft] = useState(() => firstDraft(page, today))
  const [asked, setAsked] = useState(false)
  const replaceable = standingLines(page).filter(({ kind, state }) => kind === 'asset' && state !== 'ended')
  const isReplaced = selectionTest(draft.replaced)
  const replacedIds = replaceable.map(({ itemId }) => itemId).filter(isReplaced)
  const changes = changesOf(draft, replacedIds)
  const { facts, errors } = readAddendum(page, endsOn, draft, changes)
  const issuer = useIssuer(facts, onIssued)
  const set = (changed: Partial<AddendumDraft>) => setDraft((before) => ({ ...before, ...changed }))
  const onAdd: OnAdd = async (lines, said) => {
    const here = new Set(draft.added.map(({ itemId }) => itemId))
    const isNew = lines.some(({ itemId, kind }) => kind === 'licence' || !here.has(itemId))
    setDraft((before) => ({ ...before, added: withAdded(before.added, lines) }))
    toast.say(isNew ? words.addedNow(said) : words.addedBefore(said), {
      tone: isNew ? 'success' : 'neutral',
      milliseconds: 3000,
    })
    return ok(undefined)
  }
  const confirm = () => {
    setAsked(true)
    void issuer.askFirst()
  }
  return {
    ...issuer,
    draft,
    set,
    onAdd,
    replaceable,
    replacedCount: replacedIds.length,
    changes,
    facts,
    errors: asked ? errors : {},
    confirm,
  }
}

export type AddendumAtWork = ReturnType<typeof useAddendum>

/** Issues once, however often it is asked; before the question, what would be refused is told. */
function useIssuer(facts: AddendumFacts | undefined, onIssued: (paper: PaperRow) => void) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState<'checking' | 'issuing'>()
  const [refused, setRefused] = useState<{ readonly of: string; readonly why: AnyRefusal }>()
  const key = JSON.stringify(facts)
  const askFirst = async () => {
    setRefused(undefined)
    if (!facts || busy) return
    setBusy('checking')
    const answer = await ask('addenda.preview', { facts })
    setBusy(undefined)
    if (answer.ok) setAsking(true)
    else setRefused({ of: key, why: answer.error })
  }
  const issue = async () => {
    if (!facts || busy) return
    setBusy('issuing')
    const answer = await ask('addenda.issue', { facts })
    setBusy(undefined)
    setAsking(false)
    if (answer.ok) onIssued(answer.value.paper)
    else setRefused({ of: key, why: answer.error })
  }
  return {
    asking,
    askFirst,
    stopAsking: () => setAsking(false),
    isBusy: busy !== undefined,
    issuing: busy === 'issuing',
    issue: () => void issue(),
    // Once something is changed, what was refused is no longer what is written.
    refusal: refused && refused.of === key ? refused.why : undefined,
  }
}
