import { useState } from 'react'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'
import type { LoanDialogProps } from './ActionDialog.tsx'
import { SigningDays, signingDays, type WrittenDays } from './SigningDays.tsx'
import { useLoanAct } from './use-loan-act.ts'

/** Records when each of the two parties signed. */
export const SignaturesDialog = ({ page, today, onClose }: LoanDialogProps) => {
  const [days, setDays] = useState<WrittenDays>({ lender: null, borrower: null })
  const [tried, setTried] = useState(false)
  const { give, refusal } = useLoanAct(onClose)
  const record = async () => {
    setTried(true)
    const signed = signingDays(days)
    if (!signed) return
    const { id: agreementId } = page.agreement
    await give({ type: 'recordSignatures', agreementId, ...signed }, words.signaturesDone)
  }
  return (
    <FormDialog
      title={words.actions.recordSignatures}
      confirmLabel={words.actions.recordSignatures}
      onConfirm={record}
      onClose={onClose}
      width="narrow"
      refusal={refusal}
    >
      <p>{words.signaturesHelp}</p>
      <SigningDays days={days} onChange={setDays} today={today} tried={tried} />
    </FormDialog>
  )
}
