import { demands, FormKind } from '#src/agreements/form.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { RadioGroup } from '#renderer/components/fields/RadioGroup.tsx'
import { formNames, formsText as words } from '#renderer/text/it/forms.ts'
import type { FormDraft } from './form-draft.ts'
import { FormDetails } from './FormDetails.tsx'

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
export const formChoices = order.map((value) => ({
  value,
  label: formNames[value],
  detail: words.about[value],
}))

/** Which paper, and what the register does not know of it. */
export const FormFields = ({ kind, onKind, draft, onChange, lasts, today }: FormFieldsProps) => {
  return (
    <div className="two-parts-fields">
      <RadioGroup label={words.kind} choices={formChoices} value={kind} onChange={onKind} />
      <FormDetails kind={kind} draft={draft} onChange={onChange} lasts={lasts} today={today} />
      <p className="loan-form-soft">{words.notKept}</p>
    </div>
  )
}
