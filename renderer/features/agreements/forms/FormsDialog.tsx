import { useState } from 'react'
import { FileField } from '#src/agreements/file-pattern.ts'
import { asksDay, type FormKind } from '#src/agreements/form.ts'
import type { FormsPlan } from '#src/contract/forms.ts'
import { addDays, type CalendarDate } from '#src/shared/dates.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { useCtrlEnter } from '#renderer/components/keyboard/ctrl-enter.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { FilePatternField } from '#renderer/features/agreements/FilePatternField.tsx'
import { Reasons } from '#renderer/features/agreements/Reasons.tsx'
import { useFilePattern } from '#renderer/features/agreements/use-file-pattern.ts'
import { BatchProgress } from '#renderer/shared/BatchProgress.tsx'
import { commonText } from '#renderer/text/it/common.ts'
import { formsText, manyFormsText as words } from '#renderer/text/it/forms.ts'
import { filePatternText } from '#renderer/text/it/saved-papers.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { factsFor, type FormDraft } from './form-draft.ts'
import { FormDetails } from './FormDetails.tsx'
import { formChoices } from './FormFields.tsx'
import { useManyForms } from './use-many-forms.ts'
import './forms.css'

interface FormsDialogProps {
  ids: readonly string[]
  today: CalendarDate
  onClose: () => void
}

const choices = formChoices.map(({ value, label }) => ({ value, label }))

/** Such a paper has no number and no protocol of its own. */
const fileFields = FileField.exclude(['protocolNumber', 'protocolDate', 'state']).options

/** The same letter or form for many loans: which can be made, what stands in the way of the others, and the file of all. */
export const FormsDialog = ({ ids, today, onClose }: FormsDialogProps) => {
  const [kind, setKind] = useState<FormKind>('returnRequest')
  const [draft, setDraft] = useState<FormDraft>(() => firstDraft('returnRequest', today))
  const facts = factsFor(kind, draft)
  const { data: plan, isPlaceholderData: former } = useAsk('papers.formsPlan', {
    ids: [...ids],
    facts: planned(facts),
  })
  const ready = plan?.ready ?? []
  const pattern = useFilePattern('forms.fileNames', filePatternText.givenForms)
  const { batch, refusal, left, start } = useManyForms(onClose)
  const { progress, stop } = batch
  const close = () => (progress ? stop() : onClose())
  const go = () => {
    if (!plan || ready.length === 0 || progress || former || !pattern.read.ok) return
    pattern.keep()
    void start(plan, facts, pattern.read.value)
  }
  const choose = (chosen: FormKind) => {
    setKind(chosen)
    setDraft({ ...draft, day: firstDraft(chosen, today).day })
  }
  useCtrlEnter(go)
  return (
    <Dialog
      open
      title={words.title(ids.length)}
      onClose={close}
      width="wide"
      mustAnswer
      actions={
        <>
          <Button onPress={close}>{progress ? commonText.interrupt : commonText.cancel}</Button>
          <Button
            kind="primary"
            icon="download"
            busy={progress !== undefined}
            onPress={go}
            disabledReason={ready.length === 0 ? words.none : undefined}
          >
            {words.prepare(ready.length)}
          </Button>
        </>
      }
    >
      <div className="loan-forms-dialog">
        <div className="loan-forms-dialog-fields">
          <Select label={formsText.kind} choices={choices} value={kind} onChange={choose} />
          <FormDetails kind={kind} draft={draft} onChange={setDraft} lasts today={today} />
          <FilePatternField at={pattern} fields={fileFields} samples={plan?.sample ? [plan.sample] : []} />
        </div>
        <div className="loan-forms-dialog-plan">
          {plan && <PlanView ready={ready.length} refused={left.length > 0 ? left : plan.refused} />}
          <BatchProgress label={words.preparing} batch={batch} />
          {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
        </div>
      </div>
    </Dialog>
  )
}

const PlanView = ({ ready, refused }: { ready: number; refused: FormsPlan['refused'] }) => (
  <>
    <p>{words.will(ready)}</p>
    <p className="loan-form-soft">{words.help}</p>
    <Reasons
      title={words.barred(refused.length)}
      rows={refused.map(({ id, borrower, number, reason }) => ({
        id,
        name: words.loan(borrower, number),
        reason: refusalText(reason),
      }))}
    />
  </>
)

/** Whether the paper can be made does not depend on how its texts are worded. */
const planned = ({ need, ...facts }: ReturnType<typeof factsFor>) => ({
  ...facts,
  previous: '',
  need: need === '' ? '' : '…',
})

/** A month to give things back. */
const firstDraft = (kind: FormKind, today: CalendarDate): FormDraft => ({
  day: asksDay(kind) ? addDays(today, 30) : null,
  previous: '',
  need: '',
})
