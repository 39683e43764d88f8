import { useState } from 'react'
import { Condition } from '#src/items/item.ts'
import { NewPerson, type Person } from '#src/people/person.ts'
import { ask } from '#renderer/bridge/host.ts'
import { Checkbox } from '#renderer/components/fields/Checkbox.tsx'
import { ComboBox } from '#renderer/components/fields/ComboBox.tsx'
import { NumberField } from '#renderer/components/fields/NumberField.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { TextArea } from '#renderer/components/fields/TextArea.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { FormDialog } from '#renderer/shared/FormDialog.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { handoverText as words } from '#renderer/text/it/agreements-handover.ts'
import { conditionWords } from '#renderer/text/it/statuses.ts'
import type { HandoverLine } from './handover-draft.ts'
import { changeOf, type LineFields, fieldsOf } from './line-fields.ts'

interface LineDialogProps {
  lines: readonly HandoverLine[]
  people: readonly Person[]
  onApply: (change: (line: HandoverLine) => HandoverLine) => void
  onClose: () => void
}

/** What the report says of one line, or of several alike. */
export const LineDialog = ({ lines, people, onApply, onClose }: LineDialogProps) => {
  const one = lines.length === 1 ? lines[0] : undefined
  const [fields, setFields] = useState<LineFields>(() => fieldsOf(one))
  const set = (changes: Partial<LineFields>) => setFields({ ...fields, ...changes })
  const apply = async () => {
    const person = await personOf(fields, people)
    if (person === 'refused') return
    onApply((line) => changeOf(line, fields, person, one !== undefined))
  }
  return (
    <FormDialog
      title={one ? words.editOne(one.title) : words.editMany(lines.length)}
      confirmLabel={words.apply}
      onConfirm={apply}
      onClose={onClose}
      columns={2}
    >
      {one?.kind === 'licence' ? (
        <NumberField
          label={words.seats}
          description={words.seatsLeft(one.seatsLeft)}
          value={fields.seatsNow}
          onChange={(seatsNow) => set({ seatsNow })}
          min={1}
          max={one.seatsLeft}
          focusOnOpen
        />
      ) : (
        <UseFields fields={fields} people={people} onChange={set} />
      )}
      {one?.kind !== 'licence' && one?.kind !== 'service' && (
        <AssetFields fields={fields} line={one} onChange={set} />
      )}
    </FormDialog>
  )
}

/** The person chosen or written; undefined when there is none. */
async function personOf(
  { personId, newPerson }: LineFields,
  people: readonly Person[],
): Promise<{ id: string; name: string } | undefined | 'refused'> {
  if (personId !== null) return people.find(({ id }) => id === personId)
  const person = NewPerson.safeParse({ name: newPerson, office: '', email: '', phone: '', note: '' })
  if (!person.success) return undefined
  const put = await ask('people.put', { people: [person.data] })
  if (!went(put)) return 'refused'
  const [id] = put.value.ids
  return id === undefined ? undefined : { id, name: person.data.name }
}

interface FieldsProps {
  fields: LineFields
  onChange: (changes: Partial<LineFields>) => void
}

const UseFields = ({ fields, people, onChange }: FieldsProps & { people: readonly Person[] }) => (
  <>
    <TextField
      label={words.linePlace}
      value={fields.place}
      onChange={(place) => onChange({ place })}
      placeholder={words.keepPlace}
      focusOnOpen
    />
    {people.length > 0 && (
      <ComboBox
        label={words.person}
        items={people.map(({ id, name, office }) => ({
          value: id,
          label: name,
          detail: office || undefined,
        }))}
        value={fields.personId}
        onChange={(personId) => onChange({ personId })}
      />
    )}
    {fields.personId === null && (
      <TextField
        label={words.newPerson}
        value={fields.newPerson}
        onChange={(newPerson) => onChange({ newPerson })}
      />
    )}
  </>
)

const keep = '-'

const AssetFields = ({ fields, line, onChange }: FieldsProps & { line: HandoverLine | undefined }) => (
  <>
    <Select
      label={words.condition}
      choices={[
        ...(line ? [] : [{ value: keep, label: words.keepCondition } as const]),
        ...Condition.options.map((value) => ({ value, label: conditionWords[value] })),
      ]}
      value={fields.condition ?? keep}
      onChange={(condition) => onChange({ condition: condition === keep ? undefined : condition })}
    />
    <div className="form-dialog-wide">
      <TextArea
        label={words.defects}
        description={words.defectsHelp}
        value={fields.knownDefects}
        onChange={(knownDefects) => onChange({ knownDefects })}
        rows={2}
      />
    </div>
    {line && <Accessories fields={fields} line={line} onChange={onChange} />}
  </>
)

const Accessories = ({ fields, line, onChange }: FieldsProps & { line: HandoverLine }) => (
  <fieldset className="handover-person form-dialog-wide">
    <legend>{words.accessories}</legend>
    {line.allAccessories.length === 0 && <p>{words.noAccessories}</p>}
    {line.allAccessories.map(({ description, serialNumber }, index) => (
      <Checkbox
        key={`${description} ${serialNumber}`}
        label={[description, serialNumber].filter(Boolean).join(' · ')}
        checked={fields.accessories.has(index)}
        onChange={(on) => {
          const accessories = new Set(fields.accessories)
          if (on) accessories.add(index)
          else accessories.delete(index)
          onChange({ accessories })
        }}
      />
    ))}
  </fieldset>
)
