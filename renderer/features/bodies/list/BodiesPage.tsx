import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { type Filter, type ListQuery, type RowSelection, SortField } from '#src/contract/list-query.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { useList } from '#renderer/bridge/use-list.ts'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { firstLayout, GridLayout } from '#renderer/components/grid/layout.ts'
import { noRows } from '#renderer/components/grid/selection.ts'
import { ExportMenu } from '#renderer/components/list/ExportMenu.tsx'
import { ListPage } from '#renderer/components/list/ListPage.tsx'
import type { PageAction } from '#renderer/components/PageHeader.tsx'
import { BodyDialog } from '#renderer/features/bodies/form/BodyDialog.tsx'
import { useAddressText } from '#renderer/shared/use-address-text.ts'
import { useListExport } from '#renderer/shared/use-list-export.ts'
import { formatMoney } from '#renderer/text/format.ts'
import { bodyListText as words } from '#renderer/text/it/bodies.ts'
import { listText } from '#renderer/text/it/lists.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { bodyColumns, type BodyRow, exportWords } from './body-columns.tsx'
import { BodySearch, BodyView, viewFilters } from './body-views.ts'
import { useBodyFilters } from './use-body-filters.ts'

const Sort = z.array(SortField)
const arrangement = firstLayout(bodyColumns)
const idOf = (row: BodyRow) => row.id

/** The list of the bodies, once it is known which of its regions is ours. */
export const BodiesPage = () => {
  const { fields, ready, region } = useBodyFilters()
  return ready ? <Bodies fields={fields} region={region} /> : null
}

type BodiesProps = Pick<ReturnType<typeof useBodyFilters>, 'fields' | 'region'>

const Bodies = ({ fields, region }: BodiesProps) => {
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const { view, search, setSearch, filters, query, show, setSort, sort, setFilters } = useQuestion(region)
  const [layout, setLayout] = usePreference('bodies.layout', GridLayout, arrangement)
  const [selection, setSelection] = useState<RowSelection>(noRows)
  const { source, sums, refusal, isPending, askAhead } = useList('bodies', query)
  const { exporting, save } = useBodyExport(query, layout)
  const open = (id: string) => void navigate({ to: '/enti/$id', params: { id } })
  const narrowed = search !== '' || filters.length > 0
  return (
    <>
      <ListPage
        title={words.title}
        actions={useHeadActions(() => setAdding(true))}
        views={viewsWith(region).map((id) => ({ id, label: words.viewLabels[id] }))}
        view={view}
        onViewChange={(id) => {
          setSelection(noRows)
          show(BodyView.parse(id))
        }}
        label={words.title}
        noun={words.noun}
        searchLabel={words.search}
        search={search}
        onSearchChange={(text) => {
          askAhead({ ...query, search: text })
          setSearch(text)
        }}
        fields={fields}
        filters={filters}
        onFiltersChange={setFilters}
        refusal={refusal && refusalText(refusal)}
        columns={bodyColumns}
        source={source}
        getRowId={idOf}
        sort={sort}
        onSortChange={(by) => setSort([...by])}
        layout={layout}
        onLayoutChange={setLayout}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={({ id }) => open(id)}
        exporting={exporting}
        onExport={(format) => save(format)}
        bulkActions={
          <ExportMenu
            label={listText.exportSelection}
            busy={exporting}
            onChoose={(format) => save(format, selection)}
          />
        }
        totals={words.totals(sums['itemsHeld'] ?? 0, formatMoney(sums['valueHeld'] ?? 0))}
        {...(!narrowed && { empty: isPending ? <></> : <NoBodies view={view} /> })}
      />
      {adding && <BodyDialog onClose={() => setAdding(false)} onSaved={open} />}
    </>
  )
}

/** The view, the words and the filters: the first two are also in the address, so that coming back finds them. */
function useQuestion(region: string | undefined) {
  const navigate = useNavigate()
  const given = BodySearch.parse(useSearch({ strict: false }))
  const [filters, setFilters] = useState<Filter[]>([])
  const [sort, setSort] = usePreference('bodies.sort', Sort, [])
  const view = given.vista ?? (region === undefined ? 'tutti' : 'regione')
  const go = (vista: BodyView, testo: string) =>
    void navigate({
      to: '/enti',
      search: { vista, ...(testo !== '' && { testo }) },
      replace: true,
    })
  const [search, setSearch] = useAddressText(given.testo, (text) => go(view, text))
  const query: ListQuery = { search, filters: [...viewFilters(view, region), ...filters], sort }
  const show = (other: BodyView) => go(other, search)
  return { view, search, setSearch, filters, setFilters, sort, setSort, query, show }
}

function useBodyExport(query: ListQuery, layout: GridLayout) {
  return useListExport({
    collection: 'bodies',
    query,
    columns: bodyColumns,
    layout,
    words: exportWords,
    sheetName: words.sheet,
    fileName: words.exportName,
  })
}

const viewsWith = (region: string | undefined) =>
  BodyView.options.filter((view) => view !== 'regione' || region !== undefined)

function useHeadActions(onAdd: () => void): PageAction[] {
  const navigate = useNavigate()
  return [
    {
      id: 'import',
      label: words.importList,
      icon: 'upload',
      writes: true,
      onPress: () => void navigate({ to: '/enti/importa' }),
    },
    {
      id: 'new',
      label: words.newBody,
      icon: 'add',
      kind: 'primary',
      writes: true,
      shortcut: 'Ctrl+N',
      onPress: onAdd,
    },
  ]
}

const NoBodies = ({ view }: { view: BodyView }) => (
  <EmptyState icon="building" title={words.nothingHere[view].title}>
    {words.nothingHere[view].help}
  </EmptyState>
)
