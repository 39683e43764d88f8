import type { KeyboardEvent, RefObject } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { useShortcut } from '#renderer/components/keyboard/shortcut.ts'
import { Icon } from '#renderer/components/Icon.tsx'
import { Kbd } from '#renderer/components/Kbd.tsx'
import { fieldText } from '#renderer/text/it/fields.ts'
import { findText as words } from '#renderer/text/it/find.ts'
import type { Found, FoundGroup } from './found.ts'
import '#renderer/components/fields/field.css'
import '#renderer/components/fields/search-field.css'
import '#renderer/components/popup.css'
import './find-box.css'

interface FindBoxProps {
  readonly input: RefObject<HTMLInputElement | null>
  readonly value: string
  readonly onChange: (value: string) => void
  /** What was found; undefined while it is not known yet. */
  readonly groups: readonly FoundGroup[] | undefined
  /** Why nothing could be looked for, in words. */
  readonly refusal: string | undefined
  /** A row was chosen. */
  readonly onOpen: (found: Found) => void
  /** Enter before any row was chosen: the words as they are. */
  readonly onSubmit: (value: string) => void
}

/** The box that finds anything, as one types: an inventory number, a serial, a body, an agreement. Ctrl+K goes there. */
export const FindBox = ({ input, value, onChange, groups, refusal, onOpen, onSubmit }: FindBoxProps) => {
  useShortcut('Ctrl+K', () => {
    input.current?.focus()
    input.current?.select()
  })
  const isAsked = value.trim() !== ''
  const rows = groups?.flatMap((group) => group.rows) ?? []
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== input.current || !isForTheBox(event.key, input.current) || !isAsked) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') onSubmit(value)
    else onChange('')
  }
  return (
    <search className="find-box" onKeyDownCapture={onKeyDown}>
      <ComboBox
        className="field search-field"
        aria-label={words.label}
        inputValue={value}
        onInputChange={onChange}
        value={null}
        onChange={(key) => {
          const found = rows.find((row) => row.key === key)
          if (found) onOpen(found)
        }}
        defaultFilter={isFound}
        menuTrigger="input"
        allowsCustomValue
        allowsEmptyCollection={isAsked}
      >
        <Field input={input} value={value} onChange={onChange} />
        <FoundList
          groups={isAsked ? groups : []}
          none={refusal ?? (groups ? words.nothing(value.trim()) : words.looking)}
        />
      </ComboBox>
    </search>
  )
}

const Field = ({ input, value, onChange }: Pick<FindBoxProps, 'input' | 'value' | 'onChange'>) => (
  <Group className="input input-group">
    <Icon name="search" />
    <Input className="input" placeholder={words.label} autoComplete="off" spellCheck={false} ref={input} />
    {value === '' ? (
      <Kbd keys="Ctrl+K" />
    ) : (
      <Button slot={null} className="input-button" aria-label={fieldText.clear} onPress={() => onChange('')}>
        <Icon name="close" />
      </Button>
    )}
  </Group>
)

/** The rows were found for these very words: none is left out again. */
const isFound = () => true

const FoundList = ({ groups, none }: Pick<FindBoxProps, 'groups'> & { readonly none: string }) => (
  <Popover className="popup find-box-popup" offset={4} maxHeight={640}>
    <ListBox className="popup-list" renderEmptyState={() => <div className="popup-empty">{none}</div>}>
      {groups?.map(({ heading, rows }, place) => (
        <ListBoxSection key={heading} className="menu-section">
          <Header className="popup-heading">{heading}</Header>
          {rows.map((row, at) => (
            <FoundRow key={row.key} found={row} isFirst={place === 0 && at === 0} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  </Popover>
)

const FoundRow = ({ found, isFirst }: { readonly found: Found; readonly isFirst: boolean }) => (
  <ListBoxItem id={found.key} textValue={found.label} className="popup-item">
    <Icon name={found.icon} />
    <span className="popup-item-words">
      <span>{found.label}</span>
      {found.detail !== '' && <span className="popup-item-detail">{found.detail}</span>}
    </span>
    {isFirst && <Kbd keys="Enter" />}
  </ListBoxItem>
)

/** Enter belongs to the list once a row of it was reached; Esc closes the list first, and then empties the box. */
const isForTheBox = (key: string, input: HTMLInputElement): boolean =>
  key === 'Enter'
    ? !input.hasAttribute('aria-activedescendant')
    : key === 'Escape' && input.getAttribute('aria-expanded') === 'false'
