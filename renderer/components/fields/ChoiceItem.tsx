import { ListBoxItem } from 'react-aria-components/ListBox'
import { Icon } from '#renderer/components/Icon.tsx'
import type { Choice } from './choice.ts'

interface ChoiceItemProps {
  choice: Choice
  /** The choice's own value: the list knows its rows by it when they change while it is open. */
  id: string
}

/** A row of the list that a Select or a ComboBox opens. */
export const ChoiceItem = ({ choice, id }: ChoiceItemProps) => (
  <ListBoxItem
    id={id}
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
