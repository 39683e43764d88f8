import type { ReactElement } from 'react'
import { Header } from 'react-aria-components/Header'
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import './popup.css'

export interface MenuAction {
  id: string
  label: string
  icon?: IconName
  shortcut?: string
  /** A line under the label. */
  detail?: string
  danger?: boolean
  /** Why it cannot be done now, shown under the label. */
  disabledReason?: string | undefined
  /** On or off, for a menu of choices. */
  checked?: boolean
  onAction: () => void
}

export interface MenuGroup {
  /** A heading over the group; without it a line parts it from the one before. */
  heading?: string
  actions: readonly MenuAction[]
}

export interface MenuProps {
  label: string
  groups: readonly MenuGroup[]
  /** The button that opens it. */
  children: ReactElement
}

/** A menu of actions, opened by its button. */
export const Menu = ({ label, groups, children }: MenuProps) => (
  <MenuTrigger>
    {children}
    <Popover className="popup" offset={4}>
      <AriaMenu className="popup-list" aria-label={label}>
        <MenuGroups label={label} groups={groups} />
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)

/** The inside of a menu; `label` names the groups that have no heading. */
export const MenuGroups = ({ label, groups }: Omit<MenuProps, 'children'>) =>
  groups.map((group) => (
    <MenuSection
      key={group.heading ?? group.actions[0]?.id ?? ''}
      className="menu-section"
      {...(group.heading === undefined && { 'aria-label': label })}
    >
      {group.heading !== undefined && <Header className="popup-heading">{group.heading}</Header>}
      {group.actions.map((action) => (
        <Action key={action.id} action={action} />
      ))}
    </MenuSection>
  ))

const Action = ({ action }: { action: MenuAction }) => {
  const detail = action.disabledReason ?? action.detail
  return (
    <MenuItem
      id={action.id}
      textValue={action.label}
      className="popup-item"
      data-danger={action.danger}
      isDisabled={action.disabledReason !== undefined}
      onAction={action.onAction}
    >
      {action.checked !== undefined && (
        <span className="popup-item-check">{action.checked && <Icon name="check" />}</span>
      )}
      {action.icon && <Icon name={action.icon} />}
      <span className="popup-item-words">
        <span>{action.label}</span>
        {detail !== undefined && <span className="popup-item-detail">{detail}</span>}
      </span>
      {action.shortcut !== undefined && <Kbd keys={action.shortcut} />}
    </MenuItem>
  )
}
