import { useRef, useState } from 'react'
import type { ItemCommand } from '#src/items/commands.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Outcome } from '#src/contract/register.ts'
import { useAct } from '#renderer/bridge/queries.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { focusFirstError } from '#renderer/components/keyboard/first-error.ts'
import type { Errors, Read } from './read-item.ts'

/** A form of an item: its draft, what is wrong once saving was tried, and the saving itself. */
export function useItemForm<Draft, T>(initial: Draft, read: (draft: Draft) => Read<T>) {
  const form = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState(initial)
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const { act, acting } = useAct()
  const decoded = read(draft)
  const errors: Errors = tried && 'errors' in decoded ? decoded.errors : {}
  const save = async (
    commandFor: (value: T) => ItemCommand | undefined,
    onSaved: (outcome: Outcome) => void,
  ) => {
    setTried(true)
    setRefusal(undefined)
    const command = 'value' in decoded ? commandFor(decoded.value) : undefined
    if (!command) return focusFirstError(form.current)
    const answer = await act(command)
    if (answer.ok) onSaved(answer.value)
    else setRefusal(answer.error)
  }
  return {
    form,
    tried,
    busy: acting,
    refusal: refusal && refusalText(refusal),
    part: {
      draft,
      errors,
      change: (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes })),
    },
    save: (commandFor: (value: T) => ItemCommand | undefined, onSaved: (outcome: Outcome) => void) =>
      void save(commandFor, onSaved),
  }
}
