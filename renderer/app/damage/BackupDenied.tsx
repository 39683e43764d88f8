import { useState } from 'react'
import type { RegisterStatus } from '#src/contract/register.ts'
import { Button } from '#renderer/components/Button.tsx'
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx'
import { openAgain } from '#renderer/shared/open-again.ts'
import { backupDeniedText as words } from '#renderer/text/it/damage-screen.ts'

type BackupDeniedProps = { backup: NonNullable<RegisterStatus['backupDenied']> }

/** The register has not all that a backup has: whoever knows why works with the register as it is. */
export const BackupDenied = ({ backup }: BackupDeniedProps) => {
  const [asked, setAsked] = useState(false)
  const [opening, setOpening] = useState(false)
  const open = () => {
    setOpening(true)
    void openAgain('asItIs').finally(() => setOpening(false))
  }
  return (
    <section className="way-out">
      <h3>{words.accept}</h3>
      <p>{words.acceptHelp}</p>
      <Button onPress={() => setAsked(true)}>{words.accept}</Button>
      <ConfirmDialog
        open={asked}
        title={words.question}
        confirmLabel={words.confirm}
        danger
        busy={opening}
        onConfirm={open}
        onClose={() => setAsked(false)}
      >
        {words.consequence(backup)}
      </ConfirmDialog>
    </section>
  )
}
