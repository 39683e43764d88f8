import { useState } from 'react'
import type { ListQuery, RowSelection } from '#src/contract/list-query.ts'
import { wholeList } from '#src/contract/list-query.ts'
import { ask } from '#renderer/bridge/host.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { selectedIds } from '#renderer/bridge/selected-ids.ts'
import { Button } from '#renderer/components/Button.tsx'
import { toast } from '#renderer/components/toast.ts'
import { HandoversDialog } from '#renderer/features/agreements/handover-many/HandoversDialog.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { handoversManyText as words } from '#renderer/text/it/handovers-many.ts'
import { viewFilters } from './quick-views.ts'

interface HandOverProps {
  query: ListQuery
  selection: RowSelection
  onDone: () => void
}

/** Records together the handovers that the selected loans wait for. */
export const HandOver = ({ query, selection, onDone }: HandOverProps) => {
  const [ids, setIds] = useState<readonly string[]>()
  const today = useAsk('register.status', {}).data?.today
  const choose = async () => {
    const waiting = await waitingAmong(query, selection)
    if (waiting?.length === 0) toast.say(words.onlyWaiting)
    else setIds(waiting)
  }
  return (
    <>
      <Button kind="quiet" writes onPress={() => void choose()}>
        {words.action}
      </Button>
      {ids && today && (
        <HandoversDialog
          ids={ids}
          today={today}
          onClose={(recorded) => {
            setIds(undefined)
            if (recorded) onDone()
          }}
        />
      )}
    </>
  )
}

/** The selected loans of which something waits to be handed over. */
async function waitingAmong(query: ListQuery, selection: RowSelection): Promise<string[] | undefined> {
  const chosen = await selectedIds('agreements', query, selection)
  if (!went(chosen)) return undefined
  const waiting = await ask('lists.ids', {
    collection: 'agreements',
    query: { ...wholeList, filters: viewFilters('da-consegnare', '', '') },
  })
  if (!went(waiting)) return undefined
  const waits = new Set(waiting.value.ids)
  return chosen.value.filter((id) => waits.has(id))
}
