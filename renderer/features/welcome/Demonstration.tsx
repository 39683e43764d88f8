import { useState } from 'react'
import { ask } from '#renderer/bridge/host.ts'
import { Button } from '#renderer/components/Button.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { ProgressBar } from '#renderer/components/ProgressBar.tsx'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { welcomeText } from '#renderer/text/it/welcome.ts'

interface DemonstrationProps {
  onPreparing: (preparing: boolean) => void
  onBack: () => void
}

/** Prepares the demonstration register; it takes some seconds, and says how far it is. */
export const Demonstration = ({ onPreparing, onBack }: DemonstrationProps) => {
  const [operator, setOperator] = useState('')
  const [progress, setProgress] = useState<{ done: number; total: number }>()
  const [problem, setProblem] = useState<string>()
  const begin = async () => {
    if (operator.trim() === '') return setProblem(welcomeText.required)
    setProblem(undefined)
    setProgress({ done: 0, total: 0 })
    onPreparing(true)
    const answer = await ask(
      'register.foundDemonstration',
      { operator },
      { onProgress: (done, total) => setProgress({ done, total }) },
    )
    onPreparing(false)
    setProgress(undefined)
    if (!answer.ok) setProblem(refusalText(answer.error))
  }
  return (
    <form
      className="welcome-short"
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <TextField
        label={welcomeText.operator}
        description={welcomeText.youHelp}
        value={operator}
        onChange={setOperator}
        error={problem === welcomeText.required ? problem : undefined}
        disabled={progress !== undefined}
        focusOnOpen
      />
      {problem !== undefined && problem !== welcomeText.required && (
        <Notice tone="error" title={problem} live />
      )}
      {progress ? (
        <ProgressBar
          label={welcomeText.preparing}
          done={progress.done}
          {...(progress.total > 0 && { total: progress.total })}
        />
      ) : (
        <div className="welcome-actions">
          <Button onPress={onBack}>{welcomeText.back}</Button>
          <Button kind="primary" submit>
            {welcomeText.beginDemonstration}
          </Button>
        </div>
      )}
    </form>
  )
}
