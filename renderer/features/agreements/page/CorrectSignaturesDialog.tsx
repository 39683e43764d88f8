import { useState } from 'react'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { ReasonField } from '#renderer/shared/ReasonField.tsx'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'
import type { LoanDialogProps } from './loan-dialog.ts'
import { SigningDays, signingDays, type WrittenDays } from './SigningDays.tsx'
import { useLoanAct } from './use-loan-act.ts'

/** Puts right the days on which the parties signed, and says why. */
export const CorrectSignaturesDialog = ({ page, today, onClose }: LoanDialogProps) => {
  const { id: agreementId, lenderSignedOn, borrowerSignedOn } = page.agreement
  const [days, setDays] = useState<WrittenDays>({
    lender: lenderSignedOn ?? null,
    borrower: borrowerSignedOn ?? null,
  })
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { give, refusal } = useLoanAct(onClose)
  const correct = async () => {
    setTried(true)
    const signed = signingDays(days)
    if (!signed || reason.trim() === '') return
    await give({ type: 'correctSignatures', agreementId, ...signed, reason }, words.signaturesCorrected)
  }
  return (
    <FormDialog
      title={words.actions.correctSignatures}
      confirmLabel={words.actions.correctSignatures}
      onConfirm={correct}
      onClose={onClose}
      width="narrow"
      refusal={refusal}
    >
      <p>{words.signaturesCorrectionHelp}</p>
      <SigningDays days={days} onChange={setDays} today={today} tried={tried} />
      <ReasonField value={reason} onChange={setReason} tried={tried} />
    </FormDialog>
  )
}
