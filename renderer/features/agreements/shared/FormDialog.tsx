import type { KeyboardEvent, ReactNode } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog, type DialogProps } from '#renderer/components/Dialog.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { commonText } from '#renderer/text/it/common.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import './form-dialog.css'

export interface FormDialogProps {
  title: string
  /** The verb of what is done. */
  confirmLabel: string
  onConfirm: () => void
  onClose: () => void
  children: ReactNode
  danger?: boolean
  busy?: boolean
  width?: DialogProps['width']
  /** Fields in two columns; `.form-dialog-wide` takes both. */
  columns?: 1 | 2
  /** Why what was asked has not been done. */
  refusal?: AnyRefusal | undefined
}

/** A few fields in a dialog. Enter confirms from any field of one line, dates included. */
export const FormDialog = (props: FormDialogProps) => (
  <Dialog
    open
    title={props.title}
    onClose={props.onClose}
    width={props.width ?? 'normal'}
    mustAnswer
    actions={
      <>
        <Button onPress={props.onClose}>{commonText.cancel}</Button>
        <Button
          kind={props.danger === true ? 'danger' : 'primary'}
          onPress={props.onConfirm}
          busy={props.busy ?? false}
        >
          {props.confirmLabel}
        </Button>
      </>
    }
  >
    <form
      className="form-dialog"
      data-columns={props.columns ?? 1}
      onSubmit={(event) => event.preventDefault()}
      {...confirmedBy(props.onConfirm)}
    >
      {props.children}
    </form>
    {props.refusal && <Notice tone="error" title={refusalText(props.refusal)} live />}
  </Dialog>
)

/** The keys of the form, before its fields hear them: the parts of a date keep Enter to themselves. */
const confirmedBy = (onConfirm: () => void) => ({
  onKeyDownCapture: (event: KeyboardEvent) => {
    if (!confirms(event)) return
    event.preventDefault()
    onConfirm()
  },
})

/** Whether the key means «done»: Enter in a field of one line. In lists and long texts it has its own meaning. */
function confirms({ key, target }: KeyboardEvent): boolean {
  if (key !== 'Enter' || !(target instanceof HTMLElement)) return false
  const role = target.getAttribute('role')
  return role === 'spinbutton' || (target instanceof HTMLInputElement && role !== 'combobox')
}
