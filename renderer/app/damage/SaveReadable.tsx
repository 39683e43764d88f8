import { shell } from '#renderer/bridge/shell.ts'
import { Button } from '#renderer/components/Button.tsx'
import { ProgressBar } from '#renderer/components/ProgressBar.tsx'
import { toast } from '#renderer/components/toast.ts'
import { useWork } from '#renderer/features/backups/use-work.ts'
import { went } from '#renderer/shared/refusal.ts'
import { paperText } from '#renderer/text/it/agreements.ts'
import { damageScreenText as words } from '#renderer/text/it/damage-screen.ts'
import { readableText } from '#renderer/text/it/readable.ts'

/** Puts what can be read into one file, in a folder that is picked: every list, every paper that is whole. */
export const SaveReadable = () => {
  const { progress, run, cancel } = useWork()
  const save = async () => {
    const answer = await shell.pickBackupFolder()
    if (!answer.ok) return toast.say(paperText.shellRefusals[answer.error.code], { tone: 'danger' })
    if (!answer.value.picked) return undefined
    const outcome = await run('backups.saveReadable', { place: answer.value.place })
    if (!went(outcome)) return undefined
    const { file, sequence, papers, altered } = outcome.value
    const tone = altered === 0 ? 'success' : 'neutral'
    return toast.say(readableText.saved(file, sequence, papers, altered), { tone, milliseconds: 20_000 })
  }
  if (!progress)
    return (
      <Button icon="download" onPress={() => void save()}>
        {words.saveReadable}
      </Button>
    )
  const { done, total } = progress
  return (
    <ProgressBar label={readableText.saving} done={done} {...(total > 0 && { total })} onCancel={cancel} />
  )
}
