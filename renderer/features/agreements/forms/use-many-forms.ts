import { useState } from 'react'
import type { FilePattern } from '#src/agreements/file-pattern.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { FormsPlan } from '#src/contract/forms.ts'
import { toast } from '#renderer/components/toast.ts'
import { pickFileToWrite } from '#renderer/shared/pick-file.ts'
import { useBatch } from '#renderer/shared/use-batch.ts'
import { manyFormsText as words } from '#renderer/text/it/forms.ts'
import type { factsFor } from './form-draft.ts'

/** Asks where, and has the papers written there; tells which were left out. */
export function useManyForms(onSaved: () => void) {
  const batch = useBatch()
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const [left, setLeft] = useState<FormsPlan['refused']>([])
  const start = async (
    { ready, fileName }: FormsPlan,
    facts: ReturnType<typeof factsFor>,
    pattern: FilePattern,
  ) => {
    const picked = await pickFileToWrite(`${fileName}.zip`)
    if (!picked) return
    setRefusal(undefined)
    const request = { ids: [...ready], facts, pattern, place: picked.place }
    const answer = await batch.run('papers.forms', request, ready.length)
    if (!answer.ok) return setRefusal(answer.error.code === 'workCancelled' ? undefined : answer.error)
    const { papers, refused } = answer.value
    toast.say(words.saved(papers, picked.name), { tone: 'success' })
    setLeft(refused)
    if (refused.length === 0) onSaved()
  }
  return { batch, refusal, left, start }
}
