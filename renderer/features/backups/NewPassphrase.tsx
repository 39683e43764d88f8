import { isAccepted, type Strength, strengthOf } from '#src/backups/passphrase.ts'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { StatusChip, type StatusTone } from '#renderer/components/StatusChip.tsx'
import { backupsText, placeText as words } from '#renderer/text/it/backups.ts'

type NewPassphraseProps = {
  passphrase: string
  onPassphrase: (text: string) => void
  again: string
  onAgain: (text: string) => void
  /** Confirming was tried: what is missing is now an error. */
  tried: boolean
}

const tones: Record<Strength, StatusTone> = {
  tooShort: 'danger',
  weak: 'danger',
  fair: 'active',
  strong: 'success',
}

/** A new passphrase, written twice, with how well it withstands. */
export const NewPassphrase = ({ passphrase, onPassphrase, again, onAgain, tried }: NewPassphraseProps) => {
  const strength = strengthOf(passphrase)
  const tooWeak = tried && !isAccepted(strength) ? words.strength[strength] : undefined
  return (
    <div className="new-passphrase">
      <TextField
        label={backupsText.passphrase}
        description={words.passphraseHelp}
        type="password"
        value={passphrase}
        onChange={onPassphrase}
        error={tooWeak}
      />
      <output className="passphrase-strength">
        <span>{words.strengthLabel}:</span>{' '}
        {passphrase !== '' && <StatusChip tone={tones[strength]}>{words.strength[strength]}</StatusChip>}
      </output>
      <TextField
        label={words.again}
        type="password"
        value={again}
        onChange={onAgain}
        error={tried && again !== passphrase ? words.different : undefined}
      />
      <p className="backups-soft">{words.keep}</p>
    </div>
  )
}
