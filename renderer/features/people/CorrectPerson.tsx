import { useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { NewPerson, type Person } from '#src/people/person.ts'
import { ask } from '#renderer/bridge/host.ts'
import { useRefreshed } from '#renderer/bridge/use-refreshed.ts'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { toast } from '#renderer/components/toast.ts'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { personText as words } from '#renderer/text/it/people.ts'

type Draft = { [F in keyof NewPerson]: string }

/** Corrects what is known of a person, in the store of people: the ledger holds only the key. */
export const CorrectPerson = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const refreshed = useRefreshed()
  const [draft, setDraft] = useState<Draft>(person)
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const read = NewPerson.safeParse(draft)
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0]))
  const field = (name: keyof Draft) => ({
    label: words[name],
    value: draft[name],
    onChange: (text: string) => setDraft({ ...draft, [name]: text }),
    error:
      tried && wrong.has(name)
        ? name === 'name' && draft.name.trim() === ''
          ? words.writeName
          : words.tooLong
        : undefined,
  })
  const save = async () => {
    setTried(true)
    if (!read.success) return
    const outcome = await ask('people.put', { people: [{ ...read.data, id: person.id }] })
    if (!outcome.ok) return setRefusal(outcome.error)
    await refreshed()
    toast.say(words.corrected(read.data.name), { tone: 'success' })
    onClose()
  }
  return (
    <FormDialog
      title={words.correctOf(person.name)}
      confirmLabel={words.save}
      refusal={refusal}
      onConfirm={save}
      onClose={onClose}
      columns={2}
    >
      <TextField {...field('name')} required focusOnOpen />
      <TextField {...field('office')} />
      <TextField {...field('email')} type="email" />
      <TextField {...field('phone')} type="tel" />
      <div className="form-dialog-wide">
        <TextArea {...field('note')} rows={2} />
      </div>
    </FormDialog>
  )
}
