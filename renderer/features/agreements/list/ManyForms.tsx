import { useState } from 'react'
import type { ListQuery, RowSelection } from '#src/contract/list-query.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { selectedIds } from '#renderer/bridge/selected-ids.ts'
import { Button } from '#renderer/components/Button.tsx'
import { FormsDialog } from '#renderer/features/agreements/forms/FormsDialog.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { formsText } from '#renderer/text/it/forms.ts'

interface ManyFormsProps {
  query: ListQuery
  selection: RowSelection
}

/** Letters and forms about the selected loans. */
export const ManyForms = ({ query, selection }: ManyFormsProps) => {
  const [ids, setIds] = useState<readonly string[]>()
  const today = useAsk('register.status', {}).data?.today
  const choose = async () => {
    const chosen = await selectedIds('agreements', query, selection)
    if (went(chosen)) setIds(chosen.value)
  }
  return (
    <>
      <Button kind="quiet" onPress={() => void choose()}>
        {formsText.open}
      </Button>
      {ids && today && <FormsDialog ids={ids} today={today} onClose={() => setIds(undefined)} />}
    </>
  )
}
