import type { ReactNode } from 'react'
import { formatInstant } from '#renderer/text/format.ts'
import { commonText } from '#renderer/text/it/common.ts'
import './timeline.css'

/** One fact of the register as a person reads it. */
export interface TimelineFact {
  id: string
  /** When, ISO 8601. */
  at: string
  /** Who did it. */
  by: string
  what: string
  /** What changed. */
  details?: ReactNode
}

/** What happened, the latest first as given. */
export const Timeline = ({ facts }: { facts: readonly TimelineFact[] }) =>
  facts.length === 0 ? (
    <p className="timeline-none">{commonText.noHistory}</p>
  ) : (
    <ol className="timeline">
      {facts.map((fact) => (
        <li key={fact.id} className="timeline-fact">
          <p className="timeline-what">{fact.what}</p>
          <p className="timeline-when">
            <time dateTime={fact.at}>{formatInstant(fact.at)}</time> · {fact.by}
          </p>
          {fact.details !== undefined && <div className="timeline-details">{fact.details}</div>}
        </li>
      ))}
    </ol>
  )
