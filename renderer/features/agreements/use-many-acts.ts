import { useState } from 'react'
import type { AnswerOf } from '#src/contract/contract.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { useBatch } from '#renderer/shared/use-batch.ts'

export type Plan = AnswerOf<'agreements.issuePlan'>
export type Outcome = AnswerOf<'agreements.issueMany'>

/** The drafts of a plan that nothing bars from being issued. */
export const issuable = ({ drafts }: Plan): string[] =>
  drafts.filter(({ faults }) => faults.length === 0).map(({ id }) => id)

const nothingYet: Outcome = { issued: [], refused: [], left: 0 }

/** Issues drafts, tells how far it is, can be stopped and goes on from there. */
export function useIssueMany(ids: readonly string[]) {
  const batch = useBatch()
  const [outcome, setOutcome] = useState<Outcome>()
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const doneOf = ({ issued, refused }: Outcome) => new Set([...issued, ...refused].map(({ id }) => id))
  const start = async () => {
    const done = doneOf(outcome ?? nothingYet)
    const left = ids.filter((id) => !done.has(id))
    const answer = await batch.run('agreements.issueMany', { ids: left }, left.length)
    if (answer.ok) setOutcome((former = nothingYet) => joined(former, answer.value))
    setRefusal(answer.ok ? undefined : answer.error)
  }
  return { batch, outcome, refusal, start: () => void start() }
}

const joined = (former: Outcome, { issued, refused, ...last }: Outcome): Outcome => ({
  issued: [...former.issued, ...issued],
  refused: [...former.refused, ...refused],
  ...last,
})
