import { useState } from 'react'
import type { ListQuery, RowSelection } from '#src/contract/list-query.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { selectedIds } from '#renderer/bridge/selected-ids.ts'
import { Button } from '#renderer/components/Button.tsx'
import { ExtensionsDialog } from '#renderer/features/agreements/extend-many/ExtensionsDialog.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { extensionsManyText as words } from '#renderer/text/it/extensions-many.ts'

interface ExtendProps {
  query: ListQuery
  selection: RowSelection
  onDone: () => void
}

/** Extends the selected loans together; those that cannot be extended are told, with why. */
export const Extend = ({ query, selection, onDone }: ExtendProps) => {
  const [ids, setIds] = useState<readonly string[]>()
  const today = useAsk('register.status', {}).data?.today
  const choose = async () => {
    const chosen = await selectedIds('agreements', query, selection)
    if (went(chosen)) setIds(chosen.value)
  }
  return (
    <>
      <Button kind="quiet" writes onPress={() => void choose()}>
        {words.action}
      </Button>
      {ids && today && (
        <ExtensionsDialog
          ids={ids}
          today={today}
          onClose={(issued) => {
            setIds(undefined)
            if (issued) onDone()
          }}
        />
      )}
    </>
  )
}
