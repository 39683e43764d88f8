import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { type Filter, type ListQuery, type RowSelection, SortField } from '#src/contract/list-query.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { useList } from '#renderer/bridge/use-list.ts'
import type { FilterField } from '#renderer/components/filters/filter-field.ts'
import { firstLayout, GridLayout } from '#renderer/components/grid/layout.ts'
import { noRows } from '#renderer/components/grid/selection.ts'
import { ListPage } from '#renderer/components/list/ListPage.tsx'
import type { PageAction } from '#renderer/components/PageHeader.tsx'
import { useListExport } from '#renderer/shared/use-list-export.ts'
import { formatMoney } from '#renderer/text/format.ts'
import { itemListText as words } from '#renderer/text/it/items.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { BulkActions } from './list/BulkActions.tsx'
import { ItemConditions } from './list/ItemConditions.tsx'
import { exportWords, type ItemRow, itemColumns } from './list/item-columns.tsx'
import { hostFilter, useItemFilters } from './list/item-filters.ts'
import {
  conditionFilters,
  type ItemSearch,
  ItemView,
  placeOf,
  viewFilters,
  viewOf,
} from './list/item-search.ts'
import { NoItems } from './list/NoItems.tsx'
import { useItemSearch } from './list/use-item-search.ts'
import './items.css'

const Sort = z.array(SortField)
const arrangement = firstLayout(itemColumns)
const idOf = (row: ItemRow) => row.id

/** The list of all that is lent or can be: things, licences, services. */
export const ItemsPage = () => <ItemList fields={useItemFilters()} />

/** Apart from the questions for its filters, which need not be looked at with every key that is typed. */
const ItemList = ({ fields }: { fields: readonly FilterField[] }) => {
  const navigate = useNavigate()
  const { search, change, setText, query, sort, setSort } = useItemQuery()
  const [selection, setSelection] = useState<RowSelection>(noRows)
  const [layout, setLayout] = usePreference('items.layout', GridLayout, arrangement)
  const { source, sums, refusal, isPending, askAhead } = useList('items', query)
  const { exporting, save } = useItemExport(query, layout)
  const view = viewOf(search)
  const bulk = { query, selection, exporting, onDone: () => setSelection(noRows) }
  const clearing = (changes: Parameters<typeof change>[0]) => {
    setSelection(noRows)
    change(changes)
  }
  return (
    <ListPage
      title={words.title}
      actions={pageActions((to) => void navigate({ to }))}
      views={views}
      view={view}
      onViewChange={(id) => clearing(placeOf(ItemView.parse(id)))}
      label={words.title}
      noun={words.noun}
      searchLabel={words.search}
      search={search.testo}
      onSearchChange={(text) => {
        askAhead({ ...query, search: text })
        setText(text)
      }}
      fields={fields}
      filters={search.filtri}
      onFiltersChange={(filtri) => change({ filtri })}
      conditions={
        <ItemConditions search={search} onRemove={(condition) => clearing({ [condition]: undefined })} />
      }
      refusal={refusal && refusalText(refusal)}
      columns={itemColumns}
      source={source}
      getRowId={idOf}
      sort={sort}
      onSortChange={(order) => setSort([...order])}
      layout={layout}
      onLayoutChange={setLayout}
      selection={selection}
      onSelectionChange={setSelection}
      onOpen={({ id }) => void navigate({ to: '/beni/$id', params: { id } })}
      exporting={exporting}
      onExport={(format) => save(format)}
      bulkActions={<BulkActions {...bulk} onExport={(format) => save(format, selection)} />}
      totals={words.totals(formatMoney(sums['inventoryValue'] ?? 0))}
      {...(!isNarrowed(search) && { empty: isPending ? <></> : <NoItems whole={view === 'tutti'} /> })}
    />
  )
}

const views = ItemView.options.map((id) => ({ id, label: words.views[id] }))

const pageActions = (go: (to: '/beni/importa' | '/beni/nuovi') => void): PageAction[] => [
  {
    id: 'import',
    label: words.importDelivery,
    icon: 'upload',
    writes: true,
    onPress: () => go('/beni/importa'),
  },
  {
    id: 'new',
    label: words.add,
    icon: 'add',
    kind: 'primary',
    writes: true,
    shortcut: 'Ctrl+N',
    onPress: () => go('/beni/nuovi'),
  },
]

/** The question that the address, the quick view and the order ask together. */
function useItemQuery() {
  const searching = useItemSearch()
  const [sort, setSort] = usePreference('items.sort', Sort, [])
  const { search } = searching
  const query: ListQuery = { search: search.testo, filters: filtersOf(search), sort }
  return { ...searching, query, sort, setSort }
}

function useItemExport(query: ListQuery, layout: GridLayout) {
  return useListExport({
    collection: 'items',
    query,
    columns: itemColumns,
    layout,
    words: exportWords,
    sheetName: words.sheet,
    fileName: words.exportName,
  })
}

const isNarrowed = (search: ItemSearch) =>
  search.testo !== '' || search.filtri.length + conditionFilters(search).length > 0

const filtersOf = (search: ItemSearch): Filter[] => [
  ...viewFilters(viewOf(search)),
  ...conditionFilters(search),
  ...search.filtri.map(hostFilter),
]
