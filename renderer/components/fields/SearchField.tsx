import { Button } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField'
import { Icon } from '#renderer/components/Icon.tsx'
import { fieldText } from '#renderer/text/it/fields.ts'
import './search-field.css'
import './field.css'

export interface SearchFieldProps {
  /** What is searched, read aloud and shown while the field is empty. */
  label: string
  value: string
  onChange: (value: string) => void
  /** It takes the focus when the dialog opens. */
  focusOnOpen?: boolean
}

/** Search while typing; Esc empties it. */
export const SearchField = ({ label, value, onChange, focusOnOpen = false }: SearchFieldProps) => (
  <AriaSearchField
    className="field search-field"
    aria-label={label}
    value={value}
    onChange={onChange}
    {...(focusOnOpen && { autoFocus: true })}
  >
    <Group className="input input-group">
      <Icon name="search" />
      <Input className="input" placeholder={label} autoComplete="off" spellCheck={false} />
      {value !== '' && (
        <Button className="input-button" aria-label={fieldText.clear}>
          <Icon name="close" />
        </Button>
      )}
    </Group>
  </AriaSearchField>
)
