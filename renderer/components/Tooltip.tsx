import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { Kbd } from './Kbd.tsx'
import './tooltip.css'

export interface TooltipProps {
  /** Without one there is nothing to explain for now. */
  text: string | undefined
  /** The keys that do the same, shown after the text. */
  shortcut?: string
  /** One control that takes the focus: a button, a link. */
  children: ReactElement
}

/** A short explanation that comes with the pointer and with the focus. Never the only place of what must be known. */
export const Tooltip = ({ text, shortcut, children }: TooltipProps) => (
  <TooltipTrigger delay={500} closeDelay={100} isDisabled={text === undefined}>
    {children}
    <AriaTooltip className="tooltip" offset={6}>
      {text}
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </AriaTooltip>
  </TooltipTrigger>
)
