import { useEffect, useState } from 'react'
import { FormFacts } from '#src/agreements/form.ts'
import type { AnswerOf } from '#src/contract/contract.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Result } from '#src/shared/result.ts'
import { ask } from '#renderer/bridge/host.ts'

export type DrawnForm = AnswerOf<'papers.form'>

/** The paper that was asked for, by what it was asked with. */
type Answered = { readonly question: string; readonly answer: Result<DrawnForm, AnyRefusal> }

/** Keys that come closer than this are one change. */
const pause = 150

/**
 * The paper with these facts, or why there is none. The former one stays in sight until the new one comes: it is not
 * `current`, and nobody prints it by mistake.
 */
export function useForm(facts: FormFacts) {
  const question = JSON.stringify(facts)
  const [answered, setAnswered] = useState<Answered>()
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    const timer = setTimeout(() => {
      void ask('papers.form', { facts: FormFacts.parse(JSON.parse(question)) }, { signal }).then((answer) => {
        if (!signal.aborted) setAnswered({ question, answer })
        return answer
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [question])
  return { answer: answered?.answer, current: answered?.question === question }
}
