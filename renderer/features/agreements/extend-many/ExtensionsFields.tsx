import { NewEnd } from '#src/agreements/extension.ts'
import { addDays, type CalendarDate } from '#src/shared/dates.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { NumberField } from '#renderer/components/fields/NumberField.tsx'
import { RadioGroup } from '#renderer/components/fields/RadioGroup.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { borrowerText } from '#renderer/text/it/agreements-loan.ts'
import { termsText } from '#renderer/text/it/agreements-terms.ts'
import { extensionsManyText as words } from '#renderer/text/it/extensions-many.ts'
import { mostOf } from './extension-draft.ts'
import type { ExtensionsAtWork } from './use-extensions.ts'
import './extensions.css'

interface ExtensionsFieldsProps {
  at: Pick<ExtensionsAtWork, 'draft' | 'change' | 'faults' | 'signatories'>
  today: CalendarDate
  /** They are being issued, or some are: the others say the same. */
  fixed: boolean
}

const ways = NewEnd.options
  .map(({ shape }) => shape.kind.value)
  .map((value) => ({ value, ...words.ways[value] }))

/** What is said once for all: until when, who signs for the Region, which acts come before and why. */
export const ExtensionsFields = ({ at, today, fixed }: ExtensionsFieldsProps) => {
  const { draft, change, faults, signatories } = at
  return (
    <>
      <RadioGroup
        label={words.newEnd}
        choices={ways}
        value={draft.way}
        onChange={(way) => change({ way })}
        readOnly={fixed}
      />
      {draft.way === 'onDay' ? (
        <DateField
          label={words.endsOn}
          value={draft.endsOn}
          onChange={(endsOn) => change({ endsOn })}
          min={addDays(today, 1)}
          error={faults.endsOn}
          required
          readOnly={fixed}
        />
      ) : (
        <Period at={at} fixed={fixed} />
      )}
      <Select
        label={words.lenderSignatory}
        choices={signatories.map(({ id, name, role, act }) => ({
          value: id,
          label: borrowerText.signatory(name, role),
          detail: act || undefined,
        }))}
        value={draft.lenderSignatoryId}
        onChange={(lenderSignatoryId) => change({ lenderSignatoryId })}
        error={faults.lenderSignatoryId}
        {...(signatories.length === 0 && { description: termsText.noneInOffice })}
        disabled={signatories.length === 0}
        readOnly={fixed}
        required
      />
      <TextField
        label={words.previous}
        description={words.previousHelp}
        value={draft.previous}
        onChange={(previous) => change({ previous })}
        error={faults.previous}
        readOnly={fixed}
      />
      <TextArea
        label={words.reason}
        description={words.reasonHelp}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        error={faults.reason}
        rows={3}
        readOnly={fixed}
      />
    </>
  )
}

const units = (['months', 'years'] as const).map((value) => ({ value, label: words.units[value] }))

const Period = ({ at: { draft, change, faults }, fixed }: Omit<ExtensionsFieldsProps, 'today'>) => (
  <div className="extensions-period">
    <NumberField
      label={words.period}
      value={draft.amount}
      onChange={(amount) => change({ amount })}
      min={1}
      max={mostOf(draft)}
      error={faults.amount}
      required
      readOnly={fixed}
    />
    <Select
      label={words.unit}
      choices={units}
      value={draft.unit}
      onChange={(unit) => change({ unit })}
      readOnly={fixed}
    />
  </div>
)
