import type { AnswerOf } from '#src/contract/contract.ts'
import type { GridColumn } from '#renderer/components/grid/grid-types.ts'
import { ItemChip } from '#renderer/features/items/ItemChip.tsx'
import { formatAmount, formatDate, formatNumber } from '#renderer/text/format.ts'
import { categoryWords, type ItemField, itemFieldWords } from '#renderer/text/it/items.ts'
import { formatVat, vatWords } from '#renderer/text/it/items-amounts.ts'
import { conditionWords, itemKindWords, itemStatusWords, statusWord } from '#renderer/text/it/statuses.ts'

export type ItemRow = AnswerOf<'items.list'>['rows'][number]
type Column = GridColumn<ItemRow>

const base = (id: ItemField, width: number) => ({
  id,
  header: itemFieldWords[id],
  width,
  sortable: true,
})

type TextField =
  | 'manufacturer'
  | 'model'
  | 'agreementNumber'
  | 'borrowerName'
  | 'province'
  | 'place'
  | 'supplier'
  | 'order'
  | 'invoice'
  | 'funds'
const text = (id: TextField, width: number): Column => ({ ...base(id, width), cell: (row) => row[id] })

type CodeField =
  | 'serialNumber'
  | 'hostname'
  | 'macAddress'
  | 'imei'
  | 'phoneExtension'
  | 'phoneNumber'
  | 'cig'
  | 'cup'
const code = (id: CodeField, width: number): Column => ({
  ...base(id, width),
  kind: 'code',
  cell: (row) => row[id],
})

type DateField = 'purchaseDate' | 'warrantyEnd' | 'expiresOn' | 'freeUntil' | 'since'
const date = (id: DateField): Column => ({
  ...base(id, 112),
  kind: 'date',
  cell: (row) => shown(row[id], formatDate),
})

const money = (id: 'price' | 'inventoryValue'): Column => ({
  ...base(id, 96),
  kind: 'money',
  cell: (row) => shown(row[id], formatAmount),
})

const count = (id: 'seats' | 'freeSeats'): Column => ({
  ...base(id, 88),
  kind: 'number',
  cell: (row) => shown(row[id], formatNumber),
})

const shown = <T,>(value: T | undefined, write: (value: T) => string): string =>
  value === undefined ? '' : write(value)

const shownAtFirst: readonly Column[] = [
  {
    ...base('inventoryNumber', 112),
    kind: 'code',
    leading: true,
    cell: (row) => row.inventoryNumber,
  },
  { ...base('title', 208), cell: (row) => row.title },
  { ...base('category', 144), cell: (row) => categoryWords[row.category] ?? row.category },
  code('serialNumber', 128),
  {
    ...base('status', 124),
    kind: 'status',
    cell: (row) => <ItemChip status={row.status} />,
    text: (row) => statusWord(row.status),
  },
  text('borrowerName', 168),
  text('agreementNumber', 76),
  money('inventoryValue'),
]

/** There for those who want them. */
const others: readonly Column[] = [
  { ...base('condition', 104), cell: (row) => shown(row.condition, (value) => conditionWords[value]) },
  { ...base('kind', 88), cell: (row) => itemKindWords[row.kind] },
  text('manufacturer', 112),
  text('model', 160),
  text('province', 64),
  text('place', 160),
  code('hostname', 128),
  code('macAddress', 144),
  code('imei', 136),
  code('phoneExtension', 80),
  code('phoneNumber', 128),
  text('supplier', 160),
  text('order', 120),
  code('cig', 104),
  text('invoice', 104),
  date('purchaseDate'),
  money('price'),
  { ...base('vat', 64), kind: 'number', cell: (row) => shown(row.vat, formatVat) },
  date('warrantyEnd'),
  count('seats'),
  count('freeSeats'),
  date('expiresOn'),
  date('freeUntil'),
  text('funds', 200),
  code('cup', 144),
  date('since'),
]

/** All that the list can show of an item. */
export const itemColumns: readonly Column[] = [
  ...shownAtFirst,
  ...others.map((column) => ({ ...column, hiddenAtFirst: true })),
]

/** The words of the values that a spreadsheet must show as the screen does. */
export const exportWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  category: categoryWords,
  status: itemStatusWords,
  condition: conditionWords,
  kind: itemKindWords,
  vat: vatWords,
}
