import { ListBoxItem } from 'react-aria-components/ListBox'
import { Icon } from '#renderer/components/Icon.tsx'
import type { Choice } from './choice.ts'

/** A row of the list that a Select or a ComboBox opens. */
export const ChoiceItem = ({ choice }: { choice: Choice }) => (
  <ListBoxItem
    id={choice.value}
    textValue={choice.written ?? choice.label}
    className="popup-item"
    isDisabled={choice.disabled ?? false}
  >
    {({ isSelected }) => (
      <>
        <span className="popup-item-words">
          <span>{choice.label}</span>
          {choice.detail !== undefined && <span className="popup-item-detail">{choice.detail}</span>}
        </span>
        {isSelected && <Icon name="check" />}
      </>
    )}
  </ListBoxItem>
)
