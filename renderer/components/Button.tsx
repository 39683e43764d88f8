import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Icon, type IconName } from './Icon.tsx'
import { Tooltip } from './Tooltip.tsx'
import './button.css'

export interface ButtonProps {
  children: ReactNode
  /** `primary` is the one action the screen is for; `danger` cannot be taken back; `quiet` has no border. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  icon?: IconName
  onPress?: (() => void) | undefined
  disabled?: boolean
  /** Why the action is not possible now: the button stays reachable by keyboard and says it. */
  disabledReason?: string | undefined
  /** The work is under way: the button stays where it is and cannot be pressed again. */
  busy?: boolean
  submit?: boolean
}

/** A button of 28 px with a word, and an icon before it where that helps to find it. */
export const Button = ({ kind = 'plain', icon, children, disabledReason, ...props }: ButtonProps) => {
  const button = (
    <AriaButton
      className="button"
      data-kind={kind}
      type={props.submit === true ? 'submit' : 'button'}
      isDisabled={props.disabled ?? false}
      isPending={props.busy ?? false}
      {...(disabledReason === undefined
        ? { ...(props.onPress && { onPress: props.onPress }) }
        : { 'aria-disabled': true, 'data-unavailable': true, type: 'button' })}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </AriaButton>
  )
  return disabledReason === undefined ? button : <Tooltip text={disabledReason}>{button}</Tooltip>
}
