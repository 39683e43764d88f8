import type { ClipboardEvent } from 'react'
import type { RowSelection } from '#src/contract/list-query.ts'
import { toast } from '#renderer/components/toast.ts'
import { gridText } from '#renderer/text/it/grid.ts'
import { rowsAsText } from './clipboard.ts'
import type { CellPlace, GridColumn, GridSource } from './grid-types.ts'
import { selectedCount } from './selection.ts'

export interface GridClipboard<Row> {
  columns: readonly GridColumn<Row>[]
  source: GridSource<Row>
  active: CellPlace
  selection: RowSelection | undefined
  isSelected: (row: Row) => boolean | undefined
}

/**
 * Ctrl+C: the rows chosen, or the active one, as text that a spreadsheet pastes. Rows that are not here cannot be
 * copied, and the person is told so. Text marked with the pointer inside a cell is copied as usual.
 */
export const useGridClipboard =
  <Row>({ columns, source, active, selection, isSelected }: GridClipboard<Row>) =>
  (event: ClipboardEvent): void => {
    if (window.getSelection()?.isCollapsed === false) return
    const wanted = selection ? selectedCount(selection, source.total) : 0
    const rows =
      wanted > 0 ? chosenRows(source, isSelected, wanted) : [source.rowAt(active.row)].filter(isHere)
    if (rows.length === 0) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', rowsAsText(columns, rows))
    toast.say(rows.length < wanted ? gridText.copiedSome(rows.length, wanted) : gridText.copied(rows.length))
  }

const isHere = <Row>(row: Row | undefined): row is Row => row !== undefined

const chosenRows = <Row>(
  source: GridSource<Row>,
  isSelected: GridClipboard<Row>['isSelected'],
  wanted: number,
): Row[] => {
  const rows: Row[] = []
  for (let index = 0; index < source.total && rows.length < wanted; index += 1) {
    const row = source.rowAt(index)
    if (row !== undefined && isSelected(row) === true) rows.push(row)
  }
  return rows
}
