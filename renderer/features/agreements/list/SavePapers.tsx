import { useState } from 'react'
import type { ListQuery, RowSelection } from '#src/contract/list-query.ts'
import { selectedIds } from '#renderer/bridge/selected-ids.ts'
import { Button } from '#renderer/components/Button.tsx'
import { SavePapersDialog } from '#renderer/features/agreements/saving/SavePapersDialog.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { savedPapersText } from '#renderer/text/it/saved-papers.ts'

interface SavePapersProps {
  query: ListQuery
  selection: RowSelection
}

/** Saves the issued papers of the selected loans. */
export const SavePapers = ({ query, selection }: SavePapersProps) => {
  const [ids, setIds] = useState<readonly string[]>()
  const choose = async () => {
    const chosen = await selectedIds('agreements', query, selection)
    if (went(chosen)) setIds(chosen.value)
  }
  return (
    <>
      <Button kind="quiet" onPress={() => void choose()}>
        {savedPapersText.open}
      </Button>
      {ids && <SavePapersDialog ids={ids} onClose={() => setIds(undefined)} />}
    </>
  )
}
