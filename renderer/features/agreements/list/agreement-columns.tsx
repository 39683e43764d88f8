import type { AnswerOf } from '#src/contract/contract.ts'
import { AgreementStatus } from '#src/agreements/agreement.ts'
import type { FilterField } from '#renderer/components/filters/filter-field.ts'
import type { GridColumn } from '#renderer/components/grid/grid-types.ts'
import { StatusChip } from '#renderer/components/StatusChip.tsx'
import { StateChip } from '#renderer/shared/StateChip.tsx'
import { formatAmount, formatDate, formatNumber } from '#renderer/text/format.ts'
import { agreementListText, agreementWords } from '#renderer/text/it/agreements.ts'
import { agreementStatusWords } from '#renderer/text/it/statuses.ts'

export type AgreementRow = AnswerOf<'agreements.list'>['rows'][number]
type Column = GridColumn<AgreementRow>
type Field = keyof typeof agreementListText.columns

const headers = agreementListText.columns
const base = (id: Field, width: number) => ({ id, header: headers[id], width, sortable: true })

const text = (id: Field & ('province' | 'purpose'), width: number): Column => ({
  ...base(id, width),
  cell: (row) => row[id],
})

const count = (
  id: Field & ('assets' | 'pending' | 'handedOver' | 'ended' | 'seats' | 'services'),
  width: number,
): Column => ({ ...base(id, width), kind: 'number', cell: (row) => formatNumber(row[id]) })

const date = (
  id: Field & ('startedOn' | 'issuedOn' | 'signedOn' | 'inForceSince' | 'endsOn' | 'endedOn'),
): Column => ({ ...base(id, 104), kind: 'date', cell: (row) => dated(row[id]) })

const hidden = (column: Column): Column => ({ ...column, hiddenAtFirst: true })

const dated = (day: string | undefined) => (day === undefined ? '' : formatDate(day))
const numberOf = ({ number }: AgreementRow) => number || agreementListText.draft
const statusOf = ({ status, expired }: AgreementRow) =>
  expired ? agreementWords.expired : agreementStatusWords[status]

/** Once the end that was agreed has gone by, nobody can sign it any more. */
const addendumOf = ({ awaitsAddendum, expired }: AgreementRow) => {
  const { late, toSign } = agreementListText.addendum
  return awaitsAddendum ? (expired ? late : toSign) : ''
}

/** All that the list can show of an agreement. */
export const agreementColumns: readonly Column[] = [
  { ...base('number', 96), kind: 'code', leading: true, cell: numberOf },
  { ...base('borrowerName', 240), cell: (row) => row.borrowerName },
  text('province', 64),
  {
    ...base('status', 120),
    kind: 'status',
    cell: (row) => <StateChip status={row.status} expired={row.expired} />,
    text: statusOf,
  },
  {
    ...base('awaitsAddendum', 128),
    kind: 'status',
    cell: (row) =>
      row.awaitsAddendum && (
        <StatusChip tone={row.expired ? 'warning' : 'pending'}>{addendumOf(row)}</StatusChip>
      ),
    text: addendumOf,
  },
  count('assets', 72),
  count('pending', 112),
  count('handedOver', 96),
  hidden(count('ended', 88)),
  count('seats', 72),
  count('services', 80),
  { ...base('value', 120), kind: 'money', cell: (row) => formatAmount(row.value) },
  date('endsOn'),
  date('issuedOn'),
  hidden(date('signedOn')),
  hidden(date('inForceSince')),
  hidden(date('startedOn')),
  hidden(date('endedOn')),
  text('purpose', 280),
]

/** The words of the values that a spreadsheet must show as the screen does. */
export const exportWords = {
  status: agreementStatusWords,
  awaitsAddendum: { true: agreementListText.addendum.toSign, false: '' },
}

const field = (id: Field, kind: FilterField['kind']): FilterField => ({ field: id, label: headers[id], kind })

/** All that the list can be filtered by. */
export const agreementFilters: readonly FilterField[] = [
  field('number', 'text'),
  field('borrowerName', 'text'),
  field('province', 'text'),
  {
    ...field('status', 'choice'),
    choices: AgreementStatus.options.map((value) => ({ value, label: agreementStatusWords[value] })),
  },
  { field: 'expired', label: agreementListText.filterOnly.expired, kind: 'boolean' },
  { field: 'awaitsHandover', label: agreementListText.filterOnly.awaitsHandover, kind: 'boolean' },
  { field: 'awaitsAddendum', label: agreementListText.filterOnly.awaitsAddendum, kind: 'boolean' },
  ...(['endsOn', 'issuedOn', 'signedOn', 'inForceSince', 'startedOn', 'endedOn'] as const).map((id) =>
    field(id, 'date'),
  ),
  ...(['assets', 'pending', 'handedOver', 'ended', 'seats', 'services'] as const).map((id) =>
    field(id, 'number'),
  ),
  field('value', 'money'),
  field('purpose', 'text'),
]
