import type { ReactNode } from 'react'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { handoverText as words } from '#renderer/text/it/agreements-handover.ts'
import type { HandoverErrors, HandoverForm } from './handover-draft.ts'

interface HandoverFieldsProps {
  form: HandoverForm
  errors: HandoverErrors
  today: string
  onChange: (form: HandoverForm) => void
  children: ReactNode
}

/** When and where it happens, between whom, and what the one who receives reserves. */
export const HandoverFields = ({ form, errors, today, onChange, children }: HandoverFieldsProps) => {
  const set = (changes: Partial<HandoverForm>) => onChange({ ...form, ...changes })
  return (
    <section className="two-parts-fields" aria-label={words.facts}>
      <DateField
        label={words.on}
        value={form.on}
        onChange={(on) => set({ on })}
        max={today}
        error={errors.on}
        required
      />
      <TextField
        label={words.place}
        value={form.place}
        onChange={(place) => set({ place })}
        error={errors.place}
        required
      />
      <PersonFields
        label={words.deliveredBy}
        person={form.deliveredBy}
        error={errors.deliveredBy}
        onChange={(deliveredBy) => set({ deliveredBy })}
      />
      <PersonFields
        label={words.receivedBy}
        person={form.receivedBy}
        error={errors.receivedBy}
        onChange={(receivedBy) => set({ receivedBy })}
      />
      <TextArea
        label={words.reservations}
        description={words.reservationsHelp}
        value={form.reservations}
        onChange={(reservations) => set({ reservations })}
        rows={3}
      />
      {children}
    </section>
  )
}

interface PersonFieldsProps {
  label: string
  person: HandoverForm['deliveredBy']
  error: string | undefined
  onChange: (person: HandoverForm['deliveredBy']) => void
}

const PersonFields = ({ label, person, error, onChange }: PersonFieldsProps) => (
  <fieldset className="handover-person">
    <legend>{label}</legend>
    <TextField
      label={words.name}
      value={person.name}
      onChange={(name) => onChange({ ...person, name })}
      error={error}
      required
    />
    <TextField label={words.role} value={person.role} onChange={(role) => onChange({ ...person, role })} />
  </fieldset>
)
