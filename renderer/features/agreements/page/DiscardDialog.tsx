import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { loanText as words } from '#renderer/text/it/agreements-loan.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import type { LoanDialogProps } from './loan-dialog.ts'
import { useLoanAct } from './use-loan-act.ts'

/** Discards a draft, once asked. */
export const DiscardDialog = ({ page, onClose }: LoanDialogProps) => {
  const { give, acting, refusal } = useLoanAct(onClose)
  const agreementId = page.agreement.id
  return (
    <ConfirmDialog
      open
      title={words.discardQuestion}
      confirmLabel={words.discard}
      danger
      busy={acting}
      onConfirm={() => void give({ type: 'discardDraft', agreementId }, words.discarded)}
      onClose={onClose}
    >
      {words.discardHelp}
      {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
    </ConfirmDialog>
  )
}
