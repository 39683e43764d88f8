import type { ReactNode } from 'react'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { BackupList } from '#renderer/features/backups/BackupList.tsx'
import { OtherFolder } from '#renderer/features/backups/OtherFolder.tsx'
import { saveFile } from '#renderer/shared/save-file.ts'
import { damageReport, damageScreenText as words } from '#renderer/text/it/damage-screen.ts'

type WayOutProps = {
  /** What the report says, besides the moment. */
  about: Omit<Parameters<typeof damageReport>[0], 'at'>
  /** What can be done besides: keep what can be read, go on. */
  children?: ReactNode
}

/** What can be done with a register that is damaged or does not open. */
export const WayOut = ({ about, children }: WayOutProps) => {
  const folder = useAsk('backups.status', {}).data?.folder
  return (
    <>
      <h2>{words.whatToDo}</h2>
      <section className="way-out" aria-labelledby="ripristina">
        <h3 id="ripristina">{words.restore}</h3>
        <p>{words.restoreHelp}</p>
        {folder !== undefined && <BackupList />}
        <OtherFolder />
      </section>
      {children}
      <section className="way-out">
        <p>{words.reportHelp}</p>
        <Button icon="download" onPress={() => void saveReport(about)}>
          {words.report}
        </Button>
      </section>
    </>
  )
}

const saveReport = (about: WayOutProps['about']): Promise<boolean> =>
  saveFile(
    words.reportName,
    new TextEncoder().encode(damageReport({ ...about, at: new Date().toISOString() })),
    words.reportSaved,
  )
