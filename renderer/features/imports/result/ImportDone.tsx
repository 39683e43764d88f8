import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ask } from '#renderer/bridge/host.ts'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { toast } from '#renderer/components/toast.ts'
import type { Imported } from '#renderer/features/imports/import-state.ts'
import { UndoImport } from '#renderer/features/imports/UndoImport.tsx'
import { sayWhile } from '#renderer/shared/say-while.ts'
import { importedText as words, importText } from '#renderer/text/it/imports.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'

interface ImportDoneProps {
  imported: Imported
  onAnother: () => void
}

/** What came of the import, where it is now, and the way to take it back. */
export const ImportDone = ({ imported, onAnother }: ImportDoneProps) => {
  const navigate = useNavigate()
  const [undoing, setUndoing] = useState(false)
  const { importId, fileName, received, leftOut } = imported
  useEffect(() => {
    sayWhile(() => isTakenIn(importId), words.registered(received), {
      tone: 'success',
      action: { label: importText.undo, onPress: () => void takeBack(importId, fileName) },
    })
  }, [received, importId, fileName])
  return (
    <>
      <EmptyState
        icon="check"
        title={words.registered(received)}
        actions={
          <>
            <Button icon="undo" onPress={() => setUndoing(true)}>
              {importText.undo}
            </Button>
            <Button onPress={onAnother}>{words.another}</Button>
            <Button
              kind="primary"
              onPress={() => void navigate({ to: '/beni', search: { importazione: importId } })}
            >
              {words.show}
            </Button>
          </>
        }
      >
        <p>{words.help}</p>
        {leftOut > 0 && <p>{words.leftOut(leftOut)}</p>}
      </EmptyState>
      {undoing && (
        <UndoImport
          delivery={{ importId, fileName, items: received }}
          onClose={() => setUndoing(false)}
          onUndone={onAnother}
        />
      )}
    </>
  )
}

async function isTakenIn(importId: string): Promise<boolean> {
  const list = await ask('imports.list', {})
  return list.ok && list.value.deliveries.some((one) => one.importId === importId && !one.undone)
}

/** From the message, which outlives this screen: what was just done is undone without asking again. */
async function takeBack(importId: string, fileName: string): Promise<void> {
  const answer = await ask('register.act', { command: { type: 'undoDeliveryImport', importId } })
  if (answer.ok) toast.say(importText.undoneNow(fileName), { tone: 'success' })
  else toast.say(refusalText(answer.error), { tone: 'danger' })
}
