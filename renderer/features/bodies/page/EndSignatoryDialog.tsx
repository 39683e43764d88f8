import { useState } from 'react'
import type { Signatory } from '#src/bodies/body.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { useAct } from '#renderer/bridge/queries.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { toast } from '#renderer/components/toast.ts'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { signatoryText as words } from '#renderer/text/it/bodies-page.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'

interface EndSignatoryDialogProps {
  bodyId: string
  signatory: Signatory
  today: CalendarDate
  onClose: () => void
}

/** Records the last day on which someone may sign. */
export const EndSignatoryDialog = ({ bodyId, signatory, today, onClose }: EndSignatoryDialogProps) => {
  const { act } = useAct()
  const [on, setOn] = useState<string | null>(today)
  const [error, setError] = useState<string>()
  const end = async () => {
    const day = CalendarDate.safeParse(on)
    if (!day.success) return setError(words.writeOn)
    const outcome = await act({ type: 'endSignatory', bodyId, signatoryId: signatory.id, on: day.data })
    if (!outcome.ok) return setError(refusalText(outcome.error))
    toast.say(words.endedToast(signatory.name, day.data), { tone: 'success' })
    onClose()
  }
  return (
    <FormDialog
      title={words.endOf(signatory.name)}
      confirmLabel={words.end}
      width="narrow"
      onConfirm={end}
      onClose={onClose}
    >
      <p className="form-dialog-help">{words.endHelp}</p>
      <div className="form-dialog-wide">
        <DateField label={words.endOn} value={on} onChange={setOn} error={error} required focusOnOpen />
      </div>
    </FormDialog>
  )
}
