import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog, type DialogProps } from '#renderer/components/Dialog.tsx'
import { useCtrlEnter } from '#renderer/components/keyboard/ctrl-enter.ts'
import { focusFirstError } from '#renderer/components/keyboard/first-error.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { commonText } from '#renderer/text/it/common.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import './form-dialog.css'

export interface FormDialogProps {
  title: string
  /** The verb of what is done. */
  confirmLabel: string
  /** «Annulla», unless that is also the verb of what is done. */
  cancelLabel?: string
  /** Does it and closes, or shows what is wrong; the dialog then goes to the first field in error. */
  onConfirm: () => void | Promise<void>
  onClose: () => void
  children: ReactNode
  danger?: boolean
  width?: DialogProps['width']
  /** Fields in two columns; `.form-dialog-wide` takes both. */
  columns?: 1 | 2
  /** Why what was asked has not been done, when no field can say it. */
  refusal?: AnyRefusal | undefined
}

/**
 * A few fields in a dialog. Enter confirms from any field of one line, dates included; Ctrl+Enter from anywhere in
 * it; Esc leaves all as it was.
 */
export const FormDialog = ({ title, confirmLabel, onClose, refusal, ...props }: FormDialogProps) => {
  const form = useRef<HTMLFormElement>(null)
  const { busy, confirm } = useConfirm(props.onConfirm, form)
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      width={props.width ?? 'normal'}
      mustAnswer
      actions={
        <>
          <Button onPress={onClose} disabled={busy}>
            {props.cancelLabel ?? commonText.cancel}
          </Button>
          <Button kind={props.danger === true ? 'danger' : 'primary'} onPress={confirm} busy={busy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        className="form-dialog"
        data-columns={props.columns ?? 1}
        onSubmit={(event) => event.preventDefault()}
        {...confirmedBy(confirm)}
      >
        {props.children}
      </form>
      {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
    </Dialog>
  )
}

/** Confirms once at a time, and then takes the focus to the first field that is wrong. */
function useConfirm(onConfirm: FormDialogProps['onConfirm'], form: { readonly current: ParentNode | null }) {
  const [busy, setBusy] = useState(false)
  const run = async () => {
    if (busy) return
    setBusy(true)
    try {
      await onConfirm()
    } finally {
      setBusy(false)
    }
    focusFirstError(form.current)
  }
  const confirm = () => void run()
  useCtrlEnter(confirm)
  return { busy, confirm }
}

/** The keys of the form, before its fields hear them: the parts of a date keep Enter to themselves. */
const confirmedBy = (confirm: () => void) => ({
  onKeyDownCapture: (event: KeyboardEvent) => {
    if (!confirms(event)) return
    event.preventDefault()
    confirm()
  },
})

/** Whether the key means «done»: Enter in a field of one line. In lists and long texts it has its own meaning. */
function confirms({ key, target }: KeyboardEvent): boolean {
  if (key !== 'Enter' || !(target instanceof HTMLElement)) return false
  const role = target.getAttribute('role')
  return role === 'spinbutton' || (target instanceof HTMLInputElement && role !== 'combobox')
}
