import { useState } from 'react'
import type { Body } from '#src/bodies/body.ts'
import { NewPerson } from '#src/people/person.ts'
import { ask } from '#renderer/bridge/host.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Dialog } from '#renderer/components/Dialog.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormSection } from '#renderer/components/FormSection.tsx'
import { went } from '#renderer/features/agreements/shared/refusal.ts'
import { commonText } from '#renderer/text/it/common.ts'
import { termsText as words } from '#renderer/text/it/agreements-terms.ts'
import { Term } from './Term.tsx'
import type { Draft } from './use-draft.ts'
import type { TermsAtWork } from './use-terms.ts'

interface ContactsProps {
  at: TermsAtWork
  draft: Draft
}

/** Who answers for the goods on each side: people of the two bodies, who may also be added here. */
export const ContactsSection = ({ at, draft }: ContactsProps) => (
  <FormSection title={words.contacts} description={words.contactsHelp}>
    <Contact field="lenderContactId" body={draft.page.lender} at={at} draft={draft} />
    <Contact field="borrowerContactId" body={draft.page.borrower} at={at} draft={draft} />
  </FormSection>
)

interface ContactProps extends ContactsProps {
  field: 'lenderContactId' | 'borrowerContactId'
  body: Body
}

const none = '-'

const Contact = ({ field, body, at, draft }: ContactProps) => {
  const [adding, setAdding] = useState(false)
  const contacts = useAsk('bodies.page', { id: body.id }).data?.contacts ?? []
  return (
    <Term field={field} at={at}>
      <Select
        label={words[field]}
        choices={[
          { value: none, label: words.noContact },
          ...contacts.map(({ person, role }) => ({ value: person.id, label: person.name, detail: role })),
        ]}
        value={at.form[field] ?? none}
        onChange={(id) => at.set(field, id === none ? null : id)}
        error={at.errorOf(field)}
      />
      <Button kind="quiet" icon="add" onPress={() => setAdding(true)}>
        {words.newContact}
      </Button>
      {adding && (
        <ContactDialog
          body={body}
          draft={draft}
          onClose={() => setAdding(false)}
          onAdded={(id) => at.set(field, id)}
        />
      )}
    </Term>
  )
}

interface ContactDialogProps {
  body: Body
  draft: Draft
  onClose: () => void
  onAdded: (personId: string) => void
}

const blank = { name: '', office: '', email: '', phone: '' }

const ContactDialog = ({ body, draft, onClose, onAdded }: ContactDialogProps) => {
  const [fields, setFields] = useState(blank)
  const [asked, setAsked] = useState(false)
  const person = NewPerson.safeParse({ ...fields, note: '' })
  const add = async () => {
    setAsked(true)
    if (!person.success) return
    const put = await ask('people.put', { people: [person.data] })
    if (!went(put)) return
    const personId = put.value.ids[0] ?? ''
    const role = person.data.office || words.contactRole
    if (!went(await draft.act({ type: 'nameContact', bodyId: body.id, contact: { personId, role } }))) return
    onAdded(personId)
    onClose()
  }
  return (
    <Dialog
      open
      title={words.addContact}
      onClose={onClose}
      mustAnswer
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button kind="primary" onPress={() => void add()}>
            {words.addContact}
          </Button>
        </>
      }
    >
      <form
        className="loan-form"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <div className="loan-form-wide">
          <TextField
            label={words.contactName}
            value={fields.name}
            onChange={(name) => setFields({ ...fields, name })}
            error={asked && fields.name.trim() === '' ? words.writeName : undefined}
            required
            focusOnOpen
          />
        </div>
        <TextField
          label={words.contactOffice}
          value={fields.office}
          onChange={(office) => setFields({ ...fields, office })}
        />
        <TextField
          label={words.contactEmail}
          type="email"
          value={fields.email}
          onChange={(email) => setFields({ ...fields, email })}
        />
        <TextField
          label={words.contactPhone}
          type="tel"
          value={fields.phone}
          onChange={(phone) => setFields({ ...fields, phone })}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
