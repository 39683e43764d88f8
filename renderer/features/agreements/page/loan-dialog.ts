import type { AgreementPage } from '#src/contract/agreements.ts'
import type { CalendarDate } from '#src/shared/dates.ts'

/** What every dialog of a loan's page is given. */
export interface LoanDialogProps {
  page: AgreementPage
  today: CalendarDate
  onClose: () => void
}
