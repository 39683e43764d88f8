import { useState } from 'react'
import { z } from 'zod'
import type { AnswerOf } from '#src/contract/contract.ts'
import {
  type Filter,
  type ListQuery,
  type RowSelection,
  SortField,
  wholeList,
} from '#src/contract/list-query.ts'
import { ask } from '#renderer/bridge/host.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { useList } from '#renderer/bridge/use-list.ts'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { SearchField } from '#renderer/components/fields/SearchField.tsx'
import type { FilterField } from '#renderer/components/filters/filter-field.ts'
import { FilterBar } from '#renderer/components/filters/FilterBar.tsx'
import { DataGrid } from '#renderer/components/grid/DataGrid.tsx'
import type { GridColumn } from '#renderer/components/grid/grid-types.ts'
import { GridLayout, givenLayout } from '#renderer/components/grid/layout.ts'
import { noRows, selectedCount, selectionTest } from '#renderer/components/grid/selection.ts'
import { went } from '#renderer/shared/refusal.ts'
import { thingColumns } from '#renderer/features/agreements/thing-columns.ts'
import { formatAmount } from '#renderer/text/format.ts'
import { itemsText as words, loanText } from '#renderer/text/it/agreements-loan.ts'
import { thingWords } from '#renderer/text/it/agreements.ts'
import { categoryWords } from '#renderer/text/it/items.ts'
import { conditionWords } from '#renderer/text/it/statuses.ts'
import type { ChosenLine, OnAdd } from './add-lines.ts'

type Row = AnswerOf<'items.list'>['rows'][number]

const columns: readonly GridColumn<Row>[] = [
  ...thingColumns<Row>([200, 104, 136]),
  {
    id: 'category',
    header: words.columns.category,
    width: 112,
    sortable: true,
    cell: ({ category }) => categoryWords[category] ?? category,
  },
  {
    id: 'condition',
    header: words.columns.condition,
    width: 96,
    sortable: true,
    cell: (row) => row.condition && conditionWords[row.condition],
  },
  {
    id: 'inventoryValue',
    header: words.columns.inventoryValue,
    width: 96,
    kind: 'money',
    sortable: true,
    cell: (row) => row.inventoryValue !== undefined && formatAmount(row.inventoryValue),
  },
]

const statuses = { asset: 'inStock', service: 'available' } as const
type Kind = keyof typeof statuses

const ofKinds = (kinds: readonly Kind[]): Filter => ({ field: 'kind', test: 'anyOf', values: [...kinds] })
const free = (kinds: readonly Kind[]): Filter[] => [
  ofKinds(kinds),
  { field: 'status', test: 'anyOf', values: kinds.map((kind) => statuses[kind]) },
]
const Sort = z.array(SortField)
const idOf = (row: Row) => row.id

interface SearchItemsProps {
  onAdd: OnAdd
  /** Whether free services are looked for as well. */
  withServices?: boolean
}

/** The free things, searched and filtered; those chosen go in together. */
export const SearchItems = ({ onAdd, withServices = false }: SearchItemsProps) => {
  const at = useSearch(onAdd, withServices ? ['asset', 'service'] : ['asset'])
  const named = withServices ? words.freeThings : words.freeAssets
  return (
    <div className="items-search">
      <div className="items-search-tools">
        <SearchField label={named.search} value={at.search} onChange={at.setSearch} />
        <FilterBar fields={useItemFilters()} filters={at.filters} onChange={at.setFilters} />
      </div>
      <DataGrid
        label={named.label}
        noun={named.noun}
        columns={columns}
        source={at.source}
        getRowId={idOf}
        sort={at.sort}
        onSortChange={(fields) => at.setSort([...fields])}
        layout={at.layout}
        onLayoutChange={at.setLayout}
        selection={at.selection}
        onSelectionChange={at.setSelection}
        onOpen={({ id, kind }) => void at.add([{ itemId: id, kind, seats: 0 }])}
        bulkActions={
          <Button kind="primary" icon="add" onPress={() => void at.addSelected()}>
            {named.add(selectedCount(at.selection, at.source.total))}
          </Button>
        }
        empty={
          at.isPending ? (
            <></>
          ) : (
            <EmptyState icon="search" title={named.none}>
              {words.noFreeHelp}
            </EmptyState>
          )
        }
      />
    </div>
  )
}

function useSearch(onAdd: OnAdd, kinds: readonly Kind[]) {
  const [search, setSearch] = useState('')
  const [filters, setFilters] = useState<Filter[]>([])
  const [selection, setSelection] = useState<RowSelection>(noRows)
  const [sort, setSort] = usePreference('loan.items.sort', Sort, [])
  const [layout, setLayout] = usePreference('loan.items.layout', GridLayout, givenLayout)
  const query: ListQuery = { search, filters: [...free(kinds), ...filters], sort }
  const { source, isPending } = useList('items', query)
  const add = async (lines: readonly ChosenLine[]) => {
    const countOf = (kind: Kind) => lines.filter((line) => line.kind === kind).length
    if (went(await onAdd(lines, loanText.contents(countOf('asset'), 0, countOf('service')))))
      setSelection(noRows)
  }
  const addSelected = async () => {
    const lines = await linesIn(selection, kinds, query)
    if (lines) await add(lines)
  }
  const fields = { search, setSearch, filters, setFilters, selection, setSelection, sort, setSort }
  return { ...fields, layout, setLayout, source, isPending, add, addSelected }
}

/** The chosen rows, whichever of them are loaded, each with its kind. */
async function linesIn(
  selection: RowSelection,
  kinds: readonly Kind[],
  query: ListQuery,
): Promise<ChosenLine[] | undefined> {
  const named: ListQuery['filters'] =
    selection.mode === 'ids' ? [{ field: 'id', test: 'anyOf', values: selection.ids }] : query.filters
  const asked = selection.mode === 'ids' ? wholeList : query
  const isChosen = selectionTest(selection)
  const lines: ChosenLine[] = []
  for (const kind of kinds) {
    const filters = [...named, ofKinds([kind])]
    const answer = await ask('lists.ids', { collection: 'items', query: { ...asked, filters } })
    if (!went(answer)) return undefined
    for (const itemId of answer.value.ids) if (isChosen(itemId)) lines.push({ itemId, kind, seats: 0 })
  }
  return lines
}

/** The fields a free asset is looked for by, with the values the office has written so far. */
function useItemFilters(): readonly FilterField[] {
  const known = useAsk('items.suggestions', {}).data
  const choices = (values: readonly string[] | undefined) =>
    (values ?? []).map((value) => ({ value, label: value }))
  return [
    { field: 'category', label: words.columns.category, kind: 'choice', choices: choices(known?.categories) },
    {
      field: 'manufacturer',
      label: words.manufacturer,
      kind: 'choice',
      choices: choices(known?.manufacturers),
    },
    { field: 'model', label: words.model, kind: 'text' },
    { field: 'serialNumber', label: thingWords.serialNumber, kind: 'text' },
    { field: 'inventoryNumber', label: thingWords.inventoryNumber, kind: 'text' },
    {
      field: 'condition',
      label: words.columns.condition,
      kind: 'choice',
      choices: Object.entries(conditionWords).map(([value, label]) => ({ value, label })),
    },
    { field: 'warrantyEnd', label: words.warrantyEnd, kind: 'date' },
    { field: 'inventoryValue', label: words.columns.inventoryValue, kind: 'money' },
    { field: 'funds', label: words.fund, kind: 'text' },
    { field: 'order', label: words.order, kind: 'text' },
  ]
}
