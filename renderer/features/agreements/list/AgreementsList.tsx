import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import type { Filter, ListQuery, RowSelection } from '#src/contract/list-query.ts'
import { SortField } from '#src/contract/list-query.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { useList } from '#renderer/bridge/use-list.ts'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { SearchField } from '#renderer/components/fields/SearchField.tsx'
import { FilterBar } from '#renderer/components/filters/FilterBar.tsx'
import { ColumnsButton } from '#renderer/components/grid/ColumnsButton.tsx'
import { DataGrid } from '#renderer/components/grid/DataGrid.tsx'
import { GridLayout, givenLayout } from '#renderer/components/grid/layout.ts'
import { noRows } from '#renderer/components/grid/selection.ts'
import { Menu } from '#renderer/components/Menu.tsx'
import { Notice } from '#renderer/components/Notice.tsx'
import { formatMoney } from '#renderer/text/format.ts'
import { agreementListText as words } from '#renderer/text/it/agreements.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { agreementColumns, agreementFilters, type AgreementRow, hiddenAtFirst } from './agreement-columns.tsx'
import { DiscardDrafts } from './DiscardDrafts.tsx'
import { type QuickView, viewFilters } from './quick-views.ts'
import { type SheetFormat, useExport } from './use-export.ts'

const Sort = z.array(SortField)
const firstLayout: GridLayout = { ...givenLayout, hidden: hiddenAtFirst }
const formats: readonly SheetFormat[] = ['csv', 'xlsx', 'ods']
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
  const { exporting, save } = useExport({ query, layout, selection, today })
  const narrowed = search !== '' || filters.length > 0
  return (
    <div className="agreements-list">
      <div className="agreements-tools">
        <SearchField label={words.search} value={search} onChange={setSearch} />
        <FilterBar fields={agreementFilters} filters={filters} onChange={setFilters} />
        <div className="agreements-tools-end">
          <ColumnsButton columns={agreementColumns} layout={layout} onLayoutChange={setLayout} />
          <ExportMenu busy={exporting} onChoose={save} />
        </div>
      </div>
      {refusal && <Notice tone="error" title={refusalText(refusal)} live />}
      <DataGrid
        label={words.title}
        noun={words.noun}
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
          void navigate(
            status === 'draft'
              ? { to: '/prestiti/$id/bozza', params: { id } }
              : { to: '/prestiti/$id', params: { id } },
          )
        }
        bulkActions={
          <DiscardDrafts query={query} selection={selection} onDone={() => setSelection(noRows)} />
        }
        totals={words.totals(sums['assets'] ?? 0, formatMoney(sums['value'] ?? 0))}
        {...(!narrowed && { empty: isPending ? <></> : <NothingYet view={view} /> })}
      />
    </div>
  )
}

const ExportMenu = ({ busy, onChoose }: { busy: boolean; onChoose: (format: SheetFormat) => void }) => (
  <Menu
    label={words.export}
    groups={[
      {
        actions: formats.map((format) => ({
          id: format,
          label: words.exportAs[format],
          onAction: () => onChoose(format),
        })),
      },
    ]}
  >
    <Button kind="quiet" icon="download" busy={busy}>
      {words.export}
    </Button>
  </Menu>
)

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
