import { useEffect, useState } from 'react'
import type { AnswerOf } from '#src/contract/contract.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { Result } from '#src/shared/result.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import type { PaperKind } from '#src/templates/template.ts'
import { ask } from '#renderer/bridge/host.ts'

export type Preview = AnswerOf<'templates.preview'> & {
  /** Why there is no paper, when the text is not at fault. */
  readonly refusal?: AnyRefusal
}

/** Keys that come closer than this are one change. */
const pause = 60

/** The paper as the text would draw it, and what is wrong with the text; the former answer until the new one comes. */
export function usePreview(
  paper: PaperKind,
  language: SecondLanguage | undefined,
  text: string,
): Preview | undefined {
  const [preview, setPreview] = useState<Preview>()
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    const timer = setTimeout(() => {
      const asked = { paper, text, ...(language && { language }) }
      void ask('templates.preview', asked, { signal }).then((answer) => {
        if (!signal.aborted) setPreview((former) => following(former, answer))
        return answer
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [paper, language, text])
  return preview
}

/** While there are errors the last good page stays in sight. */
function following(
  former: Preview | undefined,
  answer: Result<AnswerOf<'templates.preview'>, AnyRefusal>,
): Preview {
  const last = former?.bytes && { bytes: former.bytes }
  if (answer.ok) return { ...(answer.value.faults.length > 0 && last), ...answer.value }
  const { fields = [], invented = false } = former ?? {}
  return { faults: [], fields, invented, ...last, refusal: answer.error }
}
