import { useState } from 'react'
import type { HistoryFact } from '#src/contract/register.ts'
import type { DraftTerms } from '#src/agreements/agreement.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { Timeline, type TimelineFact } from '#renderer/components/Timeline.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { tellEvent } from '#renderer/text/it/agreements-history.ts'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'

const factsAtOnce = 100

/** Everything that was done with a loan, the latest first, in plain words. */
export const History = ({ agreementId }: { agreementId: string }) => {
  const [limit, setLimit] = useState(factsAtOnce)
  const history = useAsk('history.of', { subject: agreementId, limit })
  const refusal = queryRefusal(history.error)
  if (refusal !== undefined) return <Notice tone="error" title={refusal} />
  if (!history.data) return <p className="loan-soft">{words.loadingHistory}</p>
  const { facts, total } = history.data
  return (
    <div className="loan-history">
      <Timeline facts={facts.flatMap((fact, index) => told(fact, facts.slice(index + 1)))} />
      {total > facts.length && limit < 500 && (
        <Button onPress={() => setLimit(500)}>{words.moreHistory}</Button>
      )}
    </div>
  )
}

/** One fact of the ledger, unless it says nothing of the loan itself; `earlier` are those before it. */
function told(fact: HistoryFact, earlier: readonly HistoryFact[]): TimelineFact[] {
  const tellings = fact.events.flatMap((event) => {
    const changed = event.type === 'draftTermsWritten' ? changedTerms(event.terms, earlier) : []
    return tellEvent(event, fact.names, changed) ?? []
  })
  if (tellings.length === 0) return []
  const details = tellings.flatMap((telling) => telling.details)
  return [
    {
      id: String(fact.sequence),
      at: fact.at,
      by: fact.by,
      what: tellings.map(({ what }) => what).join(' · '),
      ...(details.length > 0 && { details: <Details lines={details} /> }),
    },
  ]
}

const Details = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

/** The terms that differ from those written before. */
function changedTerms(terms: DraftTerms, earlier: readonly HistoryFact[]): string[] {
  const before = earlier
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.type === 'draftTermsWritten' ? [event.terms] : []))[0]
  const now = new Map(Object.entries(terms))
  const then = new Map(Object.entries(before ?? {}))
  return [...new Set([...now.keys(), ...then.keys()])].filter(
    (field) => JSON.stringify(now.get(field)) !== JSON.stringify(then.get(field)),
  )
}
