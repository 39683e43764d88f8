import { type ReactNode, useState } from 'react'
import { ask } from '#renderer/bridge/host.ts'
import { Button } from '#renderer/components/Button.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { welcomeText } from '#renderer/text/it/welcome.ts'

interface FromBackupProps {
  onBack: () => void
  children: ReactNode
}

/** Asks who you are, then leads to the backups: the register that is restored is open for this operator. */
export const FromBackup = ({ onBack, children }: FromBackupProps) => {
  const [operator, setOperator] = useState('')
  const [named, setNamed] = useState(false)
  const [error, setError] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const goOn = async () => {
    if (operator.trim() === '') return setError(welcomeText.required)
    const answer = await ask('register.nameOperator', { name: operator })
    setRefusal(answer.ok ? undefined : refusalText(answer.error))
    setNamed(answer.ok)
  }
  if (named)
    return (
      <div className="welcome-backups">
        {children}
        <div className="welcome-actions">
          <Button onPress={() => setNamed(false)}>{welcomeText.back}</Button>
        </div>
      </div>
    )
  return (
    <form
      className="welcome-short"
      onSubmit={(event) => {
        event.preventDefault()
        void goOn()
      }}
    >
      <TextField
        label={welcomeText.operator}
        description={welcomeText.youHelp}
        value={operator}
        onChange={(text) => {
          setOperator(text)
          setError(undefined)
        }}
        error={error}
        focusOnOpen
      />
      {refusal !== undefined && <Notice tone="error" title={refusal} live />}
      <div className="welcome-actions">
        <Button onPress={onBack}>{welcomeText.back}</Button>
        <Button kind="primary" submit>
          {welcomeText.next}
        </Button>
      </div>
    </form>
  )
}
