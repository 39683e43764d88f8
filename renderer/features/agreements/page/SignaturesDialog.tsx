import { useState } from 'react'
import { CalendarDate } from '#src/shared/dates.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'
import type { LoanDialogProps } from './ActionDialog.tsx'
import { useLoanAct } from './use-loan-act.ts'

/** Records when each of the two parties signed. */
export const SignaturesDialog = ({ page, today, onClose }: LoanDialogProps) => {
  const [dates, setDates] = useState<{ lender: string | null; borrower: string | null }>({
    lender: null,
    borrower: null,
  })
  const [asked, setAsked] = useState(false)
  const { give, refusal } = useLoanAct(onClose)
  const lender = CalendarDate.safeParse(dates.lender)
  const borrower = CalendarDate.safeParse(dates.borrower)
  const record = async () => {
    setAsked(true)
    if (!lender.success || !borrower.success) return
    const { id: agreementId } = page.agreement
    const signed = { lenderSignedOn: lender.data, borrowerSignedOn: borrower.data }
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
      <DateField
        label={words.lenderSignedOn}
        value={dates.lender}
        onChange={(date) => setDates({ ...dates, lender: date })}
        max={today}
        error={asked && !lender.success ? words.dateNeeded : undefined}
        required
        focusOnOpen
      />
      <DateField
        label={words.borrowerSignedOn}
        value={dates.borrower}
        onChange={(date) => setDates({ ...dates, borrower: date })}
        max={today}
        error={asked && !borrower.success ? words.dateNeeded : undefined}
        required
      />
    </FormDialog>
  )
}
