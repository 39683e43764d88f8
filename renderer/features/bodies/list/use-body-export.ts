import { useState } from 'react'
import type { ListQuery, RowSelection } from '#src/contract/list-query.ts'
import { ask } from '#renderer/bridge/host.ts'
import { selectedIds } from '#renderer/bridge/selected-ids.ts'
import type { GridLayout } from '#renderer/components/grid/layout.ts'
import type { SheetFormat } from '#renderer/components/list/ExportMenu.tsx'
import { shownColumns } from '#renderer/components/list/list-columns.ts'
import { went } from '#renderer/shared/refusal.ts'
import { saveFile } from '#renderer/shared/save-file.ts'
import { bodyListText } from '#renderer/text/it/bodies.ts'
import { listText } from '#renderer/text/it/lists.ts'
import { bodyColumns, exportWords } from './body-columns.tsx'

interface Shown {
  query: ListQuery
  layout: GridLayout
  today: string
}

/** Saves exactly what is shown, or what is selected of it: these rows, these columns, in this order. */
export function useBodyExport({ query, layout, today }: Shown) {
  const [exporting, setExporting] = useState(false)
  const write = async (format: SheetFormat, selection: RowSelection | undefined) => {
    const ids = selection && (await selectedIds('bodies', query, selection))
    if (ids !== undefined && !went(ids)) return
    const answer = await ask('lists.export', {
      collection: 'bodies',
      query,
      ...(ids && { ids: ids.value }),
      columns: exportColumns(layout),
      format,
      sheetName: bodyListText.sheet,
    })
    if (!went(answer)) return
    const { bytes, rows } = answer.value
    const name = `${bodyListText.exportName(today)}.${format}`
    await saveFile(name, bytes, (saved) => listText.exported(saved, rows))
  }
  const save = (format: SheetFormat, selection?: RowSelection) => {
    setExporting(true)
    void write(format, selection).finally(() => setExporting(false))
  }
  return { exporting, save }
}

const exportColumns = (layout: GridLayout) =>
  shownColumns(bodyColumns, layout).map(({ id: field, header }) => {
    const words = exportWords[field]
    return words ? { field, header, words } : { field, header }
  })
