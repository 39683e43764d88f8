import { useState } from 'react'
import type { Person } from '#src/people/person.ts'
import { ask } from '#renderer/bridge/host.ts'
import { useRefreshed } from '#renderer/bridge/use-refreshed.ts'
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx'
import { toast } from '#renderer/components/toast.ts'
import { went } from '#renderer/shared/refusal.ts'
import { personText as words } from '#renderer/text/it/people.ts'

interface ErasePersonProps {
  person: Person
  open: boolean
  onClose: () => void
}

/** Asks once more, saying what remains, and empties the record of a person. */
export const ErasePerson = ({ person, open, onClose }: ErasePersonProps) => {
  const refreshed = useRefreshed()
  const [busy, setBusy] = useState(false)
  const erase = async () => {
    setBusy(true)
    const outcome = await ask('people.erase', { id: person.id })
    setBusy(false)
    onClose()
    if (!went(outcome)) return
    toast.say(words.eraseDone, { tone: 'success' })
    await refreshed()
  }
  return (
    <ConfirmDialog
      open={open}
      title={words.eraseQuestion(person.name)}
      confirmLabel={words.erase}
      danger
      busy={busy}
      onConfirm={() => void erase()}
      onClose={onClose}
    >
      <p>{words.eraseWhat}</p>
      <p>{words.eraseRemains}</p>
    </ConfirmDialog>
  )
}
