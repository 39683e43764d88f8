import { useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { Contact } from '#src/bodies/body.ts'
import { NewPerson } from '#src/people/person.ts'
import { toast } from '#renderer/components/toast.ts'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { useRefreshed } from '#renderer/bridge/use-refreshed.ts'
import { contactText as words } from '#renderer/text/it/bodies-page.ts'
import { type KnownContact, putContact } from './put-contact.ts'

interface ContactDialogProps {
  bodyId: string
  /** The one to correct; missing for a new one. */
  contact?: KnownContact
  onClose: () => void
}

const Draft = NewPerson.extend({ role: Contact.shape.role })
type Draft = { [F in keyof typeof Draft.shape]: string }
const blank: Draft = { name: '', role: '', office: '', email: '', phone: '', note: '' }

/** Adds someone to speak with at a body, or corrects what is known of them. */
export const ContactDialog = ({ bodyId, contact, onClose }: ContactDialogProps) => {
  const refreshed = useRefreshed()
  const [draft, setDraft] = useState<Draft>(contact ? { ...contact.person, role: contact.role } : blank)
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const read = Draft.safeParse(draft)
  const wrong = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0]))
  const missing: Partial<Draft> = { name: words.writeName, role: words.writeRole }
  const field = (name: keyof Draft) => ({
    label: words[name],
    value: draft[name],
    onChange: (text: string) => setDraft({ ...draft, [name]: text }),
    error:
      tried && wrong.has(name)
        ? ((draft[name].trim() === '' ? missing[name] : undefined) ?? words.tooLong)
        : undefined,
  })
  const save = async () => {
    setTried(true)
    if (!read.success) return
    const { role, ...person } = read.data
    const outcome = await putContact(bodyId, contact, person, role)
    if (!outcome.ok) return setRefusal(outcome.error)
    await refreshed()
    toast.say(contact ? words.corrected(person.name) : words.added(person.name), { tone: 'success' })
    onClose()
  }
  return (
    <FormDialog
      title={contact ? words.correctOf(contact.person.name) : words.add}
      confirmLabel={contact ? words.correct : words.addButton}
      refusal={refusal}
      onConfirm={save}
      onClose={onClose}
      columns={2}
    >
      <TextField {...field('name')} required focusOnOpen />
      <TextField {...field('role')} placeholder={words.roleExample} required />
      <div className="form-dialog-wide">
        <TextField {...field('office')} />
      </div>
      <TextField {...field('email')} type="email" />
      <TextField {...field('phone')} type="tel" />
      <div className="form-dialog-wide">
        <TextArea {...field('note')} rows={2} />
      </div>
    </FormDialog>
  )
}
