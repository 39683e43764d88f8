import type { ReactNode } from 'react'
import { commonText } from '#renderer/text/it/common.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

export interface ConfirmDialogProps {
  /** The question: «Emettere il contratto 12/2026?» */
  title: string
  /** What happens, and whether it can be taken back. */
  children: ReactNode
  /** The verb of what is done: «Emetti». */
  confirmLabel: string
  danger?: boolean
  /** The work is under way: neither button answers twice. */
  busy?: boolean
  open: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks once more before what cannot be taken back. */
export const ConfirmDialog = (props: ConfirmDialogProps) => (
  <Dialog
    title={props.title}
    open={props.open}
    onClose={props.onClose}
    width="narrow"
    role="alertdialog"
    mustAnswer
    actions={
      <>
        <Button onPress={props.onClose} disabled={props.busy ?? false}>
          {commonText.cancel}
        </Button>
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
    {props.children}
  </Dialog>
)
