import { useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { useFilter } from 'react-aria-components/Autocomplete'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { SearchField } from '#renderer/components/fields/SearchField.tsx'
import { filterText } from '#renderer/text/it/filters.ts'
import type { FilterField } from './filter-field.ts'

export interface FieldPickerProps {
  fields: readonly FilterField[]
  onPick: (field: FilterField) => void
}

/** Chooses a field by typing part of its name: the arrows move in the list while the box keeps the focus. */
export const FieldPicker = ({ fields, onPick }: FieldPickerProps) => {
  const { contains } = useFilter({ sensitivity: 'base' })
  const [search, setSearch] = useState('')
  return (
    <div className="filter-picker">
      <Autocomplete filter={contains} inputValue={search} onInputChange={setSearch}>
        <SearchField label={filterText.whichField} value={search} onChange={setSearch} focusOnOpen />
        <Menu className="filter-fields" aria-label={filterText.whichField}>
          {fields.map((field) => (
            <MenuItem
              key={field.field}
              id={field.field}
              textValue={field.label}
              className="popup-item"
              onAction={() => onPick(field)}
              shouldCloseOnSelect={false}
            >
              {field.label}
            </MenuItem>
          ))}
        </Menu>
      </Autocomplete>
    </div>
  )
}
