import type { BodyListPreview } from '#src/contract/bodies.ts'
import type { GridColumn } from '#renderer/components/grid/grid-types.ts'
import { formatList, formatNumber } from '#renderer/text/format.ts'
import { bodyImportText } from '#renderer/text/it/bodies-import.ts'

export type AddedRow = BodyListPreview['added'][number]
export type ChangedRow = BodyListPreview['changed'][number]
export type ProblemRow = BodyListPreview['problems'][number] & { readonly id: string }

const headers = bodyImportText.columns
const base = (id: keyof typeof headers, width: number) => ({ id, header: headers[id], width, sortable: true })

/** Which fields of a body the list changes, in words. */
const fieldsText = (row: ChangedRow): string => formatList(row.fields.map(bodyImportText.fieldWord))

export const addedColumns: readonly GridColumn<AddedRow>[] = [
  { ...base('name', 360), leading: true, cell: (row) => row.name },
  { ...base('province', 72), cell: (row) => row.province ?? '' },
  { ...base('code', 160), kind: 'code', cell: (row) => row.code },
]

export const changedColumns: readonly GridColumn<ChangedRow>[] = [
  { ...base('name', 360), leading: true, cell: (row) => row.name },
  { ...base('fields', 560), cell: fieldsText },
]

export const problemColumns: readonly GridColumn<ProblemRow>[] = [
  { ...base('line', 80), kind: 'number', leading: true, cell: (row) => formatNumber(row.line) },
  { ...base('problem', 440), cell: (row) => bodyImportText.problemWord(row.code) },
  { ...base('column', 280), cell: (row) => row.column },
  { ...base('value', 240), cell: (row) => row.value },
]

/** What each row is sorted by. */
export const addedValue = (row: AddedRow, field: string) =>
  field === 'name' ? row.name : field === 'province' ? row.province : row.code
export const changedValue = (row: ChangedRow, field: string) =>
  field === 'name' ? row.name : fieldsText(row)
export function problemValue(row: ProblemRow, field: string) {
  if (field === 'line') return row.line
  if (field === 'problem') return bodyImportText.problemWord(row.code)
  return field === 'column' ? row.column : row.value
}
