import { useEffect, useState } from 'react'
import type { AnswerOf } from '#src/contract/contract.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Result } from '#src/shared/result.ts'
import { ask } from '#renderer/bridge/host.ts'

/**
 * The document as it is when the screen opens: it is not drawn anew at every change of the register, nor finished when
 * the screen is left before.
 */
export function useHoldings(bodyId: string | undefined) {
  const [answer, setAnswer] = useState<Result<AnswerOf<'papers.holdings'>, AnyRefusal>>()
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    void ask('papers.holdings', bodyId === undefined ? {} : { bodyId }, { signal }).then((given) => {
      if (!signal.aborted) setAnswer(given)
      return given
    })
    return () => leaving.abort()
  }, [bodyId])
  return answer
}
