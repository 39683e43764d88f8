import { type ReactNode, useState } from 'react'
import { ReadOnlyNotice } from '#renderer/shared/ReadOnlyNotice.tsx'
import { welcomeText } from '#renderer/text/it/welcome.ts'
import type { RegisterStatus } from '#src/contract/register.ts'
import { Demonstration } from './Demonstration.tsx'
import { FromArchive } from './FromArchive.tsx'
import { FromBackup } from './FromBackup.tsx'
import { FoundingForm } from './FoundingForm.tsx'
import { WayToBegin } from './WayToBegin.tsx'
import './welcome.css'

type Way = 'own' | 'demonstration' | 'archive' | 'backup'

const leads: Record<Way, string> = {
  own: welcomeText.ownHelp,
  demonstration: welcomeText.demonstrationHelp,
  archive: welcomeText.archiveHelp,
  backup: welcomeText.backupHelp,
}

interface WelcomeProps {
  status: RegisterStatus
  /** The demonstration begins to be written, or is done. */
  onPreparing: (preparing: boolean) => void
  /** Where backups are chosen, looked at and restored. */
  backups: ReactNode
}

/** The first start: the Region's own register, the demonstration, or one that was exported or backed up. */
export const Welcome = ({ status, onPreparing, backups }: WelcomeProps) => {
  const [way, setWay] = useState<Way>()
  return (
    <main className="welcome">
      <div className="welcome-page">
        <header className="welcome-head">
          <h1>{welcomeText.title}</h1>
          <p>{way === undefined ? welcomeText.lead : leads[way]}</p>
        </header>
        {status.readOnly && (
          <div className="welcome-refusal">
            <ReadOnlyNotice {...status.readOnly} />
          </div>
        )}
        {way === undefined && <Ways onChoose={setWay} />}
        {way === 'own' && <FoundingForm today={status.today} onBack={() => setWay(undefined)} />}
        {way === 'demonstration' && (
          <Demonstration onPreparing={onPreparing} onBack={() => setWay(undefined)} />
        )}
        {way === 'archive' && <FromArchive onPreparing={onPreparing} onBack={() => setWay(undefined)} />}
        {way === 'backup' && <FromBackup onBack={() => setWay(undefined)}>{backups}</FromBackup>}
      </div>
    </main>
  )
}

const Ways = ({ onChoose }: { onChoose: (way: Way) => void }) => (
  <section aria-labelledby="come-cominciare">
    <h2 id="come-cominciare" className="welcome-question">
      {welcomeText.howToBegin}
    </h2>
    <div className="welcome-ways">
      <WayToBegin
        icon="building"
        title={welcomeText.own}
        help={welcomeText.ownHelp}
        onChoose={() => onChoose('own')}
      />
      <WayToBegin
        icon="system"
        title={welcomeText.demonstration}
        help={welcomeText.demonstrationHelp}
        onChoose={() => onChoose('demonstration')}
      />
      <WayToBegin
        icon="archive"
        title={welcomeText.archive}
        help={welcomeText.archiveHelp}
        onChoose={() => onChoose('archive')}
      />
      <WayToBegin
        icon="undo"
        title={welcomeText.backup}
        help={welcomeText.backupHelp}
        onChoose={() => onChoose('backup')}
      />
    </div>
  </section>
)
