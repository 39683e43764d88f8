import { useState, type FormEvent } from 'react'
import type { Filter } from '#src/contract/list-query.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Select } from '#renderer/components/fields/Select.tsx'
import { filterText } from '#renderer/text/it/filters.ts'
import { draftOf, filterOf, newDraft, testsFor } from './filter-draft.ts'
import type { FilterField } from './filter-field.ts'
import { FilterValue } from './FilterValue.tsx'

export interface FilterEditorProps {
  field: FilterField
  /** The filter to change; missing for a new one. */
  filter?: Filter | undefined
  onApply: (filter: Filter) => void
}

/** Asks the condition and the value, as the kind of the field allows. Enter applies. */
export const FilterEditor = ({ field, filter, onApply }: FilterEditorProps) => {
  const [draft, setDraft] = useState(() => (filter ? draftOf(filter, field.kind) : newDraft(field.kind)))
  const ready = filterOf(field.field, field.kind, draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) onApply(ready)
  }
  const tests = testsFor[field.kind]
  return (
    <form className="filter-editor" onSubmit={submit}>
      <p className="filter-editor-title">{field.label}</p>
      {tests.length > 1 && (
        <Select
          label={filterText.test}
          labelHidden
          choices={tests.map((test) => ({ value: test, label: filterText.tests[test] }))}
          value={draft.test}
          onChange={(test) => setDraft({ ...draft, test })}
        />
      )}
      <FilterValue field={field} draft={draft} onChange={setDraft} />
      <Button kind="primary" submit disabled={!ready}>
        {filterText.apply}
      </Button>
    </form>
  )
}
