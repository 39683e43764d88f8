import { useAsk } from '#renderer/bridge/queries.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { Timeline } from '#renderer/components/Timeline.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { bodyPageText as words } from '#renderer/text/it/bodies-page.ts'
import { tellHistory } from './body-history.ts'

/** The facts asked for at once: a body seldom has a tenth of them. */
const factsAtOnce = 300

/** What happened to a body, the newest first. */
export const BodyHistory = ({ bodyId }: { bodyId: string }) => {
  const history = useAsk('history.of', { subject: bodyId, limit: factsAtOnce })
  const refusal = queryRefusal(history.error)
  if (refusal !== undefined) return <Notice tone="error" title={refusal} />
  if (!history.data) return null
  const { facts, total } = history.data
  return (
    <div className="body-history">
      <Timeline
        facts={tellHistory(facts).map(({ details, ...fact }) => ({
          ...fact,
          ...(details.length > 0 && { details: <Changes lines={details} /> }),
        }))}
      />
      {facts.length < total && <p className="body-soft">{words.olderFacts(facts.length, total)}</p>}
    </div>
  )
}

const Changes = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
