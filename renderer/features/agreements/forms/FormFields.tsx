import { demands, formDay, FormKind } from '#src/agreements/form.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { RadioGroup } from '#renderer/components/fields/RadioGroup.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { formNames, formsText as words } from '#renderer/text/it/forms.ts'
import type { FormDraft } from './form-draft.ts'

interface FormFieldsProps {
  kind: FormKind
  onKind: (kind: FormKind) => void
  draft: FormDraft
  onChange: (draft: FormDraft) => void
  /** Whether the loan still lasts, so that asking the things back needs a reason. */
  lasts: boolean
  today: CalendarDate
}

/** Letters first, in the order in which they are sent. */
const order: readonly FormKind[] = [...demands, ...FormKind.options.filter((kind) => !demands.includes(kind))]
const choices = order.map((value) => ({ value, label: formNames[value], detail: words.about[value] }))

/** Which paper, and what the register does not know of it. */
export const FormFields = ({ kind, onKind, draft, onChange, lasts, today }: FormFieldsProps) => {
  const what = formDay(kind)
  return (
    <div className="loan-form-fields">
      <RadioGroup label={words.kind} choices={choices} value={kind} onChange={onKind} />
      {what !== undefined && (
        <DateField
          label={words[what]}
          value={draft.day}
          onChange={(day) => onChange({ ...draft, day })}
          min={today}
          required
        />
      )}
      {what !== undefined && kind !== 'returnRequest' && (
        <TextField
          label={words.previous}
          description={words.previousHelp}
          value={draft.previous}
          onChange={(previous) => onChange({ ...draft, previous })}
        />
      )}
      {what === 'dueOn' && lasts && (
        <TextArea
          label={words.need}
          description={words.needHelp}
          value={draft.need}
          onChange={(need) => onChange({ ...draft, need })}
          rows={3}
        />
      )}
      <p className="loan-form-soft">{words.notKept}</p>
    </div>
  )
}
