import { type FormEvent, useState } from 'react'
import { ask } from '#renderer/bridge/host.ts'
import { Button } from '#renderer/components/Button.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { backupsText as words } from '#renderer/text/it/backups.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'

type UnlockFormProps = { place: string | undefined; onUnlocked: () => void }

/** Asks for the passphrase of encrypted backups; a wrong one is said at once. */
export const UnlockForm = ({ place, onUnlocked }: UnlockFormProps) => {
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await ask('backups.unlock', { ...(place !== undefined && { place }), passphrase })
    setBusy(false)
    setError(answer.ok ? undefined : refusalText(answer.error))
    if (answer.ok) onUnlocked()
  }
  return (
    <form className="backups-unlock" onSubmit={(event) => void unlock(event)}>
      <h3>{words.unlockTitle}</h3>
      <TextField
        label={words.passphrase}
        description={words.unlockHelp}
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        error={error}
        focusOnOpen
      />
      <Button
        kind="primary"
        submit
        busy={busy}
        disabledReason={passphrase === '' ? words.passphraseMissing : undefined}
      >
        {words.unlock}
      </Button>
    </form>
  )
}
