import { useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Body } from '#src/bodies/body.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { defined } from '#src/shared/defined.ts'
import { useAct } from '#renderer/bridge/queries.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { toast } from '#renderer/components/toast.ts'
import { BodyComboBox } from '#renderer/features/bodies/BodyComboBox.tsx'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { suppressionText as words } from '#renderer/text/it/bodies-page.ts'

/** Records that a body is no more, since when, and who took its place. */
export const SuppressDialog = ({ body, onClose }: { body: Body; onClose: () => void }) => {
  const { act } = useAct()
  const [on, setOn] = useState<string | null>(null)
  const [successorId, setSuccessor] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const day = CalendarDate.safeParse(on)
  const suppress = async () => {
    setTried(true)
    if (!day.success) return
    const outcome = await act(
      defined({
        type: 'suppressBody',
        bodyId: body.id,
        on: day.data,
        successorId: successorId ?? undefined,
      }),
    )
    if (!outcome.ok) return setRefusal(outcome.error)
    toast.say(words.done(body.name), { tone: 'success' })
    onClose()
  }
  return (
    <FormDialog
      title={words.title(body.name)}
      confirmLabel={words.confirm}
      danger
      refusal={refusal}
      onConfirm={suppress}
      onClose={onClose}
      columns={2}
    >
      <p className="form-dialog-help">{words.help}</p>
      <DateField
        label={words.on}
        value={on}
        onChange={setOn}
        error={tried && !day.success ? words.writeOn : undefined}
        required
        focusOnOpen
      />
      <div className="form-dialog-wide">
        <BodyComboBox
          label={words.successor}
          description={words.successorHelp}
          value={successorId}
          onChange={setSuccessor}
          exceptId={body.id}
        />
      </div>
    </FormDialog>
  )
}
