import { useState } from 'react'
import type { FilePattern } from '#src/agreements/file-pattern.ts'
import type { AnswerOf } from '#src/contract/contract.ts'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { SaveChoice, SavePlan } from '#src/contract/saved-papers.ts'
import { toast } from '#renderer/components/toast.ts'
import { pickFileToWrite } from '#renderer/shared/pick-file.ts'
import { useBatch } from '#renderer/shared/use-batch.ts'
import { savedPapersText as words } from '#renderer/text/it/saved-papers.ts'

/** Asks where, and has the papers written there; tells which files could not be read. */
export function useSavePapers(ids: readonly string[], onSaved: () => void) {
  const batch = useBatch()
  const [missing, setMissing] = useState<AnswerOf<'papers.save'>['missing']>([])
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const save = async ({ fileName }: SavePlan, choice: SaveChoice, pattern: FilePattern) => {
    const picked = await pickFileToWrite(`${fileName}.zip`)
    if (!picked) return
    setRefusal(undefined)
    const request = { ids: [...ids], choice, pattern, place: picked.place }
    const answer = await batch.run('papers.save', request, ids.length)
    if (!answer.ok) return setRefusal(answer.error.code === 'workCancelled' ? undefined : answer.error)
    const { papers, missing: unread } = answer.value
    toast.say(words.saved(papers, picked.name), { tone: 'success' })
    setMissing(unread)
    if (unread.length === 0) onSaved()
  }
  return { batch, missing, refusal, save }
}
