import { useState } from 'react'
import { type ListQuery, type RowSelection, wholeList } from '#src/contract/list-query.ts'
import { ask } from '#renderer/bridge/host.ts'
import { useAct } from '#renderer/bridge/queries.ts'
import { selectedIds } from '#renderer/bridge/selected-ids.ts'
import { Button } from '#renderer/components/Button.tsx'
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx'
import { toast } from '#renderer/components/toast.ts'
import { went } from '#renderer/shared/refusal.ts'
import { agreementListText as words } from '#renderer/text/it/agreements.ts'

interface DiscardDraftsProps {
  query: ListQuery
  selection: RowSelection
  onDone: () => void
}

/** Discards the drafts among the selected loans, once asked; those that are no drafts are left as they are. */
export const DiscardDrafts = ({ query, selection, onDone }: DiscardDraftsProps) => {
  const { act } = useAct()
  const [drafts, setDrafts] = useState<readonly string[]>()
  const [busy, setBusy] = useState(false)
  const choose = async () => {
    const found = await draftsAmong(query, selection)
    if (found.length === 0) toast.say(words.onlyDrafts)
    else setDrafts(found)
  }
  const discard = async (ids: readonly string[]) => {
    setBusy(true)
    let done = 0
    for (const agreementId of ids) if (went(await act({ type: 'discardDraft', agreementId }))) done += 1
    setBusy(false)
    setDrafts(undefined)
    toast.say(words.discarded(done), { tone: 'success' })
    onDone()
  }
  return (
    <>
      <Button kind="quiet" writes onPress={() => void choose()}>
        {words.discardDrafts}
      </Button>
      <ConfirmDialog
        open={drafts !== undefined}
        title={words.discardQuestion(drafts?.length ?? 0)}
        confirmLabel={words.discardDrafts}
        danger
        busy={busy}
        onConfirm={() => void discard(drafts ?? [])}
        onClose={() => setDrafts(undefined)}
      >
        {words.discardHelp}
      </ConfirmDialog>
    </>
  )
}

/** The drafts among the selected loans. */
async function draftsAmong(query: ListQuery, selection: RowSelection): Promise<string[]> {
  const chosen = await selectedIds('agreements', query, selection)
  if (!went(chosen)) return []
  const drafts = await ask('lists.ids', { collection: 'agreements', query: allDrafts })
  if (!went(drafts)) return []
  const isDraft = new Set(drafts.value.ids)
  return chosen.value.filter((id) => isDraft.has(id))
}

const allDrafts: ListQuery = {
  ...wholeList,
  filters: [{ field: 'status', test: 'anyOf', values: ['draft'] }],
}
