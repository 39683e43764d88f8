import { type Cell, cellText, isEmptyCell, type SheetRow, type SheetTable } from '#src/imports/table.ts'
import type { NewAsset } from '#src/items/commands.ts'
import { serialKey } from '#src/items/item.ts'
import { defined } from '#src/shared/defined.ts'
import { type Cents, withVat } from '#src/shared/money.ts'
import { refused, type Result } from '#src/shared/result.ts'
import type { Id } from '#src/shared/text.ts'
import type { DeliveryField } from './fields.ts'
import type { DeliveryMapping } from './mapping.ts'
import * as read from './read-cell.ts'
import { type Fault, isWarning, type RowProblem } from './row-problem.ts'

/** What the register already holds, as far as a delivery list can clash with it. */
export type Existing = {
  readonly assetBySerial: (
    manufacturer: string,
    serialNumber: string,
  ) => { inventoryNumber: string } | undefined
  /** What bears the number, or once bore it, in words. */
  readonly inventoryNumberHolder: (inventoryNumber: string) => string | undefined
  readonly fundByName: (nameOrCode: string) => Id | undefined
}

/** A row judged. Only a row without errors has an asset to record. */
export type CheckedRow = {
  readonly line: number
  readonly status: 'ready' | 'warning' | 'error'
  readonly problems: readonly RowProblem[]
  readonly draft?: NewAsset
}

/**
 * Judges the rows one after the other, so that the caller can show progress and stop. Nothing is guessed: what
 * cannot be read for sure is a problem of its row. An asset with no condition told is new, as deliveries are.
 */
export function* checkRows(
  table: SheetTable,
  mapping: DeliveryMapping,
  { existing }: { readonly existing: Existing },
): Generator<CheckedRow> {
  const seen: Seen = { serials: new Map(), inventoryNumbers: new Map() }
  const readers = readersOf()
  for (const row of table.rows) {
    const reader = rowReader(row, mapping, readers)
    const draft = readDraft(reader, existing)
    checkAgainstOthers(reader, draft, row.line, seen, existing)
    checkWidth(reader, row, table.header.length)
    yield checkedRow(row.line, reader.problems, draft)
  }
}

type Seen = { readonly serials: Map<string, number>; readonly inventoryNumbers: Map<string, number> }

function checkedRow(line: number, problems: readonly RowProblem[], draft: NewAsset): CheckedRow {
  if (!problems.every(isWarning)) return { line, status: 'error', problems }
  return { line, status: problems.length === 0 ? 'ready' : 'warning', problems, draft }
}

/** Different cells that a reader remembers before it begins again. */
const remembered = 2048

/** A delivery repeats its dates, prices and models row after row: what was just read is not read again. */
function remembering<T>(cellReader: read.CellReader<T>): read.CellReader<T> {
  const known = new Map<Cell, Result<T, Fault>>()
  return (cell, styles) => {
    const before = known.get(cell)
    if (before) return before
    const value = cellReader(cell, styles)
    if (known.size === remembered) known.clear()
    known.set(cell, value)
    return value
  }
}

/** The readers of one list: what they remember was read in its styles. */
const readersOf = () => ({
  line: remembering(read.readLine),
  code: remembering(read.readCodeLine),
  money: remembering(read.readMoney),
  rate: remembering(read.readRate),
  day: remembering(read.readDay),
  cig: remembering(read.readCig),
})

type RowReader = {
  readonly readers: ReturnType<typeof readersOf>
  readonly problems: RowProblem[]
  readonly report: (field: DeliveryField | undefined, fault: Fault, value: string) => void
  /** The field's value, or undefined after telling why there is none. */
  readonly get: <T>(field: DeliveryField, cellReader: read.CellReader<T>) => T | undefined
}

/** Signs that people write for "nothing". */
const placeholder = /^(-+|n\.?\s?[ad]\.?|n\/[ad]|nd|na)$/i
const spreadsheetError = /^#(N\/A|N\/D|REF!|RIF!|VALUE!|VALORE!|DIV\/0!|NAME\?|NOME\?|NUM!|NULL!|NULLO!)$/

function rowReader(row: SheetRow, mapping: DeliveryMapping, readers: RowReader['readers']): RowReader {
  const problems: RowProblem[] = []
  const report: RowReader['report'] = (field, fault, value) => {
    const column = field === undefined ? undefined : mapping.columns[field]
    problems.push({
      ...fault,
      value,
      ...(field === undefined ? {} : { field }),
      ...(column === undefined ? {} : { column }),
    })
  }
  const cellOf = (field: DeliveryField): Cell => {
    const column = mapping.columns[field]
    const cell = column === undefined ? undefined : row.cells[column]
    const told =
      cell !== undefined && !isEmptyCell(cell) && !(typeof cell === 'string' && placeholder.test(cell.trim()))
    return told ? cell : (mapping.constants[field] ?? '')
  }
  const get: RowReader['get'] = (field, cellReader) => {
    const cell = cellOf(field)
    if (isEmptyCell(cell)) return undefined
    const text = cellText(cell)
    const value =
      text.startsWith('#') && spreadsheetError.test(text)
        ? refused({ code: 'spreadsheetError' as const })
        : cellReader(cell, mapping)
    if (value.ok) return value.value
    report(field, value.error, text)
    return undefined
  }
  return { readers, problems, report, get }
}

