import { shell } from '#renderer/bridge/shell.ts'
import { Button } from '#renderer/components/Button.tsx'
import { FormRow, FormSection } from '#renderer/components/FormSection.tsx'
import { toast } from '#renderer/components/toast.ts'
import { paperText } from '#renderer/text/it/agreements.ts'
import { archiveText as words } from '#renderer/text/it/archive.ts'
import { backupsText } from '#renderer/text/it/backups.ts'

type ExportEverythingProps = { busy: boolean; onPicked: (place: string) => void }

/** The way to leave with everything: one file, in a folder that is picked. */
export const ExportEverything = ({ busy, onPicked }: ExportEverythingProps) => {
  const pick = async () => {
    const answer = await shell.pickBackupFolder()
    if (!answer.ok) return toast.say(paperText.shellRefusals[answer.error.code], { tone: 'danger' })
    return answer.value.picked ? onPicked(answer.value.place) : undefined
  }
  return (
    <FormSection title={words.title} description={words.help}>
      <FormRow>
        <Button
          icon="download"
          onPress={() => void pick()}
          disabledReason={busy ? backupsText.otherWork : undefined}
        >
          {words.export}
        </Button>
      </FormRow>
    </FormSection>
  )
}
