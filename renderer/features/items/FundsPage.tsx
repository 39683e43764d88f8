import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { SortField } from '#src/contract/list-query.ts'
import { usePreference } from '#renderer/bridge/preferences.ts'
import { useAsk } from '#renderer/bridge/queries.ts'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { DataGrid } from '#renderer/components/grid/DataGrid.tsx'
import { GridLayout, givenLayout } from '#renderer/components/grid/layout.ts'
import { Notice } from '#renderer/components/Notice.tsx'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { queryRefusal } from '#renderer/shared/refusal.ts'
import { useRowSource } from '#renderer/components/grid/row-source.ts'
import { fundText as words } from '#renderer/text/it/items-funds.ts'
import { type FundRow, fundColumns, fundValue } from './funds/fund-columns.tsx'
import { FundDialog } from './funds/FundDialog.tsx'
import '#renderer/components/list/list-page.css'
import './items.css'

const Sort = z.array(SortField)
const none: readonly FundRow[] = []
const idOf = ({ fund }: FundRow) => fund.id

/** Who pays for the items: the funds, what each has spent, and what the Union wants said. */
export const FundsPage = () => {
  const navigate = useNavigate()
  const answer = useAsk('funds.list', {})
  const rows = answer.data?.funds ?? none
  const [sort, setSort] = usePreference('funds.sort', Sort, [])
  const [layout, setLayout] = usePreference('funds.layout', GridLayout, givenLayout)
  const [adding, setAdding] = useState(false)
  const source = useRowSource(rows, sort, fundValue, idOf)
  const totals = useMemo(() => totalsOf(rows), [rows])
  const refusal = queryRefusal(answer.error)
  const add = () => setAdding(true)
  return (
    <div className="list-page">
      <PageHeader
        title={words.title}
        facts={[words.help]}
        actions={[
          {
            id: 'new',
            label: words.add,
            icon: 'add',
            kind: 'primary',
            writes: true,
            shortcut: 'Ctrl+N',
            onPress: add,
          },
        ]}
      />
      {refusal !== undefined && <Notice tone="error" title={refusal} live />}
      <DataGrid
        label={words.title}
        noun={words.noun}
        columns={fundColumns}
        source={source}
        getRowId={idOf}
        sort={sort}
        onSortChange={(fields) => setSort([...fields])}
        layout={layout}
        onLayoutChange={setLayout}
        onOpen={({ fund }) => void navigate({ to: '/fondi/$id', params: { id: fund.id } })}
        totals={words.totals(totals.budget, totals.spent)}
        empty={answer.isPending ? <></> : <NoFunds onAdd={add} />}
      />
      {adding && <FundDialog onClose={() => setAdding(false)} />}
    </div>
  )
}

const totalsOf = (rows: readonly FundRow[]) => ({
  budget: rows.reduce((sum, { fund }) => sum + (fund.budget ?? 0), 0),
  spent: rows.reduce((sum, { spent }) => sum + spent, 0),
})

const NoFunds = ({ onAdd }: { onAdd: () => void }) => (
  <EmptyState
    icon="archive"
    title={words.none}
    actions={
      <Button kind="primary" icon="add" writes onPress={onAdd}>
        {words.add}
      </Button>
    }
  >
    {words.noneHelp}
  </EmptyState>
)
