import { Icon, type IconName } from '#renderer/components/Icon.tsx'
import { shellText } from '#renderer/text/it/shell.ts'
import './status-line.css'

export interface StatusItem {
  id: string
  text: string
  icon?: IconName
  /** `warning` for what the person should not miss: a register open for reading only. */
  tone?: 'neutral' | 'success' | 'warning' | 'danger'
  /** At the right end of the line. */
  atEnd?: boolean
}

/** The bottom line: whether what was done is saved, where the register is, what is out of the ordinary. */
export const StatusLine = ({ items }: { items: readonly StatusItem[] }) => (
  <footer className="status-line" aria-label={shellText.status}>
    {items.map((item) => (
      <span
        key={item.id}
        className="status-item"
        data-tone={item.tone ?? 'neutral'}
        data-at-end={item.atEnd ?? false}
        title={item.text}
      >
        {item.icon && <Icon name={item.icon} />}
        <span className="status-text">{item.text}</span>
      </span>
    ))}
  </footer>
)
