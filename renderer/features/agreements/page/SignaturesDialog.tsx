import { useState } from 'react'
import { CalendarDate } from '#src/shared/dates.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { commonText } from '#renderer/text/it/common.ts'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import type { LoanDialogProps } from './ActionDialog.tsx'
import { useLoanAct } from './use-loan-act.ts'

/** Records when each of the two parties signed. */
export const SignaturesDialog = ({ page, today, onClose }: LoanDialogProps) => {
  const [dates, setDates] = useState<{ lender: string | null; borrower: string | null }>({
    lender: null,
    borrower: null,
  })
  const [asked, setAsked] = useState(false)
  const { give, acting, refusal } = useLoanAct(onClose)
  const lender = CalendarDate.safeParse(dates.lender)
  const borrower = CalendarDate.safeParse(dates.borrower)
  const record = () => {
    setAsked(true)
    if (!lender.success || !borrower.success) return
    const { id: agreementId } = page.agreement
    const signed = { lenderSignedOn: lender.data, borrowerSignedOn: borrower.data }
    give({ type: 'recordSignatures', agreementId, ...signed }, words.signaturesDone)
  }
  return (
    <Dialog
      open
      title={words.actions.recordSignatures}
      onClose={onClose}
      width="narrow"
      mustAnswer
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button kind="primary" onPress={record} busy={acting}>
            {words.actions.recordSignatures}
          </Button>
        </>
      }
    >
      <form
        className="loan-dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          record()
        }}
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
        {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
