import type { IssuedMany } from '#src/contract/issue-many.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { ManyDone } from '#renderer/features/agreements/ManyDone.tsx'
import { Reasons } from '#renderer/features/agreements/Reasons.tsx'
import { useManyActs } from '#renderer/features/agreements/use-many-acts.ts'
import { BatchDialog } from '#renderer/shared/BatchDialog.tsx'
import { issueManyText as words } from '#renderer/text/it/agreements-issue.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { issuable, ofThingsIn, type Plan } from './issue-plan.ts'

interface IssueDialogProps {
  plan: Plan
  onClose: (issued: boolean) => void
}

/** What will be issued and what cannot be, then how far it is, then what was done. */
export const IssueDialog = ({ plan, onClose }: IssueDialogProps) => {
  const ids = issuable(plan)
  const { batch, outcome, refusal, start } = useManyActs((run, left) =>
    run('agreements.issueMany', { ids: left }, left.length),
  )
  const left = outcome ? outcome.left : ids.length
  const go = () => {
    if (batch.progress === undefined && left > 0) start(ids)
  }
  return (
    <BatchDialog
      title={words.title}
      batch={batch}
      doing={words.issuing}
      onGo={go}
      go={
        left > 0 ? { label: outcome ? words.resume(left) : words.confirm(ofThingsIn(plan, ids)) } : undefined
      }
      done={outcome !== undefined}
      onClose={() => onClose(outcome !== undefined)}
      refusal={refusal && refusalText(refusal)}
    >
      {outcome ? (
        <ManyDone outcome={outcome} words={doneWords(plan, outcome)} />
      ) : (
        <Before plan={plan} ids={ids} />
      )}
    </BatchDialog>
  )
}

const Before = ({ plan, ids }: { plan: Plan; ids: readonly string[] }) => {
  const count = ids.length
  const barred = plan.drafts.filter(({ faults }) => faults.length > 0)
  return (
    <>
      <p>{count === 0 ? words.none : words.will(ofThingsIn(plan, ids), plan.nextNumber)}</p>
      {count > 0 && <p className="batch-dialog-soft">{words.final}</p>}
      {plan.others > 0 && <p className="batch-dialog-soft">{words.others(plan.others)}</p>}
      {plan.italianOnly > 0 && <Notice tone="warning" title={words.italianOnly(plan.italianOnly)} />}
      <Reasons
        title={words.barred(barred.length)}
        rows={barred.map(({ id, borrower, faults }) => ({
          id,
          name: borrower,
          reason: faults.map(refusalText).join(' '),
        }))}
      />
    </>
  )
}

const doneWords = (plan: Plan, { issued }: IssuedMany) => ({
  ...words,
  done: (_count: number, first: string, last: string) =>
    words.issued(
      ofThingsIn(
        plan,
        issued.map(({ id }) => id),
      ),
      first,
      last,
    ),
  none: words.noneIssued,
})
