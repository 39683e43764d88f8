import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import type { Filter, ListQuery, RowSelection } from '#src/contract/list-query.ts'
import { SortField } from '#src/contract/list-query.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { useList } from '#renderer/bridge/use-list.ts'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { GridLayout, givenLayout } from '#renderer/components/grid/layout.ts'
import { noRows } from '#renderer/components/grid/selection.ts'
import { ExportMenu } from '#renderer/components/list/ExportMenu.tsx'
import { ListView } from '#renderer/components/list/ListView.tsx'
import { useListExport } from '#renderer/shared/use-list-export.ts'
import { formatMoney } from '#renderer/text/format.ts'
import { agreementListText as words } from '#renderer/text/it/agreements.ts'
import { listText } from '#renderer/text/it/lists.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import {
  agreementColumns,
  agreementFilters,
  type AgreementRow,
  exportWords,
  hiddenAtFirst,
} from './agreement-columns.tsx'
import { DiscardDrafts } from './DiscardDrafts.tsx'
import { type QuickView, viewFilters } from './quick-views.ts'

const Sort = z.array(SortField)
const firstLayout: GridLayout = { ...givenLayout, hidden: hiddenAtFirst }
const idOf = (row: AgreementRow) => row.id

interface AgreementsListProps {
  view: QuickView
  today: string
  /** The last day of «In scadenza». */
  expiringUntil: string
  /** What is searched for at first. */
  searched: string
}

/** The loans of one view, searched, filtered and arranged as the person likes. */
export const AgreementsList = ({ view, today, expiringUntil, searched }: AgreementsListProps) => {
  const navigate = useNavigate()
  const [search, setSearch] = useState(searched)
  const [filters, setFilters] = useState<Filter[]>([])
  const [selection, setSelection] = useState<RowSelection>(noRows)
  const [sort, setSort] = usePreference('agreements.sort', Sort, [])
  const [layout, setLayout] = usePreference('agreements.layout', GridLayout, firstLayout)
  const query: ListQuery = { search, filters: [...viewFilters(view, today, expiringUntil), ...filters], sort }
  const { source, sums, refusal, isPending } = useList('agreements', query)
  const { exporting, save } = useListExport({
    collection: 'agreements',
    query,
    columns: agreementColumns,
    layout,
    words: exportWords,
    sheetName: words.sheet,
    fileName: words.exportName(today),
  })
  const narrowed = search !== '' || filters.length > 0
  return (
    <ListView
      label={words.title}
      noun={words.noun}
      searchLabel={words.search}
      search={search}
      onSearchChange={setSearch}
      fields={agreementFilters}
      filters={filters}
      onFiltersChange={setFilters}
      refusal={refusal && refusalText(refusal)}
      columns={agreementColumns}
      source={source}
      getRowId={idOf}
      sort={sort}
      onSortChange={(fields) => setSort([...fields])}
      layout={layout}
      onLayoutChange={setLayout}
      selection={selection}
      onSelectionChange={setSelection}
      onOpen={({ id, status }) =>
        void navigate({ to: status === 'draft' ? '/prestiti/$id/bozza' : '/prestiti/$id', params: { id } })
      }
      exporting={exporting}
      onExport={(format) => save(format)}
      bulkActions={
        <>
          <DiscardDrafts query={query} selection={selection} onDone={() => setSelection(noRows)} />
          <ExportMenu
            label={listText.exportSelection}
            busy={exporting}
            onChoose={(format) => save(format, selection)}
          />
        </>
      }
      totals={words.totals(sums['assets'] ?? 0, formatMoney(sums['value'] ?? 0))}
      {...(!narrowed && { empty: isPending ? <></> : <NothingYet view={view} /> })}
    />
  )
}

const NothingYet = ({ view }: { view: QuickView }) => {
  const navigate = useNavigate()
  return (
    <EmptyState
      icon="exchange"
      title={words.nothingHere[view].title}
      actions={
        (view === 'tutti' || view === 'bozze') && (
          <Button kind="primary" icon="add" onPress={() => void navigate({ to: '/prestiti/nuovo' })}>
            {words.newLoan}
          </Button>
        )
      }
    >
      {words.nothingHere[view].help}
    </EmptyState>
  )
}
