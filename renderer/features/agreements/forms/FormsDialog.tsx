import { useState } from 'react'
import { FileField } from '#src/agreements/file-pattern.ts'
import { asksDay, type FormKind } from '#src/agreements/form.ts'
import type { FormsPlan } from '#src/contract/forms.ts'
import { addDays, type CalendarDate } from '#src/shared/dates.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Select } from '#renderer/components/fields/Select.tsx'
import { FilePatternField } from '#renderer/features/agreements/FilePatternField.tsx'
import { Reasons } from '#renderer/features/agreements/Reasons.tsx'
import { useFilePattern } from '#renderer/features/agreements/use-file-pattern.ts'
import { BatchDialog } from '#renderer/shared/BatchDialog.tsx'
import { formsText, manyFormsText as words } from '#renderer/text/it/forms.ts'
import { filePatternText } from '#renderer/text/it/saved-papers.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { factsFor, type FormDraft } from './form-draft.ts'
import { FormDetails } from './FormDetails.tsx'
import { formChoices } from './FormFields.tsx'
import { useManyForms } from './use-many-forms.ts'

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
  const go = () => {
    if (!plan || ready.length === 0 || batch.progress || former || !pattern.read.ok) return
    pattern.keep()
    void start(plan, facts, pattern.read.value)
  }
  const choose = (chosen: FormKind) => {
    setKind(chosen)
    setDraft({ ...draft, day: firstDraft(chosen, today).day })
  }
  return (
    <BatchDialog
      title={words.title(ids.length)}
      batch={batch}
      doing={words.preparing}
      onGo={go}
      go={{
        label: words.prepare(ready.length),
        icon: 'download',
        disabledReason: ready.length === 0 ? words.none : undefined,
      }}
      onClose={onClose}
      refusal={refusal && refusalText(refusal)}
      choices={
        <>
          <Select label={formsText.kind} choices={choices} value={kind} onChange={choose} />
          <FormDetails kind={kind} draft={draft} onChange={setDraft} lasts loans={ids.length} today={today} />
          <FilePatternField at={pattern} fields={fileFields} samples={plan?.sample ? [plan.sample] : []} />
        </>
      }
    >
      {plan && <PlanView ready={ready.length} refused={left.length > 0 ? left : plan.refused} />}
    </BatchDialog>
  )
}

const PlanView = ({ ready, refused }: { ready: number; refused: FormsPlan['refused'] }) => (
  <>
    <p>{words.will(ready)}</p>
    <p className="batch-dialog-soft">{words.help}</p>
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
