import { z } from 'zod'
import { type DateStyleFound, dateStyleOf } from '#src/imports/dates.ts'
import { type NumberStyleFound, numberStyleOf } from '#src/imports/numbers.ts'
import type { Cell, SheetTable } from '#src/imports/table.ts'
import { dateFields, DeliveryField, numberFields, requiredFields } from './fields.ts'
import { guessColumns } from './guess-columns.ts'
import { normalTitle } from './titles.ts'

/** How a delivery list is to be read. A constant stands where there is no column, or where its cell is empty. */
export const DeliveryMapping = z.object({
  /** Columns are counted from 0. */
  columns: z.partialRecord(DeliveryField, z.int().min(0)),
  constants: z.partialRecord(DeliveryField, z.string()),
  /** Left out while nothing in the list depends on it, or nobody has decided. */
  numberStyle: z.enum(['italian', 'international']).optional(),
  dateStyle: z.enum(['dayFirst', 'monthFirst']).optional(),
})
export type DeliveryMapping = z.infer<typeof DeliveryMapping>

/** The same by the titles of the columns, so that it fits the next list of the same supplier. */
export const RememberedMapping = DeliveryMapping.omit({ columns: true }).extend({
  titles: z.partialRecord(DeliveryField, z.string()),
})
export type RememberedMapping = z.infer<typeof RememberedMapping>

/** Why a mapping cannot be used on a table yet. */
export type MappingProblem =
  | { readonly code: 'fieldMissing'; readonly field: DeliveryField }
  | { readonly code: 'columnTwice'; readonly column: number; readonly fields: readonly DeliveryField[] }
  | { readonly code: 'columnUnknown'; readonly field: DeliveryField; readonly column: number }
  | { readonly code: 'numberStyleUndecided'; readonly style: NumberStyleFound }
  | { readonly code: 'dateStyleUndecided'; readonly style: DateStyleFound }

/** The key under which a mapping is remembered: the set of titles, in whatever order and case they come. */
export const headerFingerprint = (header: readonly string[]): string =>
  Array.from(new Set(header.map(normalTitle)))
    .sort()
    .join('|')

/** A first mapping of a table that nobody has seen: columns by their titles, styles by their contents. */
export function proposedMapping(table: SheetTable): DeliveryMapping {
  return withStyles(table, { columns: guessColumns(table.header).columns, constants: {} })
}

/** The mapping of an earlier list of the same titles; the styles are read again, for they may have changed. */
export function recalledMapping(table: SheetTable, remembered: RememberedMapping): DeliveryMapping {
  const places = new Map(table.header.map((title, column) => [normalTitle(title), column]))
  const columns: DeliveryMapping['columns'] = {}
  for (const field of DeliveryField.options) {
    const column = places.get(normalTitle(remembered.titles[field] ?? ''))
    if (column !== undefined && remembered.titles[field] !== undefined) columns[field] = column
  }
  const { numberStyle, dateStyle, constants } = remembered
  const found = withStyles(table, { columns, constants })
  return {
    ...found,
    ...(found.numberStyle === undefined && numberStyle !== undefined ? { numberStyle } : {}),
    ...(found.dateStyle === undefined && dateStyle !== undefined ? { dateStyle } : {}),
  }
}

export function rememberedMapping(table: SheetTable, mapping: DeliveryMapping): RememberedMapping {
  const { columns, ...rest } = mapping
  const titles: RememberedMapping['titles'] = {}
  for (const field of DeliveryField.options) {
    const column = columns[field]
    if (column !== undefined) titles[field] = table.header[column] ?? ''
  }
  return { ...rest, titles }
}

/** What a person must still decide before the rows are checked. */
export function mappingProblems(table: SheetTable, mapping: DeliveryMapping): MappingProblem[] {
  const problems: MappingProblem[] = requiredFields
    .filter((field) => mapping.columns[field] === undefined && (mapping.constants[field] ?? '').trim() === '')
    .map((field) => ({ code: 'fieldMissing', field }))
  const fieldsOf = new Map<number, DeliveryField[]>()
  for (const field of DeliveryField.options) {
    const column = mapping.columns[field]
    if (column === undefined) continue
    if (column >= table.header.length) problems.push({ code: 'columnUnknown', field, column })
    fieldsOf.set(column, [...(fieldsOf.get(column) ?? []), field])
  }
  for (const [column, fields] of fieldsOf) {
    if (fields.length > 1) problems.push({ code: 'columnTwice', column, fields })
  }
  const number = mapping.numberStyle === undefined ? numberStyleIn(table, mapping) : undefined
  if (number && isOpen(number)) problems.push({ code: 'numberStyleUndecided', style: number })
  const date = mapping.dateStyle === undefined ? dateStyleIn(table, mapping) : undefined
  if (date && isOpen(date)) problems.push({ code: 'dateStyleUndecided', style: date })
  return problems
}

const isOpen = ({ found }: NumberStyleFound | DateStyleFound) => found === 'ambiguous' || found === 'mixed'

/** How the mapped columns of numbers are written. One list has one hand: all are read together. */
const numberStyleIn = (table: SheetTable, { columns }: Pick<DeliveryMapping, 'columns'>): NumberStyleFound =>
  numberStyleOf(cellsOf(table, columns, numberFields))

/** The same of dates. */
const dateStyleIn = (table: SheetTable, { columns }: Pick<DeliveryMapping, 'columns'>): DateStyleFound =>
  dateStyleOf(cellsOf(table, columns, dateFields))

/** The different cells of the columns that tell these fields: many thousands of rows repeat a few dates and prices. */
function cellsOf(
  table: SheetTable,
  columns: DeliveryMapping['columns'],
  fields: readonly DeliveryField[],
): Set<Cell | undefined> {
  const cells = new Set<Cell | undefined>()
  for (const field of fields) {
    const column = columns[field]
    if (column === undefined) continue
    let last: Cell | undefined
    for (const row of table.rows) {
      const cell = row.cells[column]
      if (cell === last) continue
      last = cell
      cells.add(cell)
    }
  }
  return cells
}

function withStyles(table: SheetTable, mapping: DeliveryMapping): DeliveryMapping {
  const number = numberStyleIn(table, mapping)
  const date = dateStyleIn(table, mapping)
  return {
    ...mapping,
    ...(number.found === 'italian' || number.found === 'international' ? { numberStyle: number.found } : {}),
    ...(date.found === 'dayFirst' || date.found === 'monthFirst' ? { dateStyle: date.found } : {}),
  }
}
