import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { ListBox } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { Icon } from '#renderer/components/Icon.tsx'
import { fieldText } from '#renderer/text/it/fields.ts'
import { ChoiceItem } from './ChoiceItem.tsx'
import type { Choice } from './choice.ts'
import { FieldLabel, FieldNote } from './FieldParts.tsx'
import { ariaProps, type FieldProps } from './field.ts'
import './select.css'
import '#renderer/components/popup.css'

export interface SelectProps<Value extends string> extends FieldProps {
  choices: readonly Choice<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  placeholder?: string
}

/**
 * One of a few known things (up to some thirty; more ask for a ComboBox). Until somebody comes to it only what is chosen
 * is made ready, if anything is: a page may have twenty of them.
 */
export const Select = <Value extends string>(props: SelectProps<Value>) => {
  const { choices, value, onChange, placeholder = fieldText.choose, ...field } = props
  const { isReadOnly, ...aria } = ariaProps(field)
  const [isReached, setReached] = useState(false)
  const chosen = choices.filter((choice) => choice.value === value)
  // One that has nothing ready does not open at the first press.
  const offered = isReached || chosen.length === 0 ? choices : chosen
  return (
    <AriaSelect
      className="field"
      placeholder={placeholder}
      value={value}
      onChange={(key) => {
        const picked = choices.find((choice) => choice.value === key)
        if (picked) onChange(picked.value)
      }}
      onFocus={() => setReached(true)}
      onOpenChange={() => setReached(true)}
      {...aria}
      isDisabled={aria.isDisabled || isReadOnly}
    >
      <FieldLabel {...field} />
      <Button className="input select-button">
        <SelectValue className="select-value">
          {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <Icon name="chevronDown" />
      </Button>
      <FieldNote {...field} />
      <Popover className="popup select-popup" offset={4}>
        <ListBox className="popup-list" items={offered}>
          {(choice) => <ChoiceItem id={choice.value} choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
