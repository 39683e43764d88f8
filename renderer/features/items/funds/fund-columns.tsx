import { Link } from '@tanstack/react-router'
import type { AnswerOf } from '#src/contract/contract.ts'
import { durabilityEnd, unionStatement } from '#src/programmes/fund.ts'
import type { GridColumn } from '#renderer/components/grid/grid-types.ts'
import { StatusChip } from '#renderer/components/StatusChip.tsx'
import { itemsOfFund } from '#renderer/shared/items-of.ts'
import { formatAmount, formatDate, formatNumber } from '#renderer/text/format.ts'
import { fundText as words } from '#renderer/text/it/items-funds.ts'
import { fundKindWords } from '#renderer/text/it/statuses.ts'

export type FundRow = AnswerOf<'funds.list'>['funds'][number]
type Column = GridColumn<FundRow>
type Field = keyof typeof words.columns

const base = (id: Field, width: number) => ({ id, header: words.columns[id], width, sortable: true })
const amount = (cents: number | undefined) => (cents === undefined ? '' : formatAmount(cents))
const day = (date: string | undefined) => (date === undefined ? '' : formatDate(date))

/** What was spent beyond the budget, in cents; nothing when the budget is not known. */
const overspent = ({ fund, spent }: FundRow): number =>
  fund.budget === undefined ? 0 : Math.max(0, spent - fund.budget)

const Spent = ({ row }: { row: FundRow }) =>
  overspent(row) === 0 ? (
    formatAmount(row.spent)
  ) : (
    <StatusChip tone="danger">{formatAmount(row.spent)}</StatusChip>
  )

export const fundColumns: readonly Column[] = [
  { ...base('name', 180), leading: true, cell: ({ fund }) => fund.name },
  { ...base('kind', 200), cell: ({ fund }) => fundKindWords[fund.kind] },
  { ...base('cup', 144), kind: 'code', cell: ({ fund }) => fund.cup ?? '' },
  { ...base('budget', 112), kind: 'money', cell: ({ fund }) => amount(fund.budget) },
  {
    ...base('spent', 112),
    kind: 'money',
    cell: (row) => <Spent row={row} />,
    text: ({ spent }) => formatAmount(spent),
  },
  {
    ...base('items', 72),
    kind: 'number',
    cell: ({ fund, items }) => <Link {...itemsOfFund(fund.id)}>{formatNumber(items)}</Link>,
    text: ({ items }) => formatNumber(items),
  },
  { ...base('statement', 320), cell: ({ fund }) => words.statements[unionStatement(fund)] },
  { ...base('finalPaymentDate', 120), kind: 'date', cell: ({ fund }) => day(fund.finalPaymentDate) },
  { ...base('durability', 128), kind: 'date', cell: ({ fund }) => day(durabilityEnd(fund)) },
  { ...base('programme', 240), cell: ({ fund }) => fund.programme },
  { ...base('operationCode', 160), kind: 'code', cell: ({ fund }) => fund.operationCode },
]

/** What a column sorts by. */
export function fundValue(row: FundRow, field: string): string | number | undefined {
  const { fund, spent, items } = row
  const values: Readonly<Record<string, string | number | undefined>> = {
    ...fund,
    kind: fundKindWords[fund.kind],
    spent,
    items,
    statement: words.statements[unionStatement(fund)],
    durability: durabilityEnd(fund),
  }
  return values[field]
}
