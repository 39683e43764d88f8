import { useState } from 'react'
import { z } from 'zod'
import type { AnswerOf } from '#src/contract/contract.ts'
import { type Filter, type ListQuery, type RowSelection, SortField } from '#src/contract/list-query.ts'
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
import { noRows } from '#renderer/components/grid/selection.ts'
import { went } from '#renderer/shared/refusal.ts'
import { formatAmount } from '#renderer/text/format.ts'
import { agreementWords } from '#renderer/text/it/agreements.ts'
import { itemsText as words } from '#renderer/text/it/agreements-loan.ts'
import { conditionWords } from '#renderer/text/it/statuses.ts'
import { addLines } from './add-lines.ts'
import type { Draft } from './use-draft.ts'

type Row = AnswerOf<'items.list'>['rows'][number]

const columns: readonly GridColumn<Row>[] = [
  {
    id: 'title',
    header: words.columns.title,
    width: 200,
    leading: true,
    sortable: true,
    cell: (row) => row.title,
  },
  {
    id: 'inventoryNumber',
    header: words.columns.inventoryNumber,
    width: 104,
    kind: 'code',
    sortable: true,
    cell: (row) => row.inventoryNumber,
  },
  {
    id: 'serialNumber',
    header: words.columns.serialNumber,
    width: 136,
    kind: 'code',
    sortable: true,
    cell: (row) => row.serialNumber,
  },
  { id: 'category', header: words.columns.category, width: 112, sortable: true, cell: (row) => row.category },
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

const free: readonly Filter[] = [
  { field: 'kind', test: 'anyOf', values: ['asset'] },
  { field: 'status', test: 'anyOf', values: ['inStock'] },
]
const Sort = z.array(SortField)
const idOf = (row: Row) => row.id

/** The free assets, searched and filtered; those chosen go into the loan together. */
export const SearchItems = ({ draft }: { draft: Draft }) => {
  const [search, setSearch] = useState('')
  const [filters, setFilters] = useState<Filter[]>([])
  const [selection, setSelection] = useState<RowSelection>(noRows)
  const [sort, setSort] = usePreference('loan.items.sort', Sort, [])
  const [layout, setLayout] = usePreference('loan.items.layout', GridLayout, givenLayout)
  const query: ListQuery = { search, filters: [...free, ...filters], sort }
  const { source, isPending } = useList('items', query)
  const add = async (ids: readonly string[]) => {
    const lines = ids.map((itemId) => ({ itemId, kind: 'asset' as const, seats: 0 }))
    if (await addLines(draft, lines, agreementWords.assets(ids.length))) setSelection(noRows)
  }
  const addSelected = async () => {
    if (selection.mode === 'ids') return add(selection.ids)
    const answer = await ask('lists.ids', { collection: 'items', query })
    const except = new Set(selection.except)
    if (went(answer)) await add(answer.value.ids.filter((id) => !except.has(id)))
  }
  const chosen = selection.mode === 'ids' ? selection.ids.length : source.total - selection.except.length
  return (
    <div className="items-search">
      <div className="items-search-tools">
        <SearchField label={words.searchLabel} value={search} onChange={setSearch} />
        <FilterBar fields={useItemFilters()} filters={filters} onChange={setFilters} />
      </div>
      <DataGrid
        label={words.freeAssets}
        noun={words.noun}
        columns={columns}
        source={source}
        getRowId={idOf}
        sort={sort}
        onSortChange={(fields) => setSort([...fields])}
        layout={layout}
        onLayoutChange={setLayout}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={(row) => void add([row.id])}
        bulkActions={
          <Button kind="primary" icon="add" onPress={() => void addSelected()}>
            {words.addSelected(chosen)}
          </Button>
        }
        empty={
          isPending ? (
            <></>
          ) : (
            <EmptyState icon="search" title={words.noFree}>
              {words.noFreeHelp}
            </EmptyState>
          )
        }
      />
    </div>
  )
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
    { field: 'serialNumber', label: words.columns.serialNumber, kind: 'text' },
    { field: 'inventoryNumber', label: words.columns.inventoryNumber, kind: 'text' },
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