function readDraft(reader: RowReader, existing: Existing): NewAsset {
  const { get, readers } = reader
  const line = (field: DeliveryField) => get(field, readers.line) ?? ''
  const code = (field: DeliveryField) => get(field, readers.code) ?? ''
  const imei = get('imei', read.readImei) ?? ''
  if (imei !== '' && !read.hasImeiCheckDigit(imei)) reader.report('imei', { code: 'imeiCheckDigit' }, imei)
  return defined({
    category: required(reader, 'category', readers.line),
    manufacturer: required(reader, 'manufacturer', readers.line),
    model: required(reader, 'model', readers.code),
    serialNumber: required(reader, 'serialNumber', readers.code),
    inventoryNumber: get('inventoryNumber', read.readInventoryNumber),
    accessories: get('accessories', read.readAccessories) ?? [],
    macAddress: get('macAddress', read.readMac) ?? '',
    imei,
    hostname: line('hostname'),
    phoneExtension: code('phoneExtension'),
    phoneNumber: code('phoneNumber'),
    condition: get('condition', read.readCondition) ?? 'new',
    knownDefects: get('knownDefects', read.readNote) ?? '',
    ...valued(readPurchase(reader), get('inventoryValue', readers.money)),
    funding: readFunding(reader, existing),
    note: get('note', read.readNote) ?? '',
  })
}

/** A thing enters the inventory at what it cost, VAT included, unless the list says another value. */
function valued(bought: ReturnType<typeof readPurchase>, told: Cents | undefined) {
  const { price, vat } = bought.purchase
  const cost = price === undefined || vat === undefined ? undefined : withVat(price, vat)
  return { ...bought, inventoryValue: told ?? cost }
}

function required(reader: RowReader, field: DeliveryField, cellReader: read.CellReader<string>): string {
  const before = reader.problems.length
  const value = reader.get(field, cellReader)
  if (value === undefined && reader.problems.length === before) reader.report(field, { code: 'required' }, '')
  return value ?? ''
}

function readPurchase(reader: RowReader): Pick<NewAsset, 'purchase' | 'warrantyEnd'> {
  const { get, readers } = reader
  const date = get('purchaseDate', readers.day)
  const warrantyEnd = get('warrantyEnd', readers.day)
  if (date !== undefined && warrantyEnd !== undefined && warrantyEnd < date) {
    reader.report('warrantyEnd', { code: 'warrantyBeforePurchase', purchaseDate: date }, warrantyEnd)
  }
  const purchase = defined({
    supplier: get('supplier', readers.line) ?? '',
    order: get('orderNumber', readers.code) ?? '',
    cig: get('cig', readers.cig),
    invoice: get('invoiceNumber', readers.code) ?? '',
    date,
    price: get('price', readers.money),
    vat: get('vatRate', readers.rate),
  })
  return defined({ purchase, warrantyEnd })
}

function readFunding(reader: RowReader, existing: Existing): NewAsset['funding'] {
  const name = reader.get('fund', reader.readers.code)
  if (name === undefined) return []
  const fundId = existing.fundByName(name)
  if (fundId !== undefined) return [{ fundId, share: 10_000 }]
  reader.report('fund', { code: 'fundUnknown' }, name)
  return []
}

function checkAgainstOthers(
  reader: RowReader,
  { manufacturer, serialNumber, inventoryNumber }: NewAsset,
  line: number,
  seen: Seen,
  existing: Existing,
): void {
  if (serialNumber !== '') {
    const key = serialKey(manufacturer, serialNumber)
    const otherLine = seen.serials.get(key)
    const holder = existing.assetBySerial(manufacturer, serialNumber)
    if (otherLine !== undefined)
      reader.report('serialNumber', { code: 'serialTwiceInFile', otherLine }, serialNumber)
    else seen.serials.set(key, line)
    if (holder) reader.report('serialNumber', { code: 'serialInRegister', ...holder }, serialNumber)
  }
  if (inventoryNumber === undefined) return
  const otherLine = seen.inventoryNumbers.get(inventoryNumber)
  const holder = existing.inventoryNumberHolder(inventoryNumber)
  if (otherLine !== undefined) {
    reader.report('inventoryNumber', { code: 'inventoryNumberTwiceInFile', otherLine }, inventoryNumber)
  } else seen.inventoryNumbers.set(inventoryNumber, line)
  if (holder !== undefined)
    reader.report('inventoryNumber', { code: 'inventoryNumberTaken', holder }, inventoryNumber)
}

/** What stands beyond the last title would be lost without a word: a delimiter too many has shifted the row. */
function checkWidth(reader: RowReader, row: SheetRow, width: number): void {
  const beyond = row.cells.slice(width).filter((cell) => !isEmptyCell(cell))
  if (beyond.length > 0) {
    reader.report(undefined, { code: 'cellsBeyondHeader' }, beyond.map(cellText).join(' '))
  }
}
