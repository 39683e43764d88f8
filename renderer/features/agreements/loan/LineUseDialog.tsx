import { useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { NewPerson, type Person } from '#src/people/person.ts'
import { ok, type Result } from '#src/shared/result.ts'
import { ask } from '#renderer/bridge/host.ts'
import { ComboBox } from '#renderer/components/fields/ComboBox.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { itemsText as words } from '#renderer/text/it/agreements-loan.ts'
import type { LoanLine } from './draft-lines.ts'
import type { Draft } from './use-draft.ts'

interface LineUseDialogProps {
  draft: Draft
  lines: readonly LoanLine[]
  onClose: () => void
}

/** Where the things are meant to go and for whom, for one line or for many. What is left empty for many stays as it is. */
export const LineUseDialog = ({ draft, lines, onClose }: LineUseDialogProps) => {
  const one = lines.length === 1 ? lines[0] : undefined
  const [place, setPlace] = useState(one?.place ?? '')
  const [personId, setPersonId] = useState<string | null>(one?.personId ?? null)
  const [person, setPerson] = useState({ name: '', office: '', email: '' })
  const [asked, setAsked] = useState(false)
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const nameMissing = person.name.trim() === '' && (person.office !== '' || person.email !== '')
  const save = async () => {
    setAsked(true)
    if (nameMissing) return
    const outcome = await nameUses(draft, lines, { place, personId, person })
    if (outcome.ok) onClose()
    else setRefusal(outcome.error)
  }
  return (
    <FormDialog
      title={one ? words.assignLine(one.title) : words.assignTitle(lines.length)}
      confirmLabel={words.saveUse}
      onConfirm={save}
      onClose={onClose}
      columns={2}
      refusal={refusal}
    >
      <div className="form-dialog-wide">
        <TextField
          label={words.place}
          description={words.placeHelp}
          value={place}
          onChange={setPlace}
          focusOnOpen
        />
      </div>
      {draft.page.people.length > 0 && (
        <div className="form-dialog-wide">
          <ComboBox
            label={words.knownPerson}
            items={draft.page.people.map(choiceOf)}
            value={personId}
            onChange={setPersonId}
          />
        </div>
      )}
      {personId === null && (
        <NewPersonFields
          person={person}
          onChange={setPerson}
          error={asked && nameMissing ? words.nameNeeded : undefined}
        />
      )}
    </FormDialog>
  )
}

const choiceOf = ({ id, name, office }: Person) => ({ value: id, label: name, detail: office || undefined })

type PersonFields = { name: string; office: string; email: string }

interface NewPersonFieldsProps {
  person: PersonFields
  onChange: (person: PersonFields) => void
  error: string | undefined
}

const NewPersonFields = ({ person, onChange, error }: NewPersonFieldsProps) => (
  <>
    <div className="form-dialog-wide">
      <TextField
        label={words.person}
        value={person.name}
        onChange={(name) => onChange({ ...person, name })}
        error={error}
      />
    </div>
    <TextField
      label={words.office}
      value={person.office}
      onChange={(office) => onChange({ ...person, office })}
    />
    <TextField
      label={words.email}
      type="email"
      value={person.email}
      onChange={(email) => onChange({ ...person, email })}
    />
  </>
)

type Use = { place: string; personId: string | null; person: PersonFields }

async function nameUses(
  draft: Draft,
  lines: readonly LoanLine[],
  { place, personId, person }: Use,
): Promise<Result<null, AnyRefusal>> {
  let chosen = personId ?? undefined
  if (chosen === undefined && person.name.trim() !== '') {
    const put = await ask('people.put', { people: [NewPerson.parse({ ...person, phone: '', note: '' })] })
    if (!put.ok) return put
    chosen = put.value.ids[0]
  }
  const alone = lines.length === 1
  for (const line of lines) {
    const kept = chosen ?? (alone ? undefined : line.personId)
    const outcome = await draft.act({
      type: 'nameLineUse',
      agreementId: draft.page.agreement.id,
      itemId: line.itemId,
      place: place === '' && !alone ? line.place : place,
      ...(kept !== undefined && { personId: kept }),
    })
    if (!outcome.ok) return outcome
  }
  return ok(null)
}
