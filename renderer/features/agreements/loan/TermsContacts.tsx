import { useState } from 'react'
import type { Body } from '#src/bodies/body.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { FormSection } from '#renderer/components/FormSection.tsx'
import { termsText as words } from '#renderer/text/it/agreements-terms.ts'
import { ContactDialog } from './ContactDialog.tsx'
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
          act={draft.act}
          onClose={() => setAdding(false)}
          onAdded={(id) => at.set(field, id)}
        />
      )}
    </Term>
  )
}
