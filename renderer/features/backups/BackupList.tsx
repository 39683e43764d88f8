import { useState } from 'react'
import type { BackupRow } from '#src/contract/backups.ts'
import { Refused, useAsk } from '#renderer/bridge/queries.ts'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { toast } from '#renderer/components/toast.ts'
import { queryRefusal, went } from '#renderer/shared/refusal.ts'
import { backupsText as words } from '#renderer/text/it/backups.ts'
import { BackupTable } from './BackupTable.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { UnlockForm } from './UnlockForm.tsx'
import { useWork } from './use-work.ts'
import { WorkBar } from './WorkBar.tsx'
import './backups.css'

type BackupListProps = {
  /** A folder that was picked; without one, that of this workplace. */
  place?: string
}

/** The backups of a folder, each to be read again or restored; encrypted ones once the passphrase was given. */
export const BackupList = ({ place }: BackupListProps) => {
  const where = place === undefined ? {} : { place }
  const answer = useAsk('backups.list', where)
  const [restoring, setRestoring] = useState<BackupRow>()
  const { progress, run, cancel } = useWork()
  if (needsPassphrase(answer.error))
    return <UnlockForm place={place} onUnlocked={() => void answer.refetch()} />
  const refusal = queryRefusal(answer.error)
  if (refusal !== undefined) return <Notice tone="error" title={refusal} />
  if (!answer.data) return null
  const { rows } = answer.data
  if (rows.length === 0)
    return (
      <EmptyState icon="archive" title={words.noneYet}>
        {words.noneYetHelp}
      </EmptyState>
    )
  const verify = async ({ name }: BackupRow) => {
    const outcome = await run('backups.verify', { ...where, name })
    if (went(outcome))
      toast.say(words.verified(outcome.value.files, outcome.value.bytes), { tone: 'success' })
  }
  return (
    <>
      {progress && <WorkBar label={words.verifying} progress={progress} onCancel={cancel} />}
      <BackupTable
        rows={rows}
        busy={progress !== undefined}
        onVerify={(row) => void verify(row)}
        onRestore={setRestoring}
      />
      {restoring && <RestoreDialog place={place} row={restoring} onClose={() => setRestoring(undefined)} />}
    </>
  )
}

/** The key is not on this computer: only who knows the passphrase goes on. */
const needsPassphrase = (error: Error | null): boolean =>
  error instanceof Refused &&
  error.refusal.code === 'backupRefused' &&
  ['passphraseNeeded', 'keyMissing'].includes(error.refusal.problem)
