import type { AgreementAction } from '#src/agreements/actions.ts'
import { SignedFilesDialog } from '#renderer/features/agreements/signed-file/SignedFilesDialog.tsx'
import { AnnulDialog } from './AnnulDialog.tsx'
import { CorrectSignaturesDialog } from './CorrectSignaturesDialog.tsx'
import { DiscardDialog } from './DiscardDialog.tsx'
import type { LoanDialogProps } from './loan-dialog.ts'
import { ReturnDialog } from './ReturnDialog.tsx'

/** The dialog of an action that is done on the page; nothing for those that have a screen of their own. */
export const ActionDialog = ({
  action,
  ...props
}: LoanDialogProps & { action: AgreementAction | undefined }) => {
  if (action === 'bringSigned') return <SignedFilesDialog {...props} agreementId={props.page.agreement.id} />
  if (action === 'correctSignatures') return <CorrectSignaturesDialog {...props} />
  if (action === 'annul') return <AnnulDialog {...props} />
  if (action === 'discard') return <DiscardDialog {...props} />
  return action === 'recordReturn' ? <ReturnDialog {...props} /> : null
}
