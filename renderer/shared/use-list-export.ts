import { useState } from 'react'
import type { RequestOf } from '#src/contract/contract.ts'
import type { ListQuery, RowSelection } from '#src/contract/list-query.ts'
import { chosenDay } from '#renderer/bridge/as-at.ts'
import { ask } from '#renderer/bridge/host.ts'
import { useAskOfToday } from '#renderer/bridge/queries.ts'
import { selectedIds } from '#renderer/bridge/selected-ids.ts'
import type { GridColumn } from '#renderer/components/grid/grid-types.ts'
import type { GridLayout } from '#renderer/components/grid/layout.ts'
import type { SheetFormat } from '#renderer/components/list/ExportMenu.tsx'
import { shownColumns } from '#renderer/components/list/list-columns.ts'
import { asAtText } from '#renderer/text/it/as-at.ts'
import { listText } from '#renderer/text/it/lists.ts'
import { went } from './refusal.ts'
import { saveFile } from './save-file.ts'

type ExportRequest = RequestOf<'lists.export'>

interface ListShown<Row> {
  collection: ExportRequest['collection']
  query: ListQuery
  columns: readonly GridColumn<Row>[]
  layout: GridLayout
  /** The words of the values that a spreadsheet must show as the screen does, by field. */
  words: Readonly<Record<string, Readonly<Record<string, string>>>>
  sheetName: string
  /** The name proposed for the file on a day, without the extension. */
  fileName: (day: string) => string
}

/** Saves exactly what is shown, or what is selected of it: these rows, these columns, in this order. */
export function useListExport<Row>({ collection, query, sheetName, fileName, ...shown }: ListShown<Row>) {
  const [exporting, setExporting] = useState(false)
  const today = useAskOfToday('register.status', {}).data?.today ?? ''
  const write = async (format: SheetFormat, selection: RowSelection | undefined) => {
    const ids = selection && (await selectedIds(collection, query, selection))
    if (ids !== undefined && !went(ids)) return
    const columns = exportColumns(shown)
    const chosen = ids && { ids: ids.value }
    const asAt = chosenDay()
    const sheet = asAt === undefined ? sheetName : asAtText.sheetName(sheetName, asAt)
    const answer = await ask('lists.export', {
      collection,
      query,
      ...chosen,
      columns,
      format,
      sheetName: sheet,
    })
    if (!went(answer)) return
    const { bytes, rows } = answer.value
    const proposed = asAt === undefined ? fileName(today) : asAtText.fileName(fileName(asAt))
    await saveFile(`${proposed}.${format}`, bytes, (name) => listText.exported(name, rows))
  }
  const save = (format: SheetFormat, selection?: RowSelection) => {
    setExporting(true)
    void write(format, selection).finally(() => setExporting(false))
  }
  return { exporting, save }
}

const exportColumns = <Row>({
  columns,
  layout,
  words,
}: Pick<ListShown<Row>, 'columns' | 'layout' | 'words'>): ExportRequest['columns'] =>
  shownColumns(columns, layout).map(({ id: field, header }) => {
    const valueWords = words[field]
    return valueWords ? { field, header, words: { ...valueWords } } : { field, header }
  })
