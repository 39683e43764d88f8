import { useState } from 'react'
import type { Command } from '#src/register/register.ts'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { loanPageText } from '#renderer/text/it/agreements-page.ts'
import { useLoanAct } from './use-loan-act.ts'

/** How a paper of a loan is annulled: the command, and the words for it. */
export type Annulment = {
  readonly command: (reason: string) => Command
  readonly question: string
  readonly help: string
  readonly label: string
  readonly done: string
}

interface AnnulPaperDialogProps {
  annulment: Annulment
  onClose: () => void
}

/** Annuls a paper that says what is not so, or will not be, and says why. */
export const AnnulPaperDialog = ({ annulment, onClose }: AnnulPaperDialogProps) => {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { give, refusal } = useLoanAct(onClose)
  const annul = async () => {
    setAsked(true)
    if (reason.trim() === '') return
    await give(annulment.command(reason), annulment.done)
  }
  return (
    <FormDialog
      title={annulment.question}
      confirmLabel={annulment.label}
      cancelLabel={loanPageText.keep}
      onConfirm={annul}
      onClose={onClose}
      danger
      width="narrow"
      refusal={refusal}
    >
      <p>{annulment.help}</p>
      <TextArea
        label={loanPageText.reason}
        value={reason}
        onChange={setReason}
        error={asked && reason.trim() === '' ? loanPageText.reasonNeeded : undefined}
        rows={3}
        required
        focusOnOpen
      />
    </FormDialog>
  )
}
