import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { Popover } from 'react-aria-components/Popover'
import type { Filter } from '#src/contract/list-query.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Icon } from '#renderer/components/Icon.tsx'
import { filterText } from '#renderer/text/it/filters.ts'
import { FieldPicker } from './FieldPicker.tsx'
import type { FilterField } from './filter-field.ts'
import { FilterEditor } from './FilterEditor.tsx'
import { wordsOf } from './filter-words.ts'
import './filter-bar.css'
import '#renderer/components/popup.css'

export interface FilterBarProps {
  fields: readonly FilterField[]
  /** All must hold. */
  filters: readonly Filter[]
  onChange: (filters: Filter[]) => void
}

/** The filters of a list, each a chip that can be changed or taken away, and a button for one more. */
export const FilterBar = ({ fields, filters, onChange }: FilterBarProps) => (
  <Group className="filter-bar" aria-label={filterText.filters}>
    {filters.map((filter, place) => {
      const field = fields.find((candidate) => candidate.field === filter.field)
      return (
        field && (
          <FilterChip
            key={`${place} ${wordsOf(filter, field)}`}
            field={field}
            filter={filter}
            onApply={(changed) => onChange(filters.map((other) => (other === filter ? changed : other)))}
            onRemove={() => onChange(filters.filter((other) => other !== filter))}
          />
        )
      )
    })}
    <AddFilter fields={fields} onAdd={(filter) => onChange([...filters, filter])} />
    {filters.length > 1 && (
      <Button kind="quiet" onPress={() => onChange([])}>
        {filterText.clear}
      </Button>
    )}
  </Group>
)

interface FilterChipProps {
  field: FilterField
  filter: Filter
  onApply: (filter: Filter) => void
  onRemove: () => void
}

const FilterChip = ({ field, filter, onApply, onRemove }: FilterChipProps) => {
  const [open, setOpen] = useState(false)
  const words = wordsOf(filter, field)
  return (
    <span className="filter-chip">
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <AriaButton className="filter-chip-words">{words}</AriaButton>
        <Popover className="popup" offset={4} placement="bottom start">
          <Dialog className="filter-dialog" aria-label={words}>
            <FilterEditor
              field={field}
              filter={filter}
              onApply={(changed) => {
                setOpen(false)
                onApply(changed)
              }}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <AriaButton className="filter-chip-remove" aria-label={filterText.remove(words)} onPress={onRemove}>
        <Icon name="close" />
      </AriaButton>
    </span>
  )
}

interface AddFilterProps {
  fields: readonly FilterField[]
  onAdd: (filter: Filter) => void
}

/** First the field, then its condition, in one popover. */
const AddFilter = ({ fields, onAdd }: AddFilterProps) => {
  const [open, setOpen] = useState(false)
  const [field, setField] = useState<FilterField>()
  const change = (isOpen: boolean) => {
    setOpen(isOpen)
    setField(undefined)
  }
  return (
    <DialogTrigger isOpen={open} onOpenChange={change}>
      <Button kind="quiet" icon="filter">
        {filterText.add}
      </Button>
      <Popover className="popup" offset={4} placement="bottom start">
        <Dialog className="filter-dialog" aria-label={filterText.add}>
          {field ? (
            <FilterEditor
              field={field}
              onApply={(filter) => {
                change(false)
                onAdd(filter)
              }}
            />
          ) : (
            <FieldPicker fields={fields} onPick={setField} />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
