import { useState } from 'react'
import type { IssuedMany } from '#src/contract/issue-many.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Result } from '#src/shared/result.ts'
import { type Batch, useBatch } from '#renderer/shared/use-batch.ts'

const nothingYet: IssuedMany = { issued: [], refused: [], left: 0 }

/** Does the same to one agreement after the other, tells how far it is, can be stopped and goes on from there. */
export function useManyActs(
  act: (run: Batch['run'], ids: string[]) => Promise<Result<IssuedMany, AnyRefusal>>,
) {
  const batch = useBatch()
  const [outcome, setOutcome] = useState<IssuedMany>()
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const start = async (ids: readonly string[]) => {
    const { issued, refused } = outcome ?? nothingYet
    const done = new Set([...issued, ...refused].map(({ id }) => id))
    const answer = await act(
      batch.run,
      ids.filter((id) => !done.has(id)),
    )
    if (answer.ok) setOutcome((former = nothingYet) => joined(former, answer.value))
    setRefusal(answer.ok ? undefined : answer.error)
  }
  return { batch, outcome, refusal, start: (ids: readonly string[]) => void start(ids) }
}

const joined = (former: IssuedMany, { issued, refused, ...last }: IssuedMany): IssuedMany => ({
  issued: [...former.issued, ...issued],
  refused: [...former.refused, ...refused],
  ...last,
})
