import type { AnswerOf } from '#src/contract/contract.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { ManyDone } from '#renderer/features/agreements/ManyDone.tsx'
import { Reasons } from '#renderer/features/agreements/Reasons.tsx'
import { BatchDialog } from '#renderer/shared/BatchDialog.tsx'
import { manyFormsText } from '#renderer/text/it/forms.ts'
import { handoversManyText as words } from '#renderer/text/it/handovers-many.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { HandoversFields } from './HandoversFields.tsx'
import { useHandovers } from './use-handovers.ts'

interface HandoversDialogProps {
  ids: readonly string[]
  today: CalendarDate
  onClose: (recorded: boolean) => void
}

/** The handovers of many loans: what is said once, which can be recorded so and what the others need, what was done. */
export const HandoversDialog = ({ ids, today, onClose }: HandoversDialogProps) => {
  const at = useHandovers(ids, today)
  const { batch, outcome, refusal, left } = at
  return (
    <BatchDialog
      title={words.title(ids.length)}
      batch={batch}
      doing={words.recording}
      onGo={at.go}
      go={left > 0 ? { label: outcome ? words.resume(left) : words.confirm(left), writes: true } : undefined}
      done={outcome !== undefined}
      onClose={() => onClose(outcome !== undefined)}
      refusal={refusal && refusalText(refusal)}
      choices={<HandoversFields at={at} today={today} fixed={outcome !== undefined} />}
    >
      {outcome && <ManyDone outcome={outcome} words={doneWords} />}
      {outcome && outcome.issued.length > 0 && <p className="batch-dialog-soft">{words.sign}</p>}
      {!outcome && at.plan && <Before plan={at.plan} />}
    </BatchDialog>
  )
}

const doneWords = { ...words, done: words.recorded, none: words.noneRecorded }

const Before = ({ plan: { ready, refused, nextNumber } }: { plan: AnswerOf<'handovers.plan'> }) => (
  <>
    <p>{words.will(ready.length, nextNumber)}</p>
    {ready.length > 0 && <p className="batch-dialog-soft">{words.whole}</p>}
    {ready.length > 0 && <p className="batch-dialog-soft">{words.final}</p>}
    <Reasons
      title={words.barred(refused.length)}
      rows={refused.map(({ id, borrower, number, reason }) => ({
        id,
        name: manyFormsText.loan(borrower, number),
        reason: refusalText(reason),
      }))}
    />
    <Reasons
      title={words.ready(ready.length)}
      rows={ready.map(({ id, borrower, number, receivedBy, place }) => ({
        id,
        name: manyFormsText.loan(borrower, number),
        reason: words.receives(receivedBy, place),
      }))}
    />
  </>
)
