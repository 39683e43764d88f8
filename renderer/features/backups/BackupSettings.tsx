import type { BackupStatus } from '#src/contract/backups.ts'
import { ask } from '#renderer/bridge/host.ts'
import { queryClient } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { Checkbox } from '#renderer/components/fields/Checkbox.tsx'
import { FormRow, FormSection } from '#renderer/components/FormSection.tsx'
import { KeyValueList } from '#renderer/components/KeyValueList.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { backupsText as words } from '#renderer/text/it/backups.ts'
import { PlaceDialog } from './PlaceDialog.tsx'
import { usePickedPlace } from './use-picked-place.ts'

/** Where the backups go and when they are made. */
export const BackupSettings = ({ status }: { status: BackupStatus }) => {
  const { picked, pick, forget } = usePickedPlace()
  return (
    <>
      {status.folder === undefined ? (
        <EmptyState
          icon="archive"
          title={words.noFolderYet}
          actions={
            <Button kind="primary" icon="folder" onPress={pick}>
              {words.choose}
            </Button>
          }
        >
          {words.noFolderYetHelp}
        </EmptyState>
      ) : (
        <>
          <FormSection title={words.where} description={words.whereHelp}>
            <FormRow>
              <Facts status={status} />
            </FormRow>
            <FormRow>
              <Button icon="folder" onPress={pick}>
                {words.change}
              </Button>
            </FormRow>
          </FormSection>
          <FormSection title={words.when} description={words.whenHelp}>
            <FormRow>
              <Checkbox
                label={words.automatic}
                description={words.automaticHelp}
                checked={status.automatic}
                onChange={(automatic) => void setAutomatic(automatic)}
              />
            </FormRow>
          </FormSection>
        </>
      )}
      {picked && (
        <PlaceDialog key={picked.place} picked={picked} onClose={forget} onChosen={() => chosen(forget)} />
      )}
    </>
  )
}

/** Another folder: its list is another one. */
function chosen(forget: () => void): void {
  forget()
  queryClient.removeQueries({ queryKey: ['backups.list'] })
  void queryClient.invalidateQueries({ queryKey: ['backups.status'] })
}

async function setAutomatic(automatic: boolean): Promise<void> {
  went(await ask('backups.setAutomatic', { automatic }))
}

const Facts = ({ status: { folder, encrypted, last } }: { status: BackupStatus }) => (
  <KeyValueList
    facts={[
      { label: words.folder, value: folder },
      { label: words.encryption, value: encrypted ? words.encrypted : words.inClear },
      { label: words.lastOne, value: last ? words.lastFacts(last.at, last.sequence) : words.never },
    ]}
  />
)
