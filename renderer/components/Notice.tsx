import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import './notice.css'

const toneIcons = { info: 'info', success: 'check', warning: 'warning', error: 'danger' } as const

export interface NoticeProps {
  tone: keyof typeof toneIcons
  /** The fact in one line. */
  title: string
  /** What it means, what to do. */
  children?: ReactNode
  /** The button that would solve it. */
  action?: ReactNode
  /** It has just happened and must be read aloud; a notice that was there from the start must not. */
  live?: boolean
}

/** Something the person must know here: beside what it speaks of, never over it. */
export const Notice = ({ tone, title, children, action, live = false }: NoticeProps) => (
  <div className="notice" data-tone={tone} {...(live && { role: tone === 'error' ? 'alert' : 'status' })}>
    <Icon name={toneIcons[tone]} />
    <div className="notice-words">
      <p className="notice-title">{title}</p>
      {children !== undefined && <div className="notice-text">{children}</div>}
    </div>
    {action !== undefined && <div className="notice-action">{action}</div>}
  </div>
)
