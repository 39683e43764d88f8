import { type Cell, cellText, isEmptyCell, type SheetRow } from '#src/imports/table.ts'
import type { DeliveryField } from './fields.ts'
import type { DeliveryMapping } from './mapping.ts'
import * as read from './read-cell.ts'
import { type Fault, problemOf, type RowProblem } from './row-problem.ts'

/** The field's value in a row; undefined when there is none, or after telling what is wrong with it. */
type FieldReader<T> = (row: SheetRow, problems: RowProblem[]) => T | undefined

/** What was made of a cell: a value, nothing, or what is wrong with the text. */
type Reading<T> = { readonly value?: T; readonly fault?: Fault; readonly text?: string }

export type FieldReaders = ReturnType<typeof fieldReaders>

/** How the rows of one list are read: where each field stands, and how, is settled once. */
export const fieldReaders = (mapping: DeliveryMapping) => ({
  category: fieldReader(mapping, 'category', read.readLine),
  manufacturer: fieldReader(mapping, 'manufacturer', read.readLine),
  model: fieldReader(mapping, 'model', read.readCodeLine),
  serialNumber: fieldReader(mapping, 'serialNumber', read.readCodeLine),
  inventoryNumber: fieldReader(mapping, 'inventoryNumber', read.readInventoryNumber),
  accessories: fieldReader(mapping, 'accessories', read.readAccessories),
  macAddress: fieldReader(mapping, 'macAddress', read.readMac),
  imei: fieldReader(mapping, 'imei', read.readImei),
  hostname: fieldReader(mapping, 'hostname', read.readLine),
  phoneExtension: fieldReader(mapping, 'phoneExtension', read.readCodeLine),
  phoneNumber: fieldReader(mapping, 'phoneNumber', read.readCodeLine),
  condition: fieldReader(mapping, 'condition', read.readCondition),
  knownDefects: fieldReader(mapping, 'knownDefects', read.readNote),
  supplier: fieldReader(mapping, 'supplier', read.readLine),
  orderNumber: fieldReader(mapping, 'orderNumber', read.readCodeLine),
  cig: fieldReader(mapping, 'cig', read.readCig),
  invoiceNumber: fieldReader(mapping, 'invoiceNumber', read.readCodeLine),
  purchaseDate: fieldReader(mapping, 'purchaseDate', read.readDay),
  price: fieldReader(mapping, 'price', read.readMoney),
  vatRate: fieldReader(mapping, 'vatRate', read.readRate),
  warrantyEnd: fieldReader(mapping, 'warrantyEnd', read.readDay),
  inventoryValue: fieldReader(mapping, 'inventoryValue', read.readMoney),
  fund: fieldReader(mapping, 'fund', read.readCodeLine),
  note: fieldReader(mapping, 'note', read.readNote),
})

function fieldReader<T>(
  mapping: DeliveryMapping,
  field: DeliveryField,
  cellReader: read.CellReader<T>,
): FieldReader<T> {
  const column = mapping.columns[field]
  const constant = mapping.constants[field] ?? ''
  if (column === undefined && constant === '') return () => undefined
  const reading = remembering((cell): Reading<T> => {
    if (isTold(cell)) return readingOf(cell, cellReader, mapping)
    return isEmptyCell(constant) ? {} : readingOf(constant, cellReader, mapping)
  })
  return (row, problems) => {
    const { value, fault, text = '' } = reading(column === undefined ? '' : (row.cells[column] ?? ''))
    if (fault) problems.push(problemOf(mapping, field, fault, text))
    return value
  }
}

/** Signs that people write for "nothing". */
const placeholder = /^(-+|n\.?\s?[ad]\.?|n\/[ad]|nd|na)$/i
const spreadsheetError = /^#(N\/A|N\/D|REF!|RIF!|VALUE!|VALORE!|DIV\/0!|NAME\?|NOME\?|NUM!|NULL!|NULLO!)$/

const isTold = (cell: Cell): boolean =>
  !isEmptyCell(cell) && !(typeof cell === 'string' && placeholder.test(cell.trim()))

function readingOf<T>(cell: Cell, cellReader: read.CellReader<T>, mapping: DeliveryMapping): Reading<T> {
  const text = cellText(cell)
  if (text.startsWith('#') && spreadsheetError.test(text))
    return { fault: { code: 'spreadsheetError' }, text }
  const outcome = cellReader(cell, mapping)
  return outcome.ok ? { value: outcome.value } : { fault: outcome.error, text }
}

/** Different cells that a reader remembers before it begins again. */
const mostRemembered = 2048

/**
 * A delivery repeats its dates, prices and models row after row: what was just read is not read again, least of all
 * the cell above. A column that hardly repeats, such as the serial numbers, is soon no longer remembered.
 */
function remembering<T>(reader: (cell: Cell) => Reading<T>): (cell: Cell) => Reading<T> {
  const known = new Map<Cell, Reading<T>>()
  let again = 0
  let repeats = true
  let last: Cell | undefined
  let ofLast: Reading<T> = {}
  const remembered = (cell: Cell): Reading<T> => {
    if (!repeats) return reader(cell)
    const before = known.get(cell)
    if (before) {
      again += 1
      return before
    }
    if (known.size === mostRemembered) {
      repeats = again > mostRemembered
      again = 0
      known.clear()
    }
    const made = reader(cell)
    if (repeats) known.set(cell, made)
    return made
  }
  return (cell) => {
    if (cell === last) return ofLast
    ofLast = remembered(cell)
    last = cell
    return ofLast
  }
}
