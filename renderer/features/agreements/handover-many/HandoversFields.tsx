import type { CalendarDate } from '#src/shared/dates.ts'
import { Receiver } from '#src/agreements/whole-handover.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { RadioGroup } from '#renderer/components/fields/RadioGroup.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { handoversManyText as words } from '#renderer/text/it/handovers-many.ts'
import type { HandoversAtWork } from './use-handovers.ts'

interface HandoversFieldsProps {
  at: Pick<HandoversAtWork, 'draft' | 'change' | 'faults'>
  today: CalendarDate
  /** They are being recorded, or some are: the others are recorded with the same words. */
  fixed: boolean
}

const receivers = Receiver.options.map((value) => ({ value, ...words.receivers[value] }))

/** What is said once for all: the day, who hands over for the Region, who receives at each body. */
export const HandoversFields = ({ at: { draft, change, faults }, today, fixed }: HandoversFieldsProps) => (
  <>
    <DateField
      label={words.on}
      value={draft.on}
      onChange={(on) => change({ on })}
      max={today}
      error={faults.on}
      required
      readOnly={fixed}
    />
    <fieldset className="batch-dialog-group">
      <legend>{words.deliveredBy}</legend>
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={faults.name}
        required
        readOnly={fixed}
        maxLength={200}
      />
      <TextField
        label={words.role}
        value={draft.role}
        onChange={(role) => change({ role })}
        readOnly={fixed}
        maxLength={200}
      />
    </fieldset>
    <RadioGroup
      label={words.receiver}
      choices={receivers}
      value={draft.receiver}
      onChange={(receiver) => change({ receiver })}
      readOnly={fixed}
    />
  </>
)
