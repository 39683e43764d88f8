import { Link } from '@tanstack/react-router'
import { formatNumber } from '#renderer/text/format.ts'

type CountProps = { label: string; count: number; to: string; detail?: string; urgent?: boolean }

/** A number that opens the list behind it. Nothing waiting is said quietly. */
export const Count = ({ label, count, to, detail, urgent = false }: CountProps) => (
  <li>
    <Link className="start-count" to={to} data-none={count === 0} data-urgent={urgent && count > 0}>
      <span className="start-count-number">{formatNumber(count)}</span>
      <span className="start-count-label">{label}</span>
      {detail !== undefined && <span className="start-count-detail">{detail}</span>}
    </Link>
  </li>
)
