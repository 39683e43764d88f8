import { useState } from 'react'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { commonText } from '#renderer/text/it/common.ts'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import type { LoanDialogProps } from './ActionDialog.tsx'
import { useLoanAct } from './use-loan-act.ts'

/** Annuls a contract that is not in force yet, and says why. */
export const AnnulDialog = ({ page, onClose }: LoanDialogProps) => {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { give, acting, refusal } = useLoanAct(onClose)
  const { number = '', agreement } = page
  const annul = () => {
    setAsked(true)
    if (reason.trim() === '') return
    give({ type: 'annulAgreement', agreementId: agreement.id, reason }, words.annulled(number))
  }
  return (
    <Dialog
      open
      title={words.annulQuestion(number)}
      onClose={onClose}
      width="narrow"
      mustAnswer
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button kind="danger" onPress={annul} busy={acting}>
            {words.actions.annul}
          </Button>
        </>
      }
    >
      <div className="loan-dialog-form">
        <p>{words.annulHelp}</p>
        <TextArea
          label={words.reason}
          value={reason}
          onChange={setReason}
          error={asked && reason.trim() === '' ? words.reasonNeeded : undefined}
          rows={3}
          required
          focusOnOpen
        />
        {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
      </div>
    </Dialog>
  )
}
