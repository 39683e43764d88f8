import { useState } from 'react'
import type { RowSelection } from '#src/contract/list-query.ts'
import { DataGrid } from '#renderer/components/grid/DataGrid.tsx'
import type { GridColumn, GridSort } from '#renderer/components/grid/grid-types.ts'
import { givenLayout, type GridLayout } from '#renderer/components/grid/layout.ts'
import { useRowSource } from '#renderer/components/grid/row-source.ts'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'
import type { StandingLine } from './agreement-lines.ts'

interface PickLinesProps {
  label: string
  lines: readonly StandingLine[]
  selection: RowSelection
  onSelectionChange: (selection: RowSelection) => void
}

const columns: readonly GridColumn<StandingLine>[] = [
  {
    id: 'title',
    header: words.columns.title,
    width: 260,
    leading: true,
    sortable: true,
    cell: ({ title, kind, assigned, seats }) =>
      kind === 'licence' ? `${title} · ${words.assigned(assigned, seats)}` : title,
  },
  {
    id: 'inventoryNumber',
    header: words.columns.inventoryNumber,
    width: 120,
    kind: 'code',
    sortable: true,
    cell: (line) => line.inventoryNumber,
  },
  {
    id: 'serialNumber',
    header: words.columns.serialNumber,
    width: 160,
    kind: 'code',
    sortable: true,
    cell: (line) => line.serialNumber,
  },
]

const idOf = (line: StandingLine) => line.itemId
const valueOf = (line: StandingLine, field: string) =>
  field === 'serialNumber' || field === 'inventoryNumber' ? line[field] : line.title

/** Lines of a loan to choose from. */
export const PickLines = ({ label, lines, selection, onSelectionChange }: PickLinesProps) => {
  const [sort, setSort] = useState<GridSort>([])
  const [layout, setLayout] = useState<GridLayout>(givenLayout)
  return (
    <div className="pick-lines">
      <p className="field-label">{label}</p>
      <DataGrid
        label={label}
        noun={words.lineNoun}
        columns={columns}
        source={useRowSource(lines, sort, valueOf, idOf)}
        getRowId={idOf}
        sort={sort}
        onSortChange={setSort}
        layout={layout}
        onLayoutChange={setLayout}
        selection={selection}
        onSelectionChange={onSelectionChange}
      />
    </div>
  )
}
