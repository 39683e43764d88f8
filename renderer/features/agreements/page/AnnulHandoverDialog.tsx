import { useState } from 'react'
import type { PaperRow } from '#src/contract/agreements.ts'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { loanPageText } from '#renderer/text/it/agreements-page.ts'
import { rectificationText as words } from '#renderer/text/it/rectification.ts'
import { useLoanAct } from './use-loan-act.ts'

interface AnnulHandoverDialogProps {
  paper: PaperRow & { readonly handoverId: string }
  onClose: () => void
}

/** Annuls a handover report that says what was not so, and says why. */
export const AnnulHandoverDialog = ({ paper, onClose }: AnnulHandoverDialogProps) => {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const { give, refusal } = useLoanAct(onClose)
  const { number, handoverId } = paper
  const annul = async () => {
    setAsked(true)
    if (reason.trim() === '') return
    await give({ type: 'annulHandover', handoverId, reason }, words.handoverAnnulled(number))
  }
  return (
    <FormDialog
      title={words.annulHandoverQuestion(number)}
      confirmLabel={words.annulHandover}
      cancelLabel={loanPageText.keep}
      onConfirm={annul}
      onClose={onClose}
      danger
      width="narrow"
      refusal={refusal}
    >
      <p>{words.annulHandoverHelp}</p>
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
