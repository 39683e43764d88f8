import { type Cell, cellText, isEmptyCell, type SheetRow, type SheetTable } from '#src/imports/table.ts'
import type { NewAsset } from '#src/items/commands.ts'
import { serialKey } from '#src/items/item.ts'
import { defined } from '#src/shared/defined.ts'
import { type Cents, withVat } from '#src/shared/money.ts'
import { refused } from '#src/shared/result.ts'
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
  for (const row of table.rows) {
    const reader = rowReader(row, mapping)
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

type RowReader = {
  readonly problems: RowProblem[]
  readonly report: (field: DeliveryField | undefined, fault: Fault, value: string) => void
  /** The field's value, or undefined after telling why there is none. */
  readonly get: <T>(field: DeliveryField, cellReader: read.CellReader<T>) => T | undefined
}

/** Signs that people write for "nothing". */
const placeholder = /^(-+|n\.?\s?[ad]\.?|n\/[ad]|nd|na)$/i
const spreadsheetError = /^#(N\/A|N\/D|REF!|RIF!|VALUE!|VALORE!|DIV\/0!|NAME\?|NOME\?|NUM!|NULL!|NULLO!)$/

function rowReader(row: SheetRow, mapping: DeliveryMapping): RowReader {
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
    const value = spreadsheetError.test(text)
      ? refused({ code: 'spreadsheetError' as const })
      : cellReader(cell, mapping)
    if (value.ok) return value.value
    report(field, value.error, text)
    return undefined
  }
  return { problems, report, get }
}

function readDraft(reader: RowReader, existing: Existing): NewAsset {
  const { get } = reader
  const line = (field: DeliveryField) => get(field, read.readLine) ?? ''
  const code = (field: DeliveryField) => get(field, read.readCodeLine) ?? ''
  const imei = get('imei', read.readImei) ?? ''
  if (imei !== '' && !read.hasImeiCheckDigit(imei)) reader.report('imei', { code: 'imeiCheckDigit' }, imei)
  return defined({
    category: required(reader, 'category', read.readLine),
    manufacturer: required(reader, 'manufacturer', read.readLine),
    model: required(reader, 'model', read.readCodeLine),
    serialNumber: required(reader, 'serialNumber', read.readCodeLine),
    inventoryNumber: get('inventoryNumber', read.readInventoryNumber),
    accessories: get('accessories', read.readAccessories) ?? [],
    macAddress: get('macAddress', read.readMac) ?? '',
    imei,
    hostname: line('hostname'),
    phoneExtension: code('phoneExtension'),
    phoneNumber: code('phoneNumber'),
    condition: get('condition', read.readCondition) ?? 'new',
    knownDefects: get('knownDefects', read.readNote) ?? '',
    ...valued(readPurchase(reader), get('inventoryValue', read.readMoney)),
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
  const { get } = reader
  const date = get('purchaseDate', read.readDay)
  const warrantyEnd = get('warrantyEnd', read.readDay)
  if (date !== undefined && warrantyEnd !== undefined && warrantyEnd < date) {
    reader.report('warrantyEnd', { code: 'warrantyBeforePurchase', purchaseDate: date }, warrantyEnd)
  }
  const purchase = defined({
    supplier: get('supplier', read.readLine) ?? '',
    order: get('orderNumber', read.readCodeLine) ?? '',
    cig: get('cig', read.readCig),
    invoice: get('invoiceNumber', read.readCodeLine) ?? '',
    date,
    price: get('price', read.readMoney),
    vat: get('vatRate', read.readRate),
  })
  return defined({ purchase, warrantyEnd })
}

function readFunding(reader: RowReader, existing: Existing): NewAsset['funding'] {
  const name = reader.get('fund', read.readCodeLine)
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
