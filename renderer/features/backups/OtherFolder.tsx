import { Button } from '#renderer/components/Button.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { backupProblemText } from '#renderer/text/it/refusals/backups.ts'
import { backupsText as words } from '#renderer/text/it/backups.ts'
import { BackupList } from './BackupList.tsx'
import { usePickedPlace } from './use-picked-place.ts'

/** The backups of another folder: of another computer, of a disk that was put away. */
export const OtherFolder = ({ label = words.elsewhere }: { label?: string }) => {
  const { picked, pick } = usePickedPlace()
  return (
    <div className="backups-other">
      <Button icon="folder" onPress={pick}>
        {label}
      </Button>
      {picked && !picked.about.found && (
        <Notice tone="warning" title={backupProblemText('notBackups', '')} live />
      )}
      {picked?.about.found === true && (
        <section aria-label={words.elsewhereTitle(picked.about.folder)}>
          <h2>{words.elsewhereTitle(picked.about.folder)}</h2>
          <BackupList key={picked.place} place={picked.place} />
        </section>
      )}
    </div>
  )
}
