import { asksDay, type FormKind } from '#src/agreements/form.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { formsText as words, manyFormsText } from '#renderer/text/it/forms.ts'
import { type FormDraft, textFaults } from './form-draft.ts'

interface FormDetailsProps {
  kind: FormKind
  draft: FormDraft
  onChange: (draft: FormDraft) => void
  /** Whether the loan still lasts, so that asking the things back needs a reason. */
  lasts: boolean
  /** Of how many loans: the papers of all of them say the same. */
  loans?: number
  today: CalendarDate
}

/** What the register does not know of the paper: by when, after what, and why before the end. */
export const FormDetails = ({ kind, draft, onChange, lasts, loans = 1, today }: FormDetailsProps) => {
  const asks = asksDay(kind)
  const faults = textFaults(draft)
  return (
    <>
      {asks && (
        <DateField
          label={words.dueOn}
          value={draft.day}
          onChange={(day) => onChange({ ...draft, day })}
          min={today}
          required
        />
      )}
      {asks && kind !== 'returnRequest' && (
        <TextField
          label={words.previous}
          description={loans > 1 ? manyFormsText.previousHelp : words.previousHelp}
          value={draft.previous}
          error={faults.previous}
          onChange={(previous) => onChange({ ...draft, previous })}
        />
      )}
      {asks && lasts && (
        <TextArea
          label={words.need}
          description={words.needHelp}
          value={draft.need}
          error={faults.need}
          onChange={(need) => onChange({ ...draft, need })}
          rows={3}
        />
      )}
    </>
  )
}
