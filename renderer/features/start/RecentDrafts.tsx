import { Link } from '@tanstack/react-router'
import { startText } from '#renderer/text/it/start.ts'
import type { Overview } from '#src/contract/register.ts'

/** The last drafts, to go on from where they were left. */
export const RecentDrafts = ({ drafts }: { drafts: Overview['recentDrafts'] }) =>
  drafts.length === 0 ? null : (
    <section aria-labelledby="bozze-recenti">
      <h2 id="bozze-recenti">{startText.recentDrafts}</h2>
      <ul className="start-drafts">
        {drafts.map(({ id, borrowerName, lines, startedOn }) => (
          <li key={id}>
            <Link to={`/prestiti/${id}/bozza`}>{borrowerName}</Link>
            <span>{startText.draftLine(lines, startedOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
