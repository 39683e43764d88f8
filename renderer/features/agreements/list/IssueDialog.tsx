import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { useCtrlEnter } from '#renderer/components/keyboard/ctrl-enter.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { ManyDone } from '#renderer/features/agreements/ManyDone.tsx'
import { Reasons } from '#renderer/features/agreements/Reasons.tsx'
import { useManyActs } from '#renderer/features/agreements/use-many-acts.ts'
import { BatchProgress } from '#renderer/shared/BatchProgress.tsx'
import { issueManyText as words } from '#renderer/text/it/agreements-issue.ts'
import { commonText } from '#renderer/text/it/common.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { issuable, type Plan } from './issue-plan.ts'
import './issue-dialog.css'

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
  const { progress, stop } = batch
  const left = outcome ? outcome.left : ids.length
  const go = () => {
    if (progress === undefined && left > 0) start(ids)
  }
  const close = () => (progress ? stop() : onClose(outcome !== undefined))
  useCtrlEnter(go)
  return (
    <Dialog
      open
      title={words.title}
      onClose={close}
      mustAnswer
      actions={
        <>
          <Button onPress={close}>
            {progress ? commonText.interrupt : outcome ? commonText.close : commonText.cancel}
          </Button>
          {left > 0 && (
            <Button kind="primary" busy={progress !== undefined} onPress={go}>
              {outcome ? words.resume(left) : words.confirm(left)}
            </Button>
          )}
        </>
      }
    >
      <div className="issue-dialog">
        {outcome ? (
          <ManyDone outcome={outcome} words={doneWords} />
        ) : (
          <Before plan={plan} count={ids.length} />
        )}
        <BatchProgress label={words.issuing} batch={batch} />
        {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
      </div>
    </Dialog>
  )
}

const Before = ({ plan, count }: { plan: Plan; count: number }) => {
  const barred = plan.drafts.filter(({ faults }) => faults.length > 0)
  return (
    <>
      <p>{count === 0 ? words.none : words.will(count, plan.nextNumber)}</p>
      {count > 0 && <p className="issue-dialog-soft">{words.final}</p>}
      {plan.others > 0 && <p className="issue-dialog-soft">{words.others(plan.others)}</p>}
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

const doneWords = { ...words, done: words.issued, none: words.noneIssued }
