import { useState } from 'react'
import type { ListQuery, RowSelection } from '#src/contract/list-query.ts'
import { ask } from '#renderer/bridge/host.ts'
import { selectedIds } from '#renderer/bridge/selected-ids.ts'
import { Button } from '#renderer/components/Button.tsx'
import { toast } from '#renderer/components/toast.ts'
import { went } from '#renderer/shared/refusal.ts'
import { issueManyText as words } from '#renderer/text/it/agreements-issue.ts'
import { IssueDialog } from './IssueDialog.tsx'
import type { Plan } from './issue-plan.ts'

interface IssueDraftsProps {
  query: ListQuery
  selection: RowSelection
  onDone: () => void
}

/** Issues the drafts among the selected loans, after saying which can be and what the others lack. */
export const IssueDrafts = ({ query, selection, onDone }: IssueDraftsProps) => {
  const [plan, setPlan] = useState<Plan>()
  const choose = async () => {
    const found = await planFor(query, selection)
    if (found?.drafts.length === 0) toast.say(words.onlyDrafts)
    else setPlan(found)
  }
  return (
    <>
      <Button kind="quiet" writes onPress={() => void choose()}>
        {words.action}
      </Button>
      {plan && (
        <IssueDialog
          plan={plan}
          onClose={(issued) => {
            setPlan(undefined)
            if (issued) onDone()
          }}
        />
      )}
    </>
  )
}

async function planFor(query: ListQuery, selection: RowSelection): Promise<Plan | undefined> {
  const chosen = await selectedIds('agreements', query, selection)
  if (!went(chosen)) return undefined
  const plan = await ask('agreements.issuePlan', { ids: chosen.value })
  return went(plan) ? plan.value : undefined
}
