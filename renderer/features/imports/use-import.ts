import { startTransition, useState } from 'react'
import type { AnyRefusal } from '#src/contract/protocol.ts'
import type { DeliveryMapping } from '#src/imports/delivery-list.ts'
import { ask } from '#renderer/bridge/host.ts'
import type { ChosenFile } from '#renderer/components/fields/FileDrop.tsx'
import type { ImportState, Progress, ReadList } from './import-state.ts'

/** Where to read the table in the file, when it is not where the host would look. */
export interface Where {
  sheetName?: string
  headerLine?: number
}

/** A work that came to nothing: why, or nothing to say when the person stopped it. */
type Failure = { readonly refusal: AnyRefusal | undefined }
type Reached = ImportState | Failure
type OnProgress = (done: number, total: number) => void

const failed = (refusal: AnyRefusal): Failure => ({ refusal })

/** What can be done at the steps of an import, each asked of the host. */
export interface ImportActions {
  readonly read: (file: ChosenFile, where?: Where) => void
  readonly check: (list: ReadList) => void
  readonly apply: (list: ReadList, leaveOut: boolean) => void
  /** Stops the check: the file is read again, with what was decided about its columns. */
  readonly cancel: (list: ReadList) => void
  readonly changeMapping: (list: ReadList, mapping: DeliveryMapping) => void
  readonly backToColumns: (list: ReadList) => void
  readonly startAgain: () => void
}

/** Where an import is, how far its work is, and what can be done: the last stays the same while the others change. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ at: 'file' })
  const [progress, setProgress] = useState<Progress>()
  const [refusal, setRefusal] = useState<AnyRefusal>()
  const goTo = (next: ImportState) => {
    setRefusal(undefined)
    setState(next)
  }
  const work = async (what: Progress['what'], doing: (onProgress: OnProgress) => Promise<Reached>) => {
    setRefusal(undefined)
    setProgress({ what, done: 0 })
    const reached = await doing((done, total) => setProgress({ what, done, total }))
    setProgress(undefined)
    // A step is a whole table of fields or rows: it is drawn in pieces, between which the page answers.
    if ('at' in reached) startTransition(() => setState(reached))
    else setRefusal(reached.refusal)
  }
  const actions: ImportActions = {
    read: (file, where) => void work('reading', () => read(file, where)),
    check: (list) => void work('checking', (onProgress) => check(list, onProgress)),
    apply: (list, leaveOut) => void work('applying', () => apply(list, leaveOut)),
    cancel: (list) => void work('reading', () => stop(list)),
    changeMapping: (list, mapping) => goTo({ at: 'columns', list: { ...list, mapping } }),
    backToColumns: (list) => goTo({ at: 'columns', list }),
    startAgain: () => goTo({ at: 'file' }),
  }
  return { state, progress, refusal, actions }
}

async function read(file: ChosenFile, where: Where = {}): Promise<Reached> {
  const answer = await ask('imports.inspect', { ...file, ...where })
  if (!answer.ok) return failed(answer.error)
  const { mapping, notes } = answer.value
  return { at: 'columns', list: { file, preview: answer.value, mapping, notes } }
}

async function check(list: ReadList, onProgress: OnProgress): Promise<Reached> {
  const request = { token: list.preview.token, mapping: list.mapping }
  const answer = await ask('imports.check', request, { onProgress })
  if (answer.ok) return { at: 'rows', list, check: answer.value }
  // Stopped by the person: whoever stopped it has said what comes next.
  if (answer.error.code === 'importCancelled') return { refusal: undefined }
  if (answer.error.code !== 'mappingUnfit') return failed(answer.error)
  return { at: 'columns', list: { ...list, notes: answer.error.problems } }
}

async function apply({ preview, file }: ReadList, leaveOutErrors: boolean): Promise<Reached> {
  const answer = await ask('imports.apply', { token: preview.token, leaveOutErrors })
  if (!answer.ok) return failed(answer.error)
  const { subject: importId = '', received, leftOut } = answer.value
  return { at: 'done', imported: { importId, fileName: file.name, received, leftOut } }
}

async function stop({ preview, file, mapping }: ReadList): Promise<Reached> {
  const { token, sheetName, headerLine } = preview
  await ask('imports.cancel', { token })
  const again = await read(file, { sheetName, headerLine })
  return 'at' in again && again.at === 'columns' ? { ...again, list: { ...again.list, mapping } } : again
}
