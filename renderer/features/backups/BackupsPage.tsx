import { useState } from 'react'
import type { BackupStatus } from '#src/contract/backups.ts'
import { queryClient, useAsk } from '#renderer/bridge/queries.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { toast } from '#renderer/components/toast.ts'
import { archiveText } from '#renderer/text/it/archive.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { backupProblemText } from '#renderer/text/it/refusals/backups.ts'
import { backupNews, backupsText as words } from '#renderer/text/it/backups.ts'
import { BackupList } from './BackupList.tsx'
import { ExportEverything } from './ExportEverything.tsx'
import { BackupSettings } from './BackupSettings.tsx'
import { OtherFolder } from './OtherFolder.tsx'
import { useWork } from './use-work.ts'
import { WorkBar } from './WorkBar.tsx'
import './backups.css'

/** Where the backups of this register are, the way to make one now, and the way back to one of them. */
export const BackupsPage = () => {
  const status = useAsk('backups.status', {}).data
  const { progress, run, cancel } = useWork()
  const [refusal, setRefusal] = useState<string>()
  const [exporting, setExporting] = useState(false)
  if (!status) return null
  const isRunning = progress !== undefined || status.running !== undefined
  const runNow = async () => {
    setRefusal(undefined)
    const made = await run('backups.run', {})
    void queryClient.invalidateQueries({ queryKey: ['backups.list'] })
    if (!made.ok) return setRefusal(refusalText(made.error))
    toast.say(words.made(made.value.sequence, made.value.newBytes), { tone: 'success' })
  }
  const exportTo = async (place: string) => {
    setRefusal(undefined)
    setExporting(true)
    const made = await run('backups.export', { place })
    setExporting(false)
    if (!made.ok) return setRefusal(refusalText(made.error))
    toast.say(archiveText.done(made.value.file, made.value.sequence), { tone: 'success' })
  }
  return (
    <div className="backups">
      <PageHeader
        title={words.title}
        actions={[
          {
            id: 'run',
            label: words.runNow,
            icon: 'archive',
            kind: 'primary',
            onPress: () => void runNow(),
            busy: isRunning,
            disabledReason: status.folder === undefined ? words.chooseFirst : undefined,
          },
        ]}
      />
      <div className="backups-parts">
        {isRunning && (
          <WorkBar
            label={exporting ? archiveText.exporting : words.running}
            progress={progress ?? status.running ?? { done: 0, total: 0 }}
            onCancel={cancel}
          />
        )}
        {refusal !== undefined && <Notice tone="error" title={refusal} live />}
        {refusal === undefined && <Trouble status={status} />}
        <BackupSettings status={status} />
        <section className="backups-list" aria-labelledby="le-copie">
          <h2 id="le-copie">{words.list}</h2>
          {status.folder !== undefined && <BackupList key={status.last?.at ?? ''} />}
          <OtherFolder label={status.folder === undefined ? words.anyFolder : words.elsewhere} />
        </section>
        <ExportEverything busy={isRunning} onPicked={(place) => void exportTo(place)} />
      </div>
    </div>
  )
}

const Trouble = ({ status: { trouble, unwritten } }: { status: BackupStatus }) => (
  <>
    {trouble && (
      <Notice tone="warning" title={words.trouble}>
        {words.troubleAt(trouble.at, backupProblemText(trouble.problem, trouble.detail))}
      </Notice>
    )}
    {unwritten && (
      <Notice tone="warning" title={backupNews.unwritten}>
        {words.unwrittenHelp}
      </Notice>
    )}
  </>
)
