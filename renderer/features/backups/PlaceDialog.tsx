import { useState } from 'react'
import { isAccepted, strengthOf } from '#src/backups/passphrase.ts'
import type { BackupPlace } from '#src/contract/backups.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ask } from '#renderer/bridge/host.ts'
import { RadioGroup } from '#renderer/components/fields/RadioGroup.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { KeyValueList } from '#renderer/components/KeyValueList.tsx'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { backupsText, placeText as words } from '#renderer/text/it/backups.ts'
import { NewPassphrase } from './NewPassphrase.tsx'

export type Picked = { readonly place: string; readonly about: BackupPlace }

type PlaceDialogProps = { picked: Picked; onChosen: () => void; onClose: () => void }

/** Says what is in the folder that was picked, and how the backups in it are to be protected. */
export const PlaceDialog = ({ picked: { place, about }, onChosen, onClose }: PlaceDialogProps) => {
  const [protection, setProtection] = useState<'inClear' | 'encrypted' | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const isNew = !about.found
  const isWeak = !isAccepted(strengthOf(passphrase))
  const asksPassphrase = isNew ? protection === 'encrypted' : about.locked
  const choose = async () => {
    setTried(true)
    if (isNew && protection === null) return
    if (isNew && asksPassphrase && (isWeak || again !== passphrase)) return
    const answer = await ask('backups.choose', { place, ...(asksPassphrase && { passphrase }) })
    if (answer.ok) onChosen()
    else setRefusal(answer.error)
  }
  return (
    <FormDialog
      title={isNew ? words.newTitle : words.foundTitle}
      confirmLabel={words.use}
      onConfirm={choose}
      onClose={onClose}
      refusal={refusal}
    >
      <KeyValueList facts={[{ label: isNew ? words.willBe : words.are, value: about.folder }]} />
      {!isNew && <p>{words.foundHelp}</p>}
      {isNew && (
        <RadioGroup
          label={words.protection}
          value={protection}
          onChange={setProtection}
          choices={[
            { value: 'encrypted', label: words.choices.encrypted, detail: words.choices.encryptedHelp },
            { value: 'inClear', label: words.choices.inClear, detail: words.choices.inClearHelp },
          ]}
          error={tried && protection === null ? words.chooseProtection : undefined}
        />
      )}
      {isNew && asksPassphrase && (
        <NewPassphrase
          passphrase={passphrase}
          onPassphrase={setPassphrase}
          again={again}
          onAgain={setAgain}
          tried={tried}
        />
      )}
      {!isNew && asksPassphrase && <OldPassphrase passphrase={passphrase} onPassphrase={setPassphrase} />}
    </FormDialog>
  )
}

type OldPassphraseProps = { passphrase: string; onPassphrase: (text: string) => void }

const OldPassphrase = ({ passphrase, onPassphrase }: OldPassphraseProps) => (
  <TextField
    label={backupsText.passphrase}
    description={backupsText.unlockHelp}
    type="password"
    value={passphrase}
    onChange={onPassphrase}
    focusOnOpen
  />
)
