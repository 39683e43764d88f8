import { Button } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
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

export interface ComboBoxProps extends FieldProps {
  /** What can be chosen now. With `onInputChange` the caller has filtered them; without it, they are filtered here. */
  items: readonly Choice[]
  value: string | null
  onChange: (value: string | null, choice: Choice | null) => void
  /** The text in the field, when the caller looks the items up as the person types. */
  inputValue?: string
  onInputChange?: (text: string) => void
  /** The items are on their way. */
  loading?: boolean
  placeholder?: string
}

/** One of many, by typing part of its name. The list is virtual: it opens at once with thousands of items. */
export const ComboBox = (props: ComboBoxProps) => {
  const {
    items,
    value,
    onChange,
    inputValue,
    onInputChange,
    loading = false,
    placeholder = '',
    ...field
  } = props
  const twoLines = items.some((item) => item.detail !== undefined)
  const rowHeight = twoLines ? 38 : 28
  return (
    <AriaComboBox
      className="field"
      {...(onInputChange ? { items, onInputChange } : { defaultItems: items })}
      {...(inputValue !== undefined && { inputValue })}
      value={value}
      onChange={(key) =>
        onChange(key === null ? null : String(key), items.find((item) => item.value === key) ?? null)
      }
      menuTrigger={onInputChange ? 'input' : 'focus'}
      allowsEmptyCollection
      {...ariaProps(field)}
    >
      <FieldLabel {...field} />
      <Group className="input input-group" isInvalid={field.error !== undefined}>
        <Input className="input" placeholder={placeholder} spellCheck={false} />
        <Button className="input-button" aria-label={fieldText.showOptions}>
          <Icon name="chevronDown" />
        </Button>
      </Group>
      <FieldNote {...field} />
      <Popover className="popup combo-box-popup" offset={4} maxHeight={320}>
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight, padding: 4 }}>
          <ListBox
            className="popup-list combo-box-list"
            data-two-lines={twoLines}
            renderEmptyState={() => (
              <div className="popup-empty">{loading ? fieldText.loading : fieldText.nothingFound}</div>
            )}
          >
            {(choice: Choice) => <ChoiceItem id={choice.value} choice={choice} />}
          </ListBox>
        </Virtualizer>
      </Popover>
    </AriaComboBox>
  )
}
