import { useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Body } from '#src/bodies/body.ts'
import { useAct } from '#renderer/bridge/queries.ts'
import { toast } from '#renderer/components/toast.ts'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { ReasonField } from '#renderer/shared/ReasonField.tsx'
import { bodyFormText as words } from '#renderer/text/it/bodies.ts'
import { bodyErrors, type BodyErrors, detailsOf, draftOf, errorsOf } from '#renderer/shared/body-draft.ts'
import { BodyFields } from './BodyFields.tsx'

interface BodyDialogProps {
  /** The body to correct; missing for a new one. */
  body?: Body
  onClose: () => void
  /** With the key of the body that was recorded. */
  onSaved?: (bodyId: string) => void
}

/** Records a body, or corrects what is known of one. */
export const BodyDialog = ({ body, onClose, onSaved }: BodyDialogProps) => {
  const { act } = useAct()
  const [draft, setDraft] = useState(() => draftOf(body ?? {}))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<BodyErrors>({})
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const save = async () => {
    setTried(true)
    if (Object.keys(bodyErrors(draft)).length > 0 || (body && reason.trim() === '')) return
    const details = detailsOf(draft)
    const known = body && { bodyId: body.id, reason }
    const outcome = await act({ type: 'recordBody', ...known, details })
    if (!outcome.ok) {
      const errors = errorsOf(outcome.error)
      setRefused(errors ?? {})
      return setRefusal(errors ? undefined : outcome.error)
    }
    toast.say(body ? words.saved(details.name) : words.added(details.name), { tone: 'success' })
    onClose()
    if (outcome.value.subject !== undefined) onSaved?.(outcome.value.subject)
  }
  return (
    <FormDialog
      title={body ? words.editTitle(body.name) : words.newTitle}
      confirmLabel={body ? words.save : words.add}
      refusal={refusal}
      onConfirm={save}
      onClose={onClose}
      columns={2}
    >
      <BodyFields
        draft={draft}
        errors={tried ? { ...refused, ...bodyErrors(draft) } : {}}
        onChange={(changes) => {
          setDraft((before) => ({ ...before, ...changes }))
          // What was refused spoke of what was written then.
          setRefused({})
        }}
      />
      {body && <ReasonField value={reason} onChange={setReason} tried={tried} />}
    </FormDialog>
  )
}
