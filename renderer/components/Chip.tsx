import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import './chip.css'

/** A small label: a kind, a count, a tag. */
export const Chip = ({ children, icon }: { children: ReactNode; icon?: IconName }) => (
  <span className="chip">
    {icon && <Icon name={icon} />}
    <span className="chip-text">{children}</span>
  </span>
)
