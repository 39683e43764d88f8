import { useState } from 'react'
import type { ListQuery, RowSelection } from '#src/contract/list-query.ts'
import { ask } from '#renderer/bridge/host.ts'
import { selectedIds } from '#renderer/bridge/selected-ids.ts'
import { saveFile } from '#renderer/shared/save-file.ts'
import type { GridLayout } from '#renderer/components/grid/layout.ts'
import type { SheetFormat } from '#renderer/components/list/ExportMenu.tsx'
import { shownColumns } from '#renderer/components/list/list-columns.ts'
import { went } from '#renderer/shared/refusal.ts'
import { itemListText } from '#renderer/text/it/items.ts'
import { listText } from '#renderer/text/it/lists.ts'
import { exportWords, itemColumns } from './item-columns.tsx'

interface Shown {
  query: ListQuery
  layout: GridLayout
  today: string
}

/** Saves exactly what is shown, or what is selected of it: these rows, these columns, in this order. */
export function useExport({ query, layout, today }: Shown) {
  const [exporting, setExporting] = useState(false)
  const save = async (format: SheetFormat, selection?: RowSelection) => {
    setExporting(true)
    const ids = selection && (await selectedIds('items', query, selection))
    if (ids === undefined || went(ids)) {
      const answer = await ask('lists.export', {
        collection: 'items',
        query,
        ...(ids && { ids: ids.value }),
        columns: exportColumns(layout),
        format,
        sheetName: itemListText.sheet,
      })
      if (went(answer)) {
        const { bytes, rows } = answer.value
        await saveFile(`${itemListText.exportName(today)}.${format}`, bytes, (name) =>
          listText.exported(name, rows),
        )
      }
    }
    setExporting(false)
  }
  return { exporting, save: (format: SheetFormat, selection?: RowSelection) => void save(format, selection) }
}

const exportColumns = (layout: GridLayout) =>
  shownColumns(itemColumns, layout).map(({ id: field, header }) => {
    const words = exportWords[field]
    return words ? { field, header, words: { ...words } } : { field, header }
  })
