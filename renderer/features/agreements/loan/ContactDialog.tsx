import { useState } from 'react'
import type { Body } from '#src/bodies/body.ts'
import { NewPerson } from '#src/people/person.ts'
import { ask } from '#renderer/bridge/host.ts'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { termsText as words } from '#renderer/text/it/agreements-terms.ts'
import type { Draft } from './use-draft.ts'

interface ContactDialogProps {
  body: Body
  act: Draft['act']
  onClose: () => void
  /** With the key of the person. */
  onAdded: (personId: string) => void
}

const blank = { name: '', office: '', email: '', phone: '' }

/** Adds someone who answers for the goods at a body. */
export const ContactDialog = ({ body, act, onClose, onAdded }: ContactDialogProps) => {
  const [fields, setFields] = useState(blank)
  const [asked, setAsked] = useState(false)
  const person = NewPerson.safeParse({ ...fields, note: '' })
  const set = (changes: Partial<typeof blank>) => setFields({ ...fields, ...changes })
  const add = async () => {
    setAsked(true)
    if (!person.success) return
    const put = await ask('people.put', { people: [person.data] })
    if (!went(put)) return
    const personId = put.value.ids[0] ?? ''
    const role = person.data.office || words.contactRole
    const command = { type: 'nameContact', bodyId: body.id, contact: { personId, role } } as const
    if (!went(await act(command))) return
    onAdded(personId)
    onClose()
  }
  return (
    <FormDialog
      title={words.addContact}
      confirmLabel={words.addContact}
      onConfirm={add}
      onClose={onClose}
      columns={2}
    >
      <TextField
        label={words.contactName}
        value={fields.name}
        onChange={(name) => set({ name })}
        error={asked && fields.name.trim() === '' ? words.writeName : undefined}
        required
        focusOnOpen
      />
      <TextField label={words.contactOffice} value={fields.office} onChange={(office) => set({ office })} />
      <TextField
        label={words.contactEmail}
        type="email"
        value={fields.email}
        onChange={(email) => set({ email })}
      />
      <TextField
        label={words.contactPhone}
        type="tel"
        value={fields.phone}
        onChange={(phone) => set({ phone })}
      />
    </FormDialog>
  )
}
