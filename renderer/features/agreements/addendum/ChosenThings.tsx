import { useState } from 'react'
import type { AnswerOf } from '#src/contract/contract.ts'
import type { ListQuery, RowSelection } from '#src/contract/list-query.ts'
import { useList } from '#renderer/bridge/use-list.ts'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { DataGrid } from '#renderer/components/grid/DataGrid.tsx'
import type { GridColumn } from '#renderer/components/grid/grid-types.ts'
import { noRows, selectionTest } from '#renderer/components/grid/selection.ts'
import { useArrangement } from '#renderer/components/grid/useArrangement.ts'
import type { ChosenLine } from '#renderer/features/agreements/loan/add-lines.ts'
import { thingColumns } from '#renderer/features/agreements/thing-columns.ts'
import { formatNumber } from '#renderer/text/format.ts'
import { addendumText as words } from '#renderer/text/it/agreements-addendum.ts'

type Row = AnswerOf<'items.list'>['rows'][number]

interface ChosenThingsProps {
  added: readonly ChosenLine[]
  onChange: (added: readonly ChosenLine[]) => void
}

const idOf = (row: Row) => row.id

const columnsFor = (added: readonly ChosenLine[]): readonly GridColumn<Row>[] => {
  const seats = new Map(added.map((line) => [line.itemId, line.seats]))
  return [
    ...thingColumns<Row>([240, 112, 150]),
    {
      id: 'seats',
      header: words.columns.seats,
      width: 80,
      kind: 'number',
      cell: ({ id, kind }) => kind === 'licence' && formatNumber(seats.get(id) ?? 0),
    },
  ]
}

/** What the addendum adds, one a line, with the way to take it out again. */
export const ChosenThings = ({ added, onChange }: ChosenThingsProps) =>
  added.length === 0 ? (
    <EmptyState icon="device" title={words.chosenEmpty}>
      {words.chosenEmptyHelp}
    </EmptyState>
  ) : (
    <Listed added={added} onChange={onChange} />
  )

const Listed = ({ added, onChange }: ChosenThingsProps) => {
  const arrangement = useArrangement()
  const [selection, setSelection] = useState<RowSelection>(noRows)
  const filter = { field: 'id', test: 'anyOf' as const, values: added.map(({ itemId }) => itemId) }
  const query: ListQuery = { search: '', filters: [filter], sort: [...arrangement.sort] }
  const isChosen = selectionTest(selection)
  const remove = () => {
    setSelection(noRows)
    onChange(added.filter(({ itemId }) => !isChosen(itemId)))
  }
  return (
    <DataGrid
      label={words.chosenList}
      noun={words.chosenNoun}
      columns={columnsFor(added)}
      source={useList('items', query).source}
      getRowId={idOf}
      {...arrangement}
      selection={selection}
      onSelectionChange={setSelection}
      bulkActions={<Button onPress={remove}>{words.remove}</Button>}
    />
  )
}
