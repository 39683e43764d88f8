import { useState } from 'react'
import type { HistoryFilter } from '#src/contract/history.ts'
import { ask } from '#renderer/bridge/host.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import type { SheetFormat } from '#renderer/components/list/ExportMenu.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { saveFile } from '#renderer/shared/save-file.ts'
import { historyText } from '#renderer/text/it/history/panel.ts'
import { listText } from '#renderer/text/it/lists.ts'

type Progress = { readonly done: number; readonly total: number }

/** Saves exactly the facts that pass the filter, shown already or not. */
export function useHistoryExport({
  subject,
  filter,
  name,
}: {
  subject: string | undefined
  filter: HistoryFilter
  name: string
}) {
  const today = useAsk('register.status', {}).data?.today ?? ''
  const [progress, setProgress] = useState<Progress>()
  const [exporting, setExporting] = useState(false)
  const write = async (format: SheetFormat) => {
    const answer = await ask(
      'history.export',
      { ...(subject !== undefined && { subject }), filter, format, sheetName: historyText.sheet },
      { onProgress: (done, total) => setProgress({ done, total }) },
    )
    setProgress(undefined)
    if (!went(answer)) return
    const { bytes, rows } = answer.value
    const fileName = `${historyText.exportName(name, today)}.${format}`
    await saveFile(fileName, bytes, (saved) => listText.exported(saved, rows))
  }
  const save = (format: SheetFormat) => {
    setExporting(true)
    void write(format).finally(() => setExporting(false))
  }
  return { exporting, progress, save }
}
