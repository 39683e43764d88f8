import { useMemo, useState } from 'react'
import type { RowSelection } from '#src/contract/list-query.ts'
import { Button } from '#renderer/components/Button.tsx'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { DataGrid } from '#renderer/components/grid/DataGrid.tsx'
import type { GridColumn } from '#renderer/components/grid/grid-types.ts'
import { noRows, selectionTest } from '#renderer/components/grid/selection.ts'
import { useRowSource } from '#renderer/components/grid/row-source.ts'
import { useArrangement } from '#renderer/components/grid/useArrangement.ts'
import { thingColumns } from '#renderer/features/agreements/thing-columns.ts'
import { formatAmount, formatMoney } from '#renderer/text/format.ts'
import { itemsText as words, loanText } from '#renderer/text/it/agreements-loan.ts'
import { removeLines } from './add-lines.ts'
import { linesOf, type LoanLine } from './draft-lines.ts'
import { LineUseDialog } from './LineUseDialog.tsx'
import { groupsOf } from './line-groups.ts'
import type { Draft } from './use-draft.ts'

const useOf = ({ kind, seats, place, personName }: LoanLine): string =>
  kind === 'licence' ? words.seatsOf(seats) : [personName, place].filter((part) => part !== '').join(' · ')

const [what, inventoryNumber, serialNumber] = thingColumns<LoanLine>([168, 92, 116])
const columns: readonly GridColumn<LoanLine>[] = [
  what,
  inventoryNumber,
  { id: 'use', header: words.use, width: 168, sortable: true, cell: useOf },
  serialNumber,
  {
    id: 'value',
    header: words.columns.inventoryValue,
    width: 88,
    kind: 'money',
    sortable: true,
    cell: ({ value }) => value !== undefined && formatAmount(value),
  },
]

const idOf = (line: LoanLine) => line.itemId
const valueOf = (line: LoanLine, field: string) => {
  if (field === 'use') return useOf(line)
  if (field === 'value') return line.value
  return field === 'serialNumber' || field === 'inventoryNumber' ? line[field] : line.title
}

/** What is in the loan so far: by group with its totals, then line by line. */
export const LoanLines = ({ draft }: { draft: Draft }) => {
  const arrangement = useArrangement()
  const [selection, setSelection] = useState<RowSelection>(noRows)
  const [using, setUsing] = useState<readonly LoanLine[]>()
  const lines = useMemo(() => linesOf(draft.page), [draft.page])
  const source = useRowSource(lines, arrangement.sort, valueOf, idOf)
  const isChosen = selectionTest(selection)
  const chosen = lines.filter(({ itemId }) => isChosen(itemId))
  const remove = async () => {
    await removeLines(draft, chosen)
    setSelection(noRows)
  }
  return (
    <section className="loan-lines" aria-label={words.inLoan}>
      <LoanTotals draft={draft} lines={lines} />
      <DataGrid
        label={words.inLoan}
        noun={words.lineNoun}
        columns={columns}
        source={source}
        getRowId={idOf}
        {...arrangement}
        selection={selection}
        onSelectionChange={setSelection}
        onOpen={(line) => line.kind !== 'licence' && setUsing([line])}
        bulkActions={
          <>
            <Button onPress={() => setUsing(chosen.filter(({ kind }) => kind !== 'licence'))}>
              {words.assign}
            </Button>
            <Button onPress={() => void remove()}>{words.remove}</Button>
          </>
        }
        empty={
          <EmptyState icon="device" title={words.emptyTitle}>
            {words.emptyHelp}
          </EmptyState>
        }
      />
      {using && using.length > 0 && (
        <LineUseDialog draft={draft} lines={using} onClose={() => setUsing(undefined)} />
      )}
    </section>
  )
}

const LoanTotals = ({ draft, lines }: { draft: Draft; lines: readonly LoanLine[] }) => {
  const { assets, seats, services, value } = draft.page.totals
  const contents = loanText.contents(assets, seats, services)
  return (
    <header className="loan-totals">
      <div className="loan-panel-head">
        <h2 className="loan-subheading">{words.inLoan}</h2>
        {value > 0 && <span className="loan-soft">{`${words.totalValue} ${formatMoney(value)}`}</span>}
      </div>
      <output>{contents === '' ? loanText.nothingYet : contents}</output>
      <ul className="loan-groups">
        {groupsOf(lines).map(({ key, title, count }) => (
          <li key={key}>
            <b>{count}</b> {title}
          </li>
        ))}
      </ul>
    </header>
  )
}
