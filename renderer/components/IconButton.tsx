import { Button as AriaButton } from 'react-aria-components/Button'
import { Icon, type IconName } from './Icon.tsx'
import { Tooltip } from './Tooltip.tsx'
import './button.css'

export interface IconButtonProps {
  icon: IconName
  /** What it does: read aloud and shown as a tooltip. */
  label: string
  onPress?: (() => void) | undefined
  disabled?: boolean
  /** Shown beside the label in the tooltip: `Ctrl+K`. */
  shortcut?: string
}

/** A square button with an icon alone. */
export const IconButton = ({ icon, label, onPress, disabled = false, shortcut }: IconButtonProps) => (
  <Tooltip text={label} {...(shortcut !== undefined && { shortcut })}>
    <AriaButton
      className="button icon-button"
      data-kind="quiet"
      aria-label={label}
      isDisabled={disabled}
      {...(onPress && { onPress })}
    >
      <Icon name={icon} />
    </AriaButton>
  </Tooltip>
)
