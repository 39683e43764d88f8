import { useState } from 'react'
import { Button } from '#renderer/components/Button.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { ProgressBar } from '#renderer/components/ProgressBar.tsx'
import { welcomeText } from '#renderer/text/it/welcome.ts'

export type OnProgress = (done: number, total: number) => void

interface ShortWayProps {
  confirmLabel: string
  progressLabel: string
  /** How what is done and what there is are written. */
  amount?: (amount: number) => string
  /** Begins for that operator; why it could not, or nothing. */
  begin: (operator: string, onProgress: OnProgress) => Promise<string | undefined>
  onPreparing: (preparing: boolean) => void
  onBack: () => void
}

/** A way to begin that asks who you are and nothing else, takes some seconds, and says how far it is. */
export const ShortWay = (props: ShortWayProps) => {
  const { confirmLabel, progressLabel, amount, begin, onPreparing, onBack } = props
  const [operator, setOperator] = useState('')
  const [progress, setProgress] = useState<{ done: number; total: number }>()
  const [problem, setProblem] = useState<string>()
  const start = async () => {
    if (operator.trim() === '') return setProblem(welcomeText.required)
    setProblem(undefined)
    setProgress({ done: 0, total: 0 })
    onPreparing(true)
    const refusal = await begin(operator, (done, total) => setProgress({ done, total }))
    onPreparing(false)
    setProgress(undefined)
    setProblem(refusal)
  }
  return (
    <form
      className="welcome-short"
      onSubmit={(event) => {
        event.preventDefault()
        void start()
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
          label={progressLabel}
          done={progress.done}
          {...(progress.total > 0 && { total: progress.total })}
          {...(amount && { amount })}
        />
      ) : (
        <div className="welcome-actions">
          <Button onPress={onBack}>{welcomeText.back}</Button>
          <Button kind="primary" submit>
            {confirmLabel}
          </Button>
        </div>
      )}
    </form>
  )
}
