import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ListQuery, RowSelection } from '#src/contract/list-query.ts'
import type { Overview } from '#src/contract/register.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { useList } from '#renderer/bridge/use-list.ts'
import { firstLayout, GridLayout } from '#renderer/components/grid/layout.ts'
import { noRows } from '#renderer/components/grid/selection.ts'
import type { PageAction } from '#renderer/components/PageHeader.tsx'
import { ListPage } from '#renderer/components/list/ListPage.tsx'
import { useListExport } from '#renderer/shared/use-list-export.ts'
import { formatMoney } from '#renderer/text/format.ts'
import { agreementListText as words } from '#renderer/text/it/agreements.ts'
import { holdingsText as holdingsWords } from '#renderer/text/it/holdings.ts'
import { signedFileText } from '#renderer/text/it/signatures.ts'
import { refusalText } from '#renderer/text/it/refusals.ts'
import { agreementColumns, agreementFilters, type AgreementRow, exportWords } from './agreement-columns.tsx'
import { BringFiles, useBringing } from './BringFiles.tsx'
import { BulkActions } from './BulkActions.tsx'
import { NoAgreements } from './NoAgreements.tsx'
import { QuickView, viewCount } from './quick-views.ts'
import { useAgreementQuery } from './use-agreement-query.ts'

const idOf = (row: AgreementRow) => row.id
const arrangement = firstLayout(agreementColumns)

/** The list of the loans, once it is known what day it is and what is near its end. */
export const AgreementsPage = () => {
  const overview = useAsk('register.overview', {}).data
  const today = useAsk('register.status', {}).data?.today
  return overview && today ? <Agreements overview={overview} today={today} /> : null
}

const Agreements = ({ overview, today }: { overview: Overview; today: string }) => {
  const { view, show, query, setSearch, setSort, setFilters, filters } = useAgreementQuery(
    today,
    overview.expiringUntil,
  )
  const [layout, setLayout] = usePreference('agreements.layout', GridLayout, arrangement)
  const [selection, setSelection] = useState<RowSelection>(noRows)
  const { source, sums, refusal, isPending, askAhead } = useList('agreements', query)
  const { exporting, save } = useAgreementExport(query, layout)
  const bringing = useBringing()
  const open = useOpening()
  const bulk = { query, selection, exporting, onDone: () => setSelection(noRows) }
  return (
    <>
      <ListPage
        title={words.title}
        {...useHeadActions(bringing.choose, bringing.actions)}
        views={viewsOf(overview)}
        view={view}
        onViewChange={(id) => {
          setSelection(noRows)
          show(QuickView.parse(id))
        }}
        label={words.title}
        noun={words.noun}
        searchLabel={words.search}
        search={query.search}
        onSearchChange={(text) => {
          askAhead({ ...query, search: text })
          setSearch(text)
        }}
        fields={agreementFilters}
        filters={filters}
        onFiltersChange={setFilters}
        refusal={refusal && refusalText(refusal)}
        columns={agreementColumns}
        source={source}
        getRowId={idOf}
        sort={query.sort}
        onSortChange={(fields) => setSort([...fields])}
        layout={layout}
        onLayoutChange={setLayout}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={open}
        exporting={exporting}
        onExport={save}
        bulkActions={<BulkActions {...bulk} onExport={(format) => save(format, selection)} />}
        totals={words.totals(sums['assets'] ?? 0, formatMoney(sums['value'] ?? 0))}
        {...(!isNarrowed(query, filters) && { empty: isPending ? <></> : <NoAgreements view={view} /> })}
      />
      <BringFiles
        from={bringing.from}
        today={CalendarDate.parse(today)}
        onClose={bringing.end}
        onKept={(id) => open({ id, status: 'issued' })}
      />
    </>
  )
}

const useAgreementExport = (query: ListQuery, layout: GridLayout) =>
  useListExport({
    collection: 'agreements',
    query,
    columns: agreementColumns,
    layout,
    words: exportWords,
    sheetName: words.sheet,
    fileName: words.exportName,
  })

const isNarrowed = ({ search }: ListQuery, filters: ListQuery['filters']) =>
  search !== '' || filters.length > 0

const viewsOf = (overview: Overview) =>
  QuickView.options.map((id) => ({ id, label: words.viewLabels[id], count: viewCount(id, overview) }))

function useHeadActions(onBring: () => void, arrived: readonly PageAction[]) {
  const navigate = useNavigate()
  const onPress = () => void navigate({ to: '/prestiti/nuovo' })
  return {
    actions: [
      ...arrived,
      {
        id: 'new',
        label: words.newLoan,
        icon: 'add',
        kind: 'primary',
        writes: true,
        shortcut: 'Ctrl+N',
        onPress,
      },
    ],
    moreActions: [
      { id: 'bring', label: signedFileText.bringAny, icon: 'upload', writes: true, onPress: onBring },
      {
        id: 'holdings',
        label: holdingsWords.open,
        icon: 'print',
        onPress: () => void navigate({ to: '/prestiti/situazione' }),
      },
    ],
  } as const
}

/** A draft opens where it is being made, anything else on its page. */
function useOpening() {
  const navigate = useNavigate()
  return ({ id, status }: Pick<AgreementRow, 'id' | 'status'>) => {
    const to = status === 'draft' ? '/prestiti/$id/bozza' : '/prestiti/$id'
    void navigate({ to, params: { id } })
  }
}
