import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer'
import { Icon } from '#renderer/components/Icon.tsx'
import { fieldText } from '#renderer/text/it/fields.ts'
import { ChoiceItem } from './ChoiceItem.tsx'
import type { Choice } from './choice.ts'
import { FieldLabel, FieldNote } from './FieldParts.tsx'
import { ariaProps, type FieldProps } from './field.ts'
import './combo-box.css'
import '#renderer/components/popup.css'

export interface SuggestFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  /** What has been written before: offered, never imposed. */
  suggestions: readonly string[]
  /** What it says when it is empty, where that means something. */
  placeholder?: string
}

/** A line of text that offers what was written before, so that the same thing is not called by two names. */
export const SuggestField = ({
  value,
  onChange,
  suggestions,
  placeholder = '',
  ...field
}: SuggestFieldProps) => (
  <ComboBox
    className="field"
    allowsCustomValue
    defaultItems={suggestions.map((text): Choice => ({ value: text, label: text }))}
    inputValue={value}
    onInputChange={onChange}
    {...ariaProps(field)}
  >
    <FieldLabel {...field} />
    <Group className="input input-group" isInvalid={field.error !== undefined}>
      <Input className="input" placeholder={placeholder} autoComplete="off" spellCheck={false} />
      <Button className="input-button" aria-label={fieldText.showOptions}>
        <Icon name="chevronDown" />
      </Button>
    </Group>
    <FieldNote {...field} />
    <Popover className="popup combo-box-popup" offset={4} maxHeight={320}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 28, padding: 4 }}>
        <ListBox className="popup-list combo-box-list">
          {(choice: Choice) => <ChoiceItem choice={choice} id={choice.value} />}
        </ListBox>
      </Virtualizer>
    </Popover>
  </ComboBox>
)
