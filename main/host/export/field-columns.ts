import type { ColumnKind, OutValue } from '#src/shared/csv-cell.ts'
import type { FieldKind, ListValue } from '#src/register/lists/field.ts'

/** How a field of a list is written as a column of a table. */
export const columnKinds: Readonly<Record<FieldKind, ColumnKind>> = {
  text: 'text',
  paperNumber: 'text',
  choice: 'text',
  boolean: 'text',
  date: 'date',
  money: 'money',
  number: 'number',
}

/** A value of a list as a cell. */
export const cellOf = (value: ListValue | undefined): OutValue =>
  typeof value === 'boolean' ? String(value) : value
