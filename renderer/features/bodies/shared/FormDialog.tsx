import { useRef, useState, type ReactNode } from 'react'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog, type DialogProps } from '#renderer/components/Dialog.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { useCtrlEnter } from '#renderer/features/items/form/ctrl-enter.ts'
import { focusFirstError } from '#renderer/features/items/form/first-error.ts'
import { commonText } from '#renderer/text/it/common.ts'
import './form-dialog.css'

interface FormDialogProps {
  title: string
  submitLabel: string
  /** A refusal that belongs to no field. */
  refusal?: string | undefined
  width?: DialogProps['width']
  danger?: boolean
  /** Saves, or shows what is wrong; the dialog then goes to the first field in error. */
  onSubmit: () => Promise<void>
  onClose: () => void
  children: ReactNode
}

/** A form in a window: Enter and Ctrl+Enter save, Esc leaves all as it was. */
export const FormDialog = ({ title, submitLabel, refusal, onSubmit, onClose, ...props }: FormDialogProps) => {
  const form = useRef<HTMLFormElement>(null)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    if (busy) return
    setBusy(true)
    await onSubmit()
    setBusy(false)
    focusFirstError(form.current)
  }
  useCtrlEnter(() => void submit())
  return (
    <Dialog
      open
      mustAnswer
      title={title}
      onClose={onClose}
      width={props.width ?? 'normal'}
      actions={
        <>
          <Button onPress={onClose} disabled={busy}>
            {commonText.cancel}
          </Button>
          <Button
            kind={props.danger === true ? 'danger' : 'primary'}
            busy={busy}
            onPress={() => void submit()}
          >
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        className="form-dialog"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {props.children}
        <button type="submit" hidden aria-label={submitLabel} />
      </form>
      {refusal !== undefined && <Notice tone="error" title={refusal} live />}
    </Dialog>
  )
}
