import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { type Shortcut, useShortcut } from './keyboard/shortcut.ts'
import { toast } from './toast.ts'
import { Tooltip } from './Tooltip.tsx'
import { useWhyNot } from './writing.ts'
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
  /** It writes, or leads to writing, in the register: not possible while the register is seen as it was. */
  writes?: boolean
  /** The work is under way: the button stays where it is and cannot be pressed again. */
  busy?: boolean
  submit?: boolean
  /** The keys that do the same, or say why not, wherever the focus is on the screen; shown after the words. */
  shortcut?: Shortcut | undefined
  /** Of a button that shows and hides something: whether it is shown, and its id. */
  expanded?: boolean
  controls?: string
}

/** A button of 28 px with a word, and an icon before it where that helps to find it. */
export const Button = ({ kind = 'plain', icon, children, ...props }: ButtonProps) => {
  const disabledReason = useWhyNot(props.writes, props.disabledReason)
  // React Aria's own `isPending` announces the button by its place on the page, which may be gone by then.
  const busy = props.busy === true && { 'data-pending': true }
  const unavailable = disabledReason !== undefined && { 'data-unavailable': true }
  const idle = !busy && !unavailable
  const refuse = disabledReason === undefined ? undefined : () => toast.say(disabledReason)
  useShortcut(props.shortcut, idle && props.disabled !== true ? props.onPress : refuse)
  const button = (
    <AriaButton
      className="button"
      data-kind={kind}
      type={idle && props.submit === true ? 'submit' : 'button'}
      isDisabled={props.disabled ?? false}
      {...(props.expanded !== undefined && { 'aria-expanded': props.expanded })}
      {...(props.controls !== undefined && { 'aria-controls': props.controls })}
      {...busy}
      {...unavailable}
      {...(idle ? { ...(props.onPress && { onPress: props.onPress }) } : { 'aria-disabled': true })}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {props.shortcut !== undefined && (
        <span aria-hidden="true">
          <Kbd keys={props.shortcut} />
        </span>
      )}
    </AriaButton>
  )
  return disabledReason === undefined ? button : <Tooltip text={disabledReason}>{button}</Tooltip>
}
