import { useState } from 'react'
import type { HistoryFilter } from '#src/contract/history.ts'
import { chosenDay } from '#renderer/bridge/as-at.ts'
import { ask } from '#renderer/bridge/host.ts'
import { useAskOfToday } from '#renderer/bridge/queries.ts'
import type { SheetFormat } from '#renderer/components/list/ExportMenu.tsx'
import { went } from '#renderer/shared/refusal.ts'
import { saveFile } from '#renderer/shared/save-file.ts'
import { asAtText } from '#renderer/text/it/as-at.ts'
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
  const today = useAskOfToday('register.status', {}).data?.today ?? ''
  const [progress, setProgress] = useState<Progress>()
  const [exporting, setExporting] = useState(false)
  const write = async (format: SheetFormat) => {
    const asAt = chosenDay()
    const { sheet, exportName } = historyText
    const sheetName = asAt === undefined ? sheet : asAtText.sheetName(sheet, asAt)
    const answer = await ask(
      'history.export',
      { ...(subject !== undefined && { subject }), filter, format, sheetName },
      { onProgress: (done, total) => setProgress({ done, total }) },
    )
    setProgress(undefined)
    if (!went(answer)) return
    const { bytes, rows } = answer.value
    const proposed = asAt === undefined ? exportName(name, today) : asAtText.fileName(exportName(name, asAt))
    await saveFile(`${proposed}.${format}`, bytes, (saved) => listText.exported(saved, rows))
  }
  const save = (format: SheetFormat) => {
    setExporting(true)
    void write(format).finally(() => setExporting(false))
  }
  return { exporting, progress, save }
}
