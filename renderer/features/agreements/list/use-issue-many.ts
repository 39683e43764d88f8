import { useRef, useState } from 'react'
import type { AnswerOf } from '#src/contract/contract.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import { ask } from '#renderer/bridge/host.ts'

export type Plan = AnswerOf<'agreements.issuePlan'>
export type Outcome = AnswerOf<'agreements.issueMany'>

/** The drafts of a plan that nothing bars from being issued. */
export const issuable = ({ drafts }: Plan): string[] =>
  drafts.filter(({ faults }) => faults.length === 0).map(({ id }) => id)

const nothingYet: Outcome = { issued: [], refused: [], left: 0 }

/** Issues drafts, tells how far it is, can be stopped and goes on from there. */
export function useIssueMany(ids: readonly string[]) {
  const [progress, setProgress] = useState<{ done: number; total: number }>()
  const [outcome, setOutcome] = useState<Outcome>()
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const leaving = useRef<AbortController>(undefined)
  const run = async (left: readonly string[]) => {
    leaving.current = new AbortController()
    setProgress({ done: 0, total: left.length })
    const { signal } = leaving.current
    const onProgress = (done: number, total: number) => setProgress({ done, total })
    const answer = await ask('agreements.issueMany', { ids: [...left] }, { signal, onProgress })
    setProgress(undefined)
    if (answer.ok) setOutcome((former = nothingYet) => joined(former, answer.value))
    setRefusal(answer.ok ? undefined : answer.error)
  }
  const doneOf = ({ issued, refused }: Outcome) => new Set([...issued, ...refused].map(({ id }) => id))
  const start = () => {
    const done = doneOf(outcome ?? nothingYet)
    void run(ids.filter((id) => !done.has(id)))
  }
  return { progress, outcome, refusal, start, stop: () => leaving.current?.abort() }
}

const joined = (former: Outcome, { issued, refused, ...last }: Outcome): Outcome => ({
  issued: [...former.issued, ...issued],
  refused: [...former.refused, ...refused],
  ...last,
})
