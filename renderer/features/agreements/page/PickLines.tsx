import type { RowSelection } from '#src/contract/list-query.ts'
import { DataGrid } from '#renderer/components/grid/DataGrid.tsx'
import type { GridColumn } from '#renderer/components/grid/grid-types.ts'
import { useRowSource } from '#renderer/components/grid/row-source.ts'
import { useArrangement } from '#renderer/components/grid/useArrangement.ts'
import { thingColumns } from '#renderer/features/agreements/thing-columns.ts'
import { loanPageText as words } from '#renderer/text/it/agreements-page.ts'
import { type StandingLine, titleOf } from './agreement-lines.ts'

interface PickLinesProps {
  label: string
  lines: readonly StandingLine[]
  selection: RowSelection
  onSelectionChange: (selection: RowSelection) => void
}

const columns: readonly GridColumn<StandingLine>[] = [...thingColumns<StandingLine>([260, 120, 160], titleOf)]

const idOf = (line: StandingLine) => line.itemId
const valueOf = (line: StandingLine, field: string) =>
  field === 'serialNumber' || field === 'inventoryNumber' ? line[field] : line.title

/** Lines of a loan to choose from. */
export const PickLines = ({ label, lines, selection, onSelectionChange }: PickLinesProps) => {
  const arrangement = useArrangement()
  return (
    <div className="pick-lines">
      <p className="field-label">{label}</p>
      <DataGrid
        label={label}
        noun={words.lineNoun}
        columns={columns}
        source={useRowSource(lines, arrangement.sort, valueOf, idOf)}
        getRowId={idOf}
        {...arrangement}
        selection={selection}
        onSelectionChange={onSelectionChange}
      />
    </div>
  )
}
