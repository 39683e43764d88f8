import { useEffect, useState } from 'react'
import type { FormFacts } from '#src/agreements/form.ts'
import type { AnswerOf } from '#src/contract/contract.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Result } from '#src/shared/result.ts'
import { ask } from '#renderer/bridge/host.ts'

/** The paper that was asked for, by what it was asked with. */
type Answered = { readonly question: string; readonly answer: Result<AnswerOf<'papers.form'>, AnyRefusal> }

/** Keys that come closer than this are one change. */
const pause = 150

/**
 * The paper with these facts, or why there is none. The former one stays in sight until the new one comes: it is not
 * `current`, and nobody prints it by mistake.
 */
export function useForm({ kind, agreementId, day, previous, need }: FormFacts) {
  const question = [kind, agreementId, day, previous, need].join('\n')
  const [answered, setAnswered] = useState<Answered>()
  useEffect(() => {
    const facts = { kind, agreementId, previous, need, ...(day && { day }) }
    const leaving = new AbortController()
    const { signal } = leaving
    const timer = setTimeout(() => {
      void ask('papers.form', { facts }, { signal }).then((answer) => {
        if (!signal.aborted) setAnswered({ question, answer })
        return answer
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [question, kind, agreementId, day, previous, need])
  return { answer: answered?.answer, current: answered?.question === question }
}
