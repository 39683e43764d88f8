import { type ReactNode, useId } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { commonText } from '#renderer/text/it/common.ts'
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
  /** The work is under way: the button stays where it is, cannot be pressed again, and says so. */
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
  const whyNot = useWhyNot(props.writes, props.disabledReason)
  // React Aria's own `isPending` announces the button by its place on the page, which may be gone by then.
  const disabledReason = whyNot ?? (props.busy === true ? commonText.busy : undefined)
  const reasonId = useId()
  const idle = disabledReason === undefined
  const refuse = idle ? undefined : () => toast.say(disabledReason)
  useShortcut(props.shortcut, idle && props.disabled !== true ? props.onPress : refuse)
  // The tooltip stays around the button, which would lose the focus by becoming another.
  return (
    <Tooltip text={disabledReason}>
      <AriaButton
        className="button"
        data-kind={kind}
        type={idle && props.submit === true ? 'submit' : 'button'}
        isDisabled={props.disabled ?? false}
        {...(props.expanded !== undefined && { 'aria-expanded': props.expanded })}
        {...(props.controls !== undefined && { 'aria-controls': props.controls })}
        {...(idle ? { ...(props.onPress && { onPress: props.onPress }) } : unavailable(reasonId))}
      >
        {icon && <Icon name={icon} />}
        <span>{children}</span>
        {props.shortcut !== undefined && (
          <span aria-hidden="true">
            <Kbd keys={props.shortcut} />
          </span>
        )}
        {!idle && (
          <span id={reasonId} hidden>
            {disabledReason}
          </span>
        )}
      </AriaButton>
    </Tooltip>
  )
}

/** Who had the focus on it when it became so hears why too: no tooltip comes then. */
const unavailable = (reasonId: string) => ({
  'data-unavailable': true,
  'aria-disabled': true,
  'aria-describedby': reasonId,
})
