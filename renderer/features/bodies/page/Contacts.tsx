import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx'
import { toast } from '#renderer/components/toast.ts'
import { went } from '#renderer/shared/refusal.ts'
import { contactText as words } from '#renderer/text/it/bodies-page.ts'
import { ContactDialog } from './ContactDialog.tsx'
import type { KnownContact } from './put-contact.ts'
import { Section } from './Section.tsx'

/** The people to speak with at a body. */
export const Contacts = ({ bodyId, contacts }: { bodyId: string; contacts: readonly KnownContact[] }) => {
  const [editing, setEditing] = useState<KnownContact | 'new'>()
  const [removing, setRemoving] = useState<KnownContact>()
  const { act, acting } = useAct()
  const remove = async ({ person }: KnownContact) => {
    if (went(await act({ type: 'removeContact', bodyId, personId: person.id })))
      toast.say(words.removed, { tone: 'success' })
    setRemoving(undefined)
  }
  return (
    <Section
      title={words.title}
      action={
        <Button icon="add" writes onPress={() => setEditing('new')}>
          {words.add}
        </Button>
      }
    >
      {contacts.length === 0 && <p className="body-none">{words.none}</p>}
      <ul className="body-people">
        {contacts.map((contact) => (
          <ContactLine
            key={contact.person.id}
            contact={contact}
            onCorrect={() => setEditing(contact)}
            onRemove={() => setRemoving(contact)}
          />
        ))}
      </ul>
      {contacts.length > 0 && <p className="body-privacy">{words.privacy}</p>}
      {editing && (
        <ContactDialog
          bodyId={bodyId}
          {...(editing !== 'new' && { contact: editing })}
          onClose={() => setEditing(undefined)}
        />
      )}
      <ConfirmDialog
        open={removing !== undefined}
        title={words.removeQuestion(removing?.person.name ?? '')}
        confirmLabel={words.remove}
        danger
        busy={acting}
        onConfirm={() => void (removing && remove(removing))}
        onClose={() => setRemoving(undefined)}
      >
        {words.removeHelp}
      </ConfirmDialog>
    </Section>
  )
}

interface ContactLineProps {
  contact: KnownContact
  onCorrect: () => void
  onRemove: () => void
}

const ContactLine = ({ contact: { person, role }, onCorrect, onRemove }: ContactLineProps) => (
  <li className="body-person">
    <div>
      <p className="body-person-name">
        <Link to="/persone/$id" params={{ id: person.id }}>
          {person.name}
        </Link>
      </p>
      <p className="body-person-facts">
        {[role, person.office, person.email, person.phone].filter((fact) => fact !== '').join(' · ')}
      </p>
      {person.note !== '' && <p className="body-person-note">{person.note}</p>}
    </div>
    <div className="body-person-actions">
      <Button kind="quiet" writes onPress={onCorrect}>
        {words.correct}
      </Button>
      <Button kind="quiet" writes onPress={onRemove}>
        {words.remove}
      </Button>
    </div>
  </li>
)
