import { useRef, useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { FormsPlan } from '#src/contract/forms.ts'
import { ask } from '#renderer/bridge/host.ts'
import { saveFile } from '#renderer/shared/save-file.ts'
import { manyFormsText as words } from '#renderer/text/it/forms.ts'
import type { factsFor } from './form-draft.ts'

/** Prepares the papers and saves them; tells how far it is and which were left out, and can be stopped. */
export function useManyForms(onSaved: () => void) {
  const [progress, setProgress] = useState<{ done: number; total: number }>()
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const [left, setLeft] = useState<FormsPlan['refused']>([])
  const leaving = useRef<AbortController>(undefined)
  const start = async (ids: readonly string[], facts: ReturnType<typeof factsFor>) => {
    leaving.current = new AbortController()
    setProgress({ done: 0, total: ids.length })
    setRefusal(undefined)
    const { signal } = leaving.current
    const onProgress = (done: number, total: number) => setProgress({ done, total })
    const answer = await ask('papers.forms', { ids: [...ids], facts }, { signal, onProgress })
    setProgress(undefined)
    if (signal.aborted) return
    if (!answer.ok) return setRefusal(answer.error)
    const { bytes, fileName, papers, refused } = answer.value
    const saved = await saveFile(`${fileName}.zip`, bytes, (name) => words.saved(papers, name))
    setLeft(refused)
    if (saved && refused.length === 0) onSaved()
  }
  return { progress, refusal, left, start, stop: () => leaving.current?.abort() }
}
