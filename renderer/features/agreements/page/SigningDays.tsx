import { CalendarDate } from '#src/shared/dates.ts'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'

/** The days on which the two parties signed, as they are being written. */
export type WrittenDays = { readonly lender: string | null; readonly borrower: string | null }

/** The days, when both are days. */
export function signingDays({ lender, borrower }: WrittenDays) {
  const lenderSignedOn = CalendarDate.safeParse(lender)
  const borrowerSignedOn = CalendarDate.safeParse(borrower)
  if (!lenderSignedOn.success || !borrowerSignedOn.success) return undefined
  return { lenderSignedOn: lenderSignedOn.data, borrowerSignedOn: borrowerSignedOn.data }
}

interface SigningDaysProps {
  days: WrittenDays
  onChange: (days: WrittenDays) => void
  today: CalendarDate
  /** Saving was tried: a missing day is an error by now. */
  tried: boolean
}

/** When each of the two parties signed. */
export const SigningDays = ({ days, onChange, today, tried }: SigningDaysProps) => {
  const fault = (day: string | null) =>
    tried && !CalendarDate.safeParse(day).success ? words.dateNeeded : undefined
  return (
    <>
      <DateField
        label={words.lenderSignedOn}
        value={days.lender}
        onChange={(lender) => onChange({ ...days, lender })}
        max={today}
        error={fault(days.lender)}
        required
        focusOnOpen
      />
      <DateField
        label={words.borrowerSignedOn}
        value={days.borrower}
        onChange={(borrower) => onChange({ ...days, borrower })}
        max={today}
        error={fault(days.borrower)}
        required
      />
    </>
  )
}
