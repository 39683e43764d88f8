import { useState } from 'react'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { actOf } from '#renderer/text/it/act-words.ts'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'
import type { LoanDialogProps } from './loan-dialog.ts'
import { useLoanAct } from './use-loan-act.ts'

/** Annuls a contract that is not in force yet, and says why. */
export const AnnulDialog = ({ page, onClose }: LoanDialogProps) => {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { give, refusal } = useLoanAct(onClose)
  const { number = '', agreement } = page
  const act = actOf(page)
  const annul = async () => {
    setAsked(true)
    if (reason.trim() === '') return
    await give(
      { type: 'annulAgreement', agreementId: agreement.id, reason },
      words.annulled(act.title, number),
    )
  }
  return (
    <FormDialog
      title={words.annulQuestion(act.the, number)}
      confirmLabel={words.actions.annul}
      cancelLabel={words.keep}
      onConfirm={annul}
      onClose={onClose}
      danger
      width="narrow"
      refusal={refusal}
    >
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
    </FormDialog>
  )
}
