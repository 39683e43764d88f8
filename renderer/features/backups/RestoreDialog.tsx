import { useState } from 'react'
import type { BackupRow, RestorePreview } from '#src/contract/backups.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { toast } from '#renderer/components/toast.ts'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { restoreText as words } from '#renderer/text/it/backups.ts'
import { LostEntries } from './LostEntries.tsx'
import { useWork } from './use-work.ts'
import { WorkBar } from './WorkBar.tsx'

type RestoreDialogProps = { place: string | undefined; row: BackupRow; onClose: () => void }

/** Shows what restoring would lose, asks for a word that nobody writes by mistake, and restores. */
export const RestoreDialog = ({ place, row, onClose }: RestoreDialogProps) => {
  const where = { ...(place !== undefined && { place }), name: row.name }
  const preview = useAsk('backups.preview', where)
  const [written, setWritten] = useState('')
  const [error, setError] = useState<string>()
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const { progress, run, cancel } = useWork()
  const unseen = queryRefusal(preview.error)
  // Where there is no register yet nothing can be lost by mistake.
  const isEmpty = preview.data?.present === 'none'
  const restore = async () => {
    if (!preview.data) return
    if (!isEmpty && written !== words.word) return setError(words.writeWord(words.word))
    setRefusal(undefined)
    const { presentHead } = preview.data
    const outcome = await run('backups.restore', { ...where, ...(presentHead && { presentHead }) })
    if (!outcome.ok) {
      setRefusal(outcome.error)
      return void preview.refetch()
    }
    const { sequence, keptAside } = outcome.value
    toast.takeBackDone()
    toast.say(words.restored(sequence, keptAside), { tone: 'success', milliseconds: 20_000 })
    onClose()
  }
  return (
    <FormDialog
      title={words.title}
      confirmLabel={words.title}
      onConfirm={restore}
      onClose={progress ? cancel : onClose}
      danger={!isEmpty}
      width="wide"
      refusal={refusal}
    >
      {unseen !== undefined && <Notice tone="error" title={unseen} live />}
      {!preview.data && unseen === undefined && <output>{words.looking}</output>}
      {preview.data && <Preview preview={preview.data} />}
      {progress && <WorkBar label={words.restoring} progress={progress} onCancel={cancel} />}
      {preview.data && !isEmpty && !progress && (
        <div className="backups-confirm">
          <TextField
            label={words.confirm(words.word)}
            value={written}
            onChange={(text) => {
              setWritten(text)
              setError(undefined)
            }}
            error={error}
            focusOnOpen
          />
        </div>
      )}
    </FormDialog>
  )
}

const Preview = ({ preview }: { preview: RestorePreview }) => {
  const { at, sequence, present, presentHead, lost, lastLost, peopleBack } = preview
  return (
    <div className="restore-preview">
      <p>{words.back(at, sequence)}</p>
      {present === 'damaged' && <Notice tone="warning" title={words.damaged(presentHead?.sequence ?? 0)} />}
      <Loss preview={preview} />
      {lastLost.length > 0 && <LostEntries entries={lastLost} total={lost} />}
      {peopleBack > 0 && <Notice tone="warning" title={words.peopleBack(peopleBack)} />}
      {present !== 'none' && <p className="backups-soft">{words.aside}</p>}
    </div>
  )
}

const Loss = ({ preview: { present, relation, lost, common } }: { preview: RestorePreview }) => {
  if (present === 'none') return <Notice tone="info" title={words.none} />
  if (present === 'unreadable') return <Notice tone="warning" title={words.unreadable} />
  if (relation === 'otherRegister')
    return (
      <Notice tone="error" title={words.otherRegister}>
        {words.otherRegisterHelp(lost)}
      </Notice>
    )
  if (relation === 'diverged')
    return (
      <Notice tone="error" title={words.diverged}>
        {words.divergedHelp(common, lost)}
      </Notice>
    )
  if (lost > 0) return <Notice tone="error" title={words.loses(lost)} />
  return (
    <Notice tone="success" title={words.losesNothing}>
      {words.losesNothingHelp}
    </Notice>
  )
}
