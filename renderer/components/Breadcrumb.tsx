import { Breadcrumb as AriaBreadcrumb, Breadcrumbs } from 'react-aria-components/Breadcrumbs'
import { Link } from 'react-aria-components/Link'
import { commonText } from '#renderer/text/it/common.ts'
import { Icon } from './Icon.tsx'
import './breadcrumb.css'

export interface Crumb {
  label: string
  /** Missing on the last: it is where one is. */
  onPress?: () => void
}

/** Where this page stands, and the way back. */
export const Breadcrumb = ({ crumbs }: { crumbs: readonly Crumb[] }) => (
  <nav aria-label={commonText.path}>
    <Breadcrumbs className="breadcrumb">
      {crumbs.map(({ label, onPress }) => (
        <AriaBreadcrumb key={label} className="crumb">
          {onPress ? (
            <>
              <Link className="crumb-link" onPress={onPress}>
                {label}
              </Link>
              <Icon name="chevronRight" />
            </>
          ) : (
            <span aria-current="page">{label}</span>
          )}
        </AriaBreadcrumb>
      ))}
    </Breadcrumbs>
  </nav>
)
