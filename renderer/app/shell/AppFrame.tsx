import type { ReactNode } from 'react'
import { shellText } from '#renderer/text/it/shell.ts'
import { contentElement, contentId } from './content.ts'
import { NavRail, type NavSection } from './NavRail.tsx'
import { StatusLine, type StatusItem } from './StatusLine.tsx'
import './app-frame.css'

export interface AppFrameProps {
  /** The groups of the left navigation. */
  sections: readonly NavSection[]
  /** The id of the place that is open. */
  current: string
  onNavigate: (id: string) => void
  collapsed: boolean
  onCollapse: (collapsed: boolean) => void
  /** The Region, under the name of the program. */
  owner: string
  /** `<FindAnything>`, at the left of the top bar. */
  search: ReactNode
  /** What else stands in the top bar: the theme switch, help. */
  tools?: ReactNode
  /** What must be seen on every screen, under the top bar: that the register is seen as it was. */
  band?: ReactNode
  /** What the bottom line says: saved, where the register is, read-only. */
  status: readonly StatusItem[]
  children: ReactNode
}

/** The frame of the program: navigation, top bar, the screen, the status line. The screen alone scrolls. */
export const AppFrame = (props: AppFrameProps) => (
  <div className="app-frame" data-collapsed={props.collapsed}>
    <a className="skip-link" href={`#${contentId}`} onClick={skipToContent}>
      {shellText.skipToContent}
    </a>
    <NavRail
      sections={props.sections}
      current={props.current}
      onNavigate={props.onNavigate}
      collapsed={props.collapsed}
      onCollapse={props.onCollapse}
      owner={props.owner}
    />
    <header className="top-bar">
      {props.search}
      <div className="top-bar-tools">{props.tools}</div>
    </header>
    {props.band}
    <main id={contentId} className="app-content" tabIndex={-1}>
      {props.children}
    </main>
    <StatusLine items={props.status} />
  </div>
)

/** Moves the focus without touching the address: the hash belongs to the router. */
const skipToContent = (event: { preventDefault: () => void }): void => {
  event.preventDefault()
  contentElement()?.focus()
}
