import { type ReactNode, use } from 'react'
import { commonText } from '#renderer/text/it/common.ts'
import { Breadcrumb, type Crumb } from './Breadcrumb.tsx'
import { Button } from './Button.tsx'
import type { IconName } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import type { Shortcut } from './keyboard/shortcut.ts'
import { Menu } from './Menu.tsx'
import { WhyNotWriting } from './writing.ts'
import './page-header.css'

export interface PageAction {
  id: string
  label: string
  icon?: IconName
  kind?: 'primary' | 'plain' | 'danger'
  onPress: () => void
  /** Why it is not possible now. The button stays in its place, can be reached, and says it. */
  disabledReason?: string | undefined
  /** It writes, or leads to writing, in the register. */
  writes?: boolean
  busy?: boolean
  /** Keys that do the same wherever the focus is on the page. */
  shortcut?: Shortcut
}

export interface PageHeaderProps {
  title: string
  /** The state, as a `<StatusChip>`. */
  state?: ReactNode
  /** A few facts under the title: «40 beni · scade il 31/12/2027». */
  facts?: readonly string[]
  crumbs?: readonly Crumb[]
  actions?: readonly PageAction[]
  /** What is seldom done, behind «Altre azioni». */
  moreActions?: readonly PageAction[]
}

/** The head of a page: where it is, what it is, in which state, what can be done. */
export const PageHeader = ({
  title,
  state,
  facts = [],
  crumbs,
  actions = [],
  moreActions = [],
}: PageHeaderProps) => {
  const whyNot = use(WhyNotWriting)
  return (
    <header className="page-header">
      {crumbs && <Breadcrumb crumbs={crumbs} />}
      <div className="page-header-line">
        <h1 className="page-title">{title}</h1>
        {state}
        <div className="page-actions">
          {actions.map(({ id, label, ...action }) => (
            <Button key={id} {...action}>
              {label}
            </Button>
          ))}
          {moreActions.length > 0 && (
            <Menu
              label={commonText.moreActions}
              groups={[
                { actions: moreActions.map(({ onPress, ...action }) => toMenu(action, onPress, whyNot)) },
              ]}
            >
              <IconButton icon="more" label={commonText.moreActions} />
            </Menu>
          )}
        </div>
      </div>
      {facts.length > 0 && (
        <ul className="page-facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </header>
  )
}

const toMenu = (action: Omit<PageAction, 'onPress'>, onAction: () => void, whyNot: string | undefined) => ({
  id: action.id,
  label: action.label,
  ...(action.icon && { icon: action.icon }),
  danger: action.kind === 'danger',
  disabledReason: (action.writes === true ? whyNot : undefined) ?? action.disabledReason,
  onAction,
})
