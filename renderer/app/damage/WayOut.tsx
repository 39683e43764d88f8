import type { ReactNode } from 'react'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { BackupList } from '#renderer/features/backups/BackupList.tsx'
import { OtherFolder } from '#renderer/features/backups/OtherFolder.tsx'
import { saveFile } from '#renderer/shared/save-file.ts'
import { damageReport, damageScreenText as words } from '#renderer/text/it/damage-screen.ts'

type WayOutProps = {
  /** What a restore does here. */
  restoreHelp?: string
  /** What the report of the damage says, besides the moment; absent where nothing is damaged. */
  about?: Omit<Parameters<typeof damageReport>[0], 'at'>
  /** What can be done besides: keep what can be read, go on. */
  children?: ReactNode
}

/** What can be done with a register that is damaged, does not open or is not there. */
export const WayOut = ({ restoreHelp = words.restoreHelp, about, children }: WayOutProps) => {
  const folder = useAsk('backups.status', {}).data?.folder
  return (
    <>
      <h2>{words.whatToDo}</h2>
      <section className="way-out" aria-labelledby="ripristina">
        <h3 id="ripristina">{words.restore}</h3>
        <p>{restoreHelp}</p>
        {folder !== undefined && <BackupList />}
        <OtherFolder />
      </section>
      {children}
      {about && (
        <section className="way-out">
          <p>{words.reportHelp}</p>
          <Button icon="download" onPress={() => void saveReport(about)}>
            {words.report}
          </Button>
        </section>
      )}
    </>
  )
}

const saveReport = (about: NonNullable<WayOutProps['about']>): Promise<boolean> =>
  saveFile(
    words.reportName,
    new TextEncoder().encode(damageReport({ ...about, at: new Date().toISOString() })),
    words.reportSaved,
  )
