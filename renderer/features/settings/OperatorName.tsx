import { useState } from 'react'
import { Line } from '#src/shared/text.ts'
import { ask } from '#renderer/bridge/host.ts'
import { Button } from '#renderer/components/Button.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { toast } from '#renderer/components/toast.ts'
import { useRefreshed } from '#renderer/bridge/use-refreshed.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { settingsText as words } from '#renderer/text/it/settings.ts'

/** The name that every fact of the register will bear. */
export const OperatorName = ({ name }: { name: string }) => {
  const refreshed = useRefreshed()
  const [written, setWritten] = useState(name)
  const [error, setError] = useState<string>()
  const changed = written.trim() !== name
  const save = async () => {
    if (!changed) return
    const operator = Line.safeParse(written)
    if (!operator.success) return setError(words.writeOperator)
    const answer = await ask('register.nameOperator', { name: operator.data })
    if (!answer.ok) return setError(refusalText(answer.error))
    setError(undefined)
    await refreshed()
    toast.say(words.operatorSaved(operator.data), { tone: 'success' })
  }
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField label={words.operatorName} value={written} onChange={setWritten} error={error} required />
      <Button submit disabledReason={changed ? undefined : words.nothingToSave}>
        {words.save}
      </Button>
    </form>
  )
}
