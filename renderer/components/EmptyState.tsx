import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import './empty-state.css'

export interface EmptyStateProps {
  icon: IconName
  /** What is missing: «Nessun bene in magazzino». */
  title: string
  /** How to begin. */
  children?: ReactNode
  actions?: ReactNode
}

/** What stands where there is nothing yet: it says why, and gives the first step. */
export const EmptyState = ({ icon, title, children, actions }: EmptyStateProps) => (
  <div className="empty-state">
    <Icon name={icon} />
    <p className="empty-state-title">{title}</p>
    {children !== undefined && <div className="empty-state-text">{children}</div>}
    {actions !== undefined && <div className="empty-state-actions">{actions}</div>}
  </div>
)
