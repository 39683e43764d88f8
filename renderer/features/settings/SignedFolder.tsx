import { ask } from '#renderer/bridge/host.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { shell } from '#renderer/bridge/shell.ts'
import { Button } from '#renderer/components/Button.tsx'
import { FormRow, FormSection } from '#renderer/components/FormSection.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { toast } from '#renderer/components/toast.ts'
import { OpenSignedFolder } from '#renderer/shared/OpenSignedFolder.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { paperText } from '#renderer/text/it/agreements.ts'
import { arrivalText as words } from '#renderer/text/it/arrivals.ts'

/** The folder of this workplace where signed files arrive. */
export const SignedFolder = () => {
  const status = useAsk('arrivals.status', {}).data
  if (!status) return null
  const { folder, files, others, unopened, unread, putAside, trouble } = status
  const notes = [
    ...(others.length > 0 ? [words.others(others)] : []),
    ...unopened.map(words.unopened),
    ...(unread.length > 0 ? [words.unread(unread)] : []),
  ]
  return (
    <FormSection title={words.title} description={words.help}>
      <FormRow>
        <div className="settings-line">
          <span className="settings-folder">{folder ?? words.noFolder}</span>
          <Button onPress={() => void choose()}>{folder === undefined ? words.choose : words.change}</Button>
          {folder !== undefined && <OpenSignedFolder />}
          {folder !== undefined && <Button onPress={() => void stop()}>{words.stop}</Button>}
        </div>
      </FormRow>
      {folder !== undefined && (
        <FormRow>
          {trouble ? (
            <Notice tone="warning" title={words.away}>
              {words.awayHelp(folder, trouble)}
            </Notice>
          ) : (
            <p>{words.waiting(files.length)}</p>
          )}
          {notes.length > 0 && (
            <ul className="settings-notes">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </FormRow>
      )}
      {putAside > 0 && (
        <FormRow>
          <div className="settings-line">
            <span>{words.putAside(putAside)}</span>
            <Button onPress={() => void ask('arrivals.offerAgain', {}).then(went)}>{words.offerAgain}</Button>
          </div>
        </FormRow>
      )}
    </FormSection>
  )
}

async function choose(): Promise<void> {
  const picked = await shell.pickBackupFolder()
  if (!picked.ok) return toast.say(paperText.shellRefusals[picked.error.code], { tone: 'danger' })
  if (!picked.value.picked) return
  if (went(await ask('arrivals.choose', { place: picked.value.place })))
    toast.say(words.chosen, { tone: 'success' })
}

async function stop(): Promise<void> {
  if (went(await ask('arrivals.stop', {}))) toast.say(words.stopped)
}
