import type { ReactNode } from 'react'
import { Button, type ButtonProps } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { useCtrlEnter } from '#renderer/components/keyboard/ctrl-enter.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { toast } from '#renderer/components/toast.ts'
import { commonText } from '#renderer/text/it/common.ts'
import { BatchProgress } from './BatchProgress.tsx'
import { Frozen } from './Frozen.tsx'
import type { Batch } from './use-batch.ts'
import './batch-dialog.css'

interface BatchDialogProps {
  title: string
  batch: Batch
  /** What is called what is under way: «Emissione delle bozze». */
  doing: string
  /** Begins, or goes on; also by Ctrl+Enter. */
  onGo: () => void
  /** The button that begins; absent when nothing is left to do. */
  go: (Pick<ButtonProps, 'icon' | 'disabledReason' | 'writes'> & { label: string }) | undefined
  /** Something was done already: one closes, there is nothing to give up. */
  done?: boolean
  onClose: () => void
  /** Why it did not go on. */
  refusal: string | undefined
  /** What a person says of it, beside what will be done; it stays as it is while the work goes by it. */
  choices?: ReactNode
  /** What will be done, or was done. */
  children: ReactNode
}

/** The same done to many things: what will be done, how far it is, what was done. While it works, closing stops it. */
export const BatchDialog = (props: BatchDialogProps) => {
  const { title, batch, doing, onGo, go, done = false, onClose, refusal, choices, children } = props
  const isWorking = batch.progress !== undefined
  const close = () => (isWorking ? batch.stop() : onClose())
  const underWay = isWorking ? commonText.underWay(doing) : undefined
  useCtrlEnter(underWay === undefined ? onGo : () => toast.say(underWay))
  const plan = (
    <div className="batch-dialog-part">
      {children}
      <BatchProgress label={doing} batch={batch} />
      {refusal !== undefined && <Notice tone="error" title={refusal} live />}
    </div>
  )
  return (
    <Dialog
      open
      title={title}
      onClose={close}
      {...(choices !== undefined && { width: 'wide' })}
      mustAnswer
      actions={
        <>
          <Button onPress={close}>
            {isWorking ? commonText.interrupt : done ? commonText.close : commonText.cancel}
          </Button>
          {go && <GoButton {...go} disabledReason={underWay ?? go.disabledReason} onPress={onGo} />}
        </>
      }
    >
      <div className="batch-dialog">
        {choices !== undefined && (
          <div className="batch-dialog-part">
            <Frozen reason={isWorking ? commonText.frozen(doing) : undefined}>{choices}</Frozen>
          </div>
        )}
        {plan}
      </div>
    </Dialog>
  )
}

type GoButtonProps = Omit<ButtonProps, 'children' | 'kind'> & { label: string }

const GoButton = ({ label, ...rest }: GoButtonProps) => (
  <Button kind="primary" {...rest}>
    {label}
  </Button>
)
