import { useState } from 'react'
import { useAct } from '#renderer/bridge/queries.ts'
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { toast } from '#renderer/components/toast.ts'
import { importText as words } from '#renderer/text/it/imports.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'

interface UndoImportProps {
  delivery: { importId: string; fileName: string; items: number }
  onClose: () => void
  onUndone?: () => void
}

/** Takes a whole import back, once asked. */
export const UndoImport = ({ delivery, onClose, onUndone }: UndoImportProps) => {
  const { act, acting } = useAct()
  const [refusal, setRefusal] = useState<string>()
  const undo = async () => {
    const answer = await act({ type: 'undoDeliveryImport', importId: delivery.importId })
    if (!answer.ok) return setRefusal(refusalText(answer.error))
    toast.say(words.undoneNow(delivery.fileName), { tone: 'success' })
    onClose()
    onUndone?.()
  }
  return (
    <ConfirmDialog
      open
      title={words.undoQuestion(delivery.fileName)}
      confirmLabel={words.undo}
      danger
      busy={acting}
      onConfirm={() => void undo()}
      onClose={onClose}
    >
      <p>{words.undoHelp(delivery.items)}</p>
      {refusal !== undefined && <Notice tone="error" title={refusal} live />}
    </ConfirmDialog>
  )
}
