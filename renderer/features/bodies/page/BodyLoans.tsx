import { Link } from '@tanstack/react-router'
import type { BodyPage } from '#src/contract/bodies.ts'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { StateChip } from '#renderer/shared/StateChip.tsx'
import type { CalendarDate } from '#src/shared/dates.ts'
import { formatDate, formatNumber } from '#renderer/text/format.ts'
import { bodyPageText as words } from '#renderer/text/it/bodies-page.ts'

type Agreement = BodyPage['agreements'][number]
const { loanColumns } = words

/** The agreements with a body, the newest first. */
export const BodyLoans = ({ agreements, today }: { agreements: readonly Agreement[]; today: CalendarDate }) =>
  agreements.length === 0 ? (
    <EmptyState icon="exchange" title={words.noLoans}>
      {words.noLoansHelp}
    </EmptyState>
  ) : (
    <table className="body-loans">
      <thead>
        <tr>
          <th scope="col">{loanColumns.number}</th>
          <th scope="col">{loanColumns.status}</th>
          <th scope="col">{loanColumns.startedOn}</th>
          <th scope="col">{loanColumns.endsOn}</th>
          <th scope="col" className="body-loans-number">
            {loanColumns.assets}
          </th>
          <th scope="col" className="body-loans-number">
            {loanColumns.seatsInUse}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...agreements]
          .sort((a, b) => b.startedOn.localeCompare(a.startedOn))
          .map((agreement) => (
            <LoanRow key={agreement.id} agreement={agreement} today={today} />
          ))}
      </tbody>
    </table>
  )

const LoanRow = ({ agreement, today }: { agreement: Agreement; today: CalendarDate }) => {
  const { id, number, status, startedOn, endsOn, assets, seatsInUse } = agreement
  const expired = status === 'inForce' && endsOn !== undefined && endsOn < today
  return (
    <tr>
      <td>
        <Link to={status === 'draft' ? `/prestiti/${id}/bozza` : `/prestiti/${id}`}>
          {number ?? words.draft}
        </Link>
      </td>
      <td>
        <StateChip status={status} expired={expired} />
      </td>
      <td>{formatDate(startedOn)}</td>
      <td>{endsOn === undefined ? '' : formatDate(endsOn)}</td>
      <td className="body-loans-number">{formatNumber(assets)}</td>
      <td className="body-loans-number">{formatNumber(seatsInUse)}</td>
    </tr>
  )
}
