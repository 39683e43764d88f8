import type { RegisterStatus } from '#src/contract/register.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { backupDeniedText, damageScreenText as words } from '#renderer/text/it/damage-screen.ts'
import { BackupDenied } from './BackupDenied.tsx'
import { DamageFacts } from './DamageFacts.tsx'
import { damagePlace } from './damage-place.ts'
import { SaveReadable } from './SaveReadable.tsx'
import { WayOut } from './WayOut.tsx'
import './damage.css'

type DamagedProps = { status: RegisterStatus; onContinue: () => void }

/** The register is damaged: where, what of it still holds, and what can be done. Nothing is written meanwhile. */
export const Damaged = ({ status, onContinue }: DamagedProps) => {
  const { head, folder, version: program, readOnly, backupDenied } = status
  const { cause = '', detail = '' } = readOnly ?? {}
  const place = damagePlace(detail)
  const last = place?.reason === 'attestedMissing' ? head.sequence : undefined
  return (
    <main className="damage-screen">
      <h1>
        <Icon name="danger" />
        {backupDenied ? backupDeniedText.title : words.title}
      </h1>
      <p>{backupDenied ? backupDeniedText.explain(backupDenied, last) : words.explain}</p>
      <p>
        <strong>{words.readable(head.sequence)}</strong>
      </p>
      {place && <DamageFacts place={place} />}
      <WayOut about={{ cause, detail, folder, program, readable: head.sequence }}>
        <section className="way-out">
          <h3>{words.keep}</h3>
          <p>{words.keepHelp}</p>
          <SaveReadable />
        </section>
        {backupDenied && <BackupDenied backup={backupDenied} />}
      </WayOut>
      <section className="way-out">
        <p>{words.goOnHelp}</p>
        <Button onPress={onContinue}>{words.goOn}</Button>
      </section>
    </main>
  )
}
