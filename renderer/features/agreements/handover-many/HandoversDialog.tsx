import type { AnswerOf } from '#src/contract/contract.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { useCtrlEnter } from '#renderer/components/keyboard/ctrl-enter.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { ManyDone } from '#renderer/features/agreements/ManyDone.tsx'
import { Reasons } from '#renderer/features/agreements/Reasons.tsx'
import { BatchProgress } from '#renderer/shared/BatchProgress.tsx'
import { commonText } from '#renderer/text/it/common.ts'
import { manyFormsText } from '#renderer/text/it/forms.ts'
import { handoversManyText as words } from '#renderer/text/it/handovers-many.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { HandoversFields } from './HandoversFields.tsx'
import { useHandovers } from './use-handovers.ts'
import './handovers.css'

interface HandoversDialogProps {
  ids: readonly string[]
  today: CalendarDate
  onClose: (recorded: boolean) => void
}

/** The handovers of many loans: what is said once, which can be recorded so and what the others need, what was done. */
export const HandoversDialog = ({ ids, today, onClose }: HandoversDialogProps) => {
  const at = useHandovers(ids, today)
  const { batch, outcome, refusal, left } = at
  const close = () => (batch.progress ? batch.stop() : onClose(outcome !== undefined))
  useCtrlEnter(at.go)
  return (
    <Dialog
      open
      title={words.title(ids.length)}
      onClose={close}
      width="wide"
      mustAnswer
      actions={
        <>
          <Button onPress={close}>
            {batch.progress ? commonText.interrupt : outcome ? commonText.close : commonText.cancel}
          </Button>
          {left > 0 && (
            <Button kind="primary" busy={batch.progress !== undefined} onPress={at.go} writes>
              {outcome ? words.resume(left) : words.confirm(left)}
            </Button>
          )}
        </>
      }
    >
      <div className="handovers">
        <HandoversFields
          at={at}
          today={today}
          fixed={outcome !== undefined || batch.progress !== undefined}
        />
        <div className="handovers-plan">
          {outcome && <ManyDone outcome={outcome} words={doneWords} />}
          {outcome && outcome.issued.length > 0 && <p className="handovers-soft">{words.sign}</p>}
          {!outcome && at.plan && <Before plan={at.plan} />}
          <BatchProgress label={words.recording} batch={batch} />
          {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
        </div>
      </div>
    </Dialog>
  )
}

const doneWords = { ...words, done: words.recorded, none: words.noneRecorded }

const Before = ({ plan: { ready, refused, nextNumber } }: { plan: AnswerOf<'handovers.plan'> }) => (
  <>
    <p>{words.will(ready.length, nextNumber)}</p>
    {ready.length > 0 && <p className="handovers-soft">{words.whole}</p>}
    {ready.length > 0 && <p className="handovers-soft">{words.final}</p>}
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
