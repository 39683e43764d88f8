import { Button } from 'react-aria-components/Button'
import { Icon, type IconName } from '#renderer/components/Icon.tsx'
import { IconButton } from '#renderer/components/IconButton.tsx'
import { type Shortcut, useShortcut } from '#renderer/components/keyboard/shortcut.ts'
import { Tooltip } from '#renderer/components/Tooltip.tsx'
import { formatNumber } from '#renderer/text/format.ts'
import { shellText } from '#renderer/text/it/shell.ts'
import './nav-rail.css'

export interface NavPlace {
  id: string
  label: string
  icon: IconName
  /** How many things wait there for someone. */
  waiting?: number
  /** The keys that go there. */
  shortcut: Shortcut
}

export interface NavSection {
  id: string
  /** A quiet word over the group; the first group needs none. */
  heading?: string
  places: readonly NavPlace[]
}

export interface NavRailProps {
  sections: readonly NavSection[]
  current: string
  onNavigate: (id: string) => void
  collapsed: boolean
  onCollapse: (collapsed: boolean) => void
  owner: string
}

/** The places of the program, at the left. Folded, it keeps the icons; the names come as tooltips. */
export const NavRail = ({ sections, current, onNavigate, collapsed, onCollapse, owner }: NavRailProps) => (
  <nav className="nav-rail" aria-label={shellText.navigation} data-collapsed={collapsed}>
    <div className="nav-brand">
      <Mark />
      {!collapsed && (
        <span className="nav-brand-words">
          <span className="nav-brand-name">{shellText.programName}</span>
          <span className="nav-brand-owner">{owner}</span>
        </span>
      )}
    </div>
    {sections.map((section) => (
      <div key={section.id} className="nav-section">
        {section.heading !== undefined && !collapsed && <p className="nav-heading">{section.heading}</p>}
        <ul>
          {section.places.map((place) => (
            <li key={place.id}>
              <PlaceButton
                place={place}
                collapsed={collapsed}
                current={place.id === current}
                onNavigate={onNavigate}
              />
            </li>
          ))}
        </ul>
      </div>
    ))}
    <div className="nav-fold">
      <IconButton
        icon="panel"
        label={collapsed ? shellText.unfold : shellText.fold}
        onPress={() => onCollapse(!collapsed)}
      />
    </div>
  </nav>
)

interface PlaceButtonProps {
  place: NavPlace
  current: boolean
  collapsed: boolean
  onNavigate: (id: string) => void
}

const PlaceButton = ({ place, current, collapsed, onNavigate }: PlaceButtonProps) => {
  useShortcut(place.shortcut, () => onNavigate(place.id))
  const button = (
    <Button
      className="nav-place"
      onPress={() => onNavigate(place.id)}
      {...(current && { 'aria-current': 'page' as const })}
    >
      <Icon name={place.icon} />
      <span className={collapsed ? 'visually-hidden' : 'nav-place-label'}>{place.label}</span>
      {place.waiting !== undefined && place.waiting > 0 && !collapsed && (
        <span className="nav-waiting">
          {formatNumber(place.waiting)}
          <span className="visually-hidden"> {shellText.waiting}</span>
        </span>
      )}
    </Button>
  )
  return collapsed ? (
    <Tooltip text={place.label} shortcut={place.shortcut}>
      {button}
    </Tooltip>
  ) : (
    button
  )
}

/** The mark of the program: a thing handed from one to another. */
const Mark = () => (
  <svg className="nav-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <rect width="24" height="24" rx="4" />
    <path d="M6 9.500h9.500l-2.7-2.700M18 14.500H8.500l2.7 2.7" />
  </svg>
)
