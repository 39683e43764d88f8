import { useState } from 'react'
import { Group } from 'react-aria-components/Group'
import { Checkbox } from '#renderer/components/fields/Checkbox.tsx'
import { DateField } from '#renderer/components/fields/DateField.tsx'
import { MoneyField } from '#renderer/components/fields/MoneyField.tsx'
import { NumberField } from '#renderer/components/fields/NumberField.tsx'
import { SearchField } from '#renderer/components/fields/SearchField.tsx'
import { SegmentedControl } from '#renderer/components/fields/SegmentedControl.tsx'
import { TextField } from '#renderer/components/fields/TextField.tsx'
import { filterText } from '#renderer/text/it/filters.ts'
import type { FilterDraft } from './filter-draft.ts'
import type { FilterField } from './filter-field.ts'

export interface FilterValueProps {
  field: FilterField
  draft: FilterDraft
  onChange: (draft: FilterDraft) => void
}

/** The value of a filter: nothing for «è vuoto», otherwise what the kind of the field asks for. */
export const FilterValue = ({ field, draft, onChange }: FilterValueProps) => {
  if (draft.test === 'empty' || draft.test === 'notEmpty') return null
  if (field.kind === 'text')
    return (
      <TextField
        label={filterText.value}
        labelHidden
        focusOnOpen
        value={draft.text}
        onChange={(text) => onChange({ ...draft, text })}
      />
    )
  if (field.kind === 'choice') return <ChoiceValues field={field} draft={draft} onChange={onChange} />
  if (field.kind === 'boolean') return <YesNo field={field} draft={draft} onChange={onChange} />
  return (
    <div className="filter-range">
      <Bound kind={field.kind} bound="from" draft={draft} onChange={onChange} />
      <Bound kind={field.kind} bound="to" draft={draft} onChange={onChange} />
    </div>
  )
}

const YesNo = ({ field, draft, onChange }: FilterValueProps) => (
  <SegmentedControl
    label={field.label}
    segments={[
      { value: 'yes', label: filterText.yes },
      { value: 'no', label: filterText.no },
    ]}
    value={draft.yes ? 'yes' : 'no'}
    onChange={(value) => onChange({ ...draft, yes: value === 'yes' })}
  />
)

/** How many choices it takes before a search box helps. */
const manyChoices = 8

const ChoiceValues = ({ field, draft, onChange }: FilterValueProps) => {
  const [search, setSearch] = useState('')
  const choices = field.choices ?? []
  const wanted = search.trim().toLocaleLowerCase('it')
  const set = (value: string, on: boolean) =>
    onChange({
      ...draft,
      values: [...draft.values.filter((other) => other !== value), ...(on ? [value] : [])],
    })
  return (
    <>
      {choices.length > manyChoices && (
        <SearchField label={filterText.findValue} value={search} onChange={setSearch} />
      )}
      <Group className="filter-choices" aria-label={filterText.values}>
        {choices
          .filter((choice) => choice.label.toLocaleLowerCase('it').includes(wanted))
          .map((choice) => (
            <Checkbox
              key={choice.value}
              label={choice.label}
              checked={draft.values.includes(choice.value)}
              onChange={(on) => set(choice.value, on)}
            />
          ))}
      </Group>
    </>
  )
}

interface BoundProps {
  kind: 'date' | 'money' | 'number'
  bound: 'from' | 'to'
  draft: FilterDraft
  onChange: (draft: FilterDraft) => void
}

const Bound = ({ kind, bound, draft, onChange }: BoundProps) => {
  const label = filterText[bound][kind]
  const value = draft[bound]
  const set = (next: string | number | null) => onChange({ ...draft, [bound]: next })
  if (kind === 'date')
    return <DateField label={label} value={typeof value === 'string' ? value : null} onChange={set} />
  const amount = typeof value === 'number' ? value : null
  if (kind === 'money') return <MoneyField label={label} value={amount} onChange={set} />
  return <NumberField label={label} value={amount} onChange={set} decimals={3} />
}
