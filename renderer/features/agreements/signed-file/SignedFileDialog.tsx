import type { CalendarDate } from '#src/shared/dates.ts'
import { FileDrop } from '#renderer/components/fields/FileDrop.tsx'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { signedFileText as words } from '#renderer/text/it/signatures.ts'
import { CheckedFile } from './CheckedFile.tsx'
import { useSignedFile } from './use-signed-file.ts'
import './signed-file.css'

interface SignedFileDialogProps {
  /** The loan it should be of; any, when it is to be found by what is in the file. */
  agreementId?: string
  today: CalendarDate
  onClose: () => void
  /** The file was kept, of that loan. */
  onKept?: (agreementId: string) => void
}

/** Brings a signed file back to its loan, found by its content: what it is, who signed it, for whom; then it is kept. */
export const SignedFileDialog = ({ agreementId, today, onClose, onKept }: SignedFileDialogProps) => {
  const { file, refusal, reading, read, correct, tried, keep } = useSignedFile(agreementId, (id) => {
    onClose()
    onKept?.(id)
  })
  return (
    <FormDialog
      title={words.title}
      confirmLabel={words.keep}
      onConfirm={keep}
      onClose={onClose}
      refusal={refusal}
      width="wide"
    >
      {file && <CheckedFile file={file} onCorrect={correct} today={today} tried={tried} />}
      {reading ? (
        <output>{words.reading}</output>
      ) : (
        <FileDrop
          label={file ? words.another : words.drop}
          description={words.dropHelp}
          extensions={['.pdf', '.p7m']}
          onFile={(chosen) => void read(chosen)}
          {...(tried && !file && { error: words.fileNeeded })}
        />
      )}
    </FormDialog>
  )
}
