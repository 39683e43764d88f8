import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { commonText } from '#renderer/text/it/common.ts'
import { IconButton } from './IconButton.tsx'
import './dialog.css'

export interface DialogProps {
  title: string
  open: boolean
  /** Esc, the close button, a click outside (unless `mustAnswer`). */
  onClose: () => void
  children: ReactNode
  /** The buttons at the bottom; the one that does the thing comes last. */
  actions?: ReactNode
  width?: 'narrow' | 'normal' | 'wide'
  /** A click outside does not close it. Esc always does. */
  mustAnswer?: boolean
  role?: 'dialog' | 'alertdialog'
}

/** A window over the screen that keeps the focus until it is closed. */
export const Dialog = ({ title, open, onClose, children, actions, ...props }: DialogProps) => (
  <ModalOverlay
    className="dialog-overlay"
    isOpen={open}
    onOpenChange={(isOpen) => {
      if (!isOpen) onClose()
    }}
    isDismissable={props.mustAnswer !== true}
  >
    <Modal className="dialog-modal" data-width={props.width ?? 'normal'}>
      <AriaDialog className="dialog" role={props.role ?? 'dialog'}>
        <header className="dialog-header">
          <Heading slot="title" level={2} className="dialog-title">
            {title}
          </Heading>
          <IconButton icon="close" label={commonText.close} onPress={onClose} />
        </header>
        <div className="dialog-body">{children}</div>
        {actions !== undefined && <footer className="dialog-actions">{actions}</footer>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
