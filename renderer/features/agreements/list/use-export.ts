import { useState } from 'react'
import type { ListQuery, RowSelection } from '#src/contract/list-query.ts'
import { ask } from '#renderer/bridge/host.ts'
import { shell } from '#renderer/bridge/shell.ts'
import { arrangedIds, type GridLayout } from '#renderer/components/grid/layout.ts'
import { toast } from '#renderer/components/toast.ts'
import { went } from '#renderer/shared/refusal.ts'
import { agreementListText, paperText } from '#renderer/text/it/agreements.ts'
import { agreementStatusWords } from '#renderer/text/it/statuses.ts'
import { agreementColumns } from './agreement-columns.tsx'

export type SheetFormat = 'csv' | 'xlsx' | 'ods'

type Shown = {
  readonly query: ListQuery
  readonly layout: GridLayout
  readonly selection: RowSelection
  readonly today: string
}

/** Saves exactly what is shown, or what is selected of it: these rows, these columns, in this order. */
export function useExport({ query, layout, selection, today }: Shown) {
  const [exporting, setExporting] = useState(false)
  const save = async (format: SheetFormat) => {
    setExporting(true)
    const ids = await selectedIds(query, selection)
    const answer = await ask('lists.export', {
      collection: 'agreements',
      query,
      ...(ids && { ids }),
      columns: exportColumns(layout),
      format,
      sheetName: agreementListText.sheet,
    })
    if (went(answer)) await saveSheet(answer.value, `${agreementListText.exportName(today)}.${format}`)
    setExporting(false)
  }
  return { exporting, save: (format: SheetFormat) => void save(format) }
}

async function saveSheet({ bytes, rows }: { bytes: Uint8Array; rows: number }, suggestedName: string) {
  const saved = await shell.saveFile({ suggestedName, bytes: new Uint8Array(bytes) })
  if (!saved.ok) toast.say(paperText.shellRefusals[saved.error.code], { tone: 'danger' })
  else if (saved.value.saved)
    toast.say(agreementListText.exported(saved.value.name, rows), { tone: 'success' })
}

const exportColumns = (layout: GridLayout) =>
  arrangedIds(
    agreementColumns.map(({ id }) => id),
    layout,
  )
    .filter((id) => !layout.hidden.includes(id))
    .flatMap((id) => agreementColumns.find((column) => column.id === id) ?? [])
    .map(({ id: field, header }) =>
      field === 'status' ? { field, header, words: agreementStatusWords } : { field, header },
    )

/** The keys of the selected rows; undefined when nothing is, and the whole list is meant. */
export async function selectedIds(query: ListQuery, selection: RowSelection): Promise<string[] | undefined> {
  if (selection.mode === 'ids') return selection.ids.length === 0 ? undefined : selection.ids
  const answer = await ask('lists.ids', { collection: 'agreements', query })
  if (!went(answer)) return []
  const except = new Set(selection.except)
  return answer.value.ids.filter((id) => !except.has(id))
}
