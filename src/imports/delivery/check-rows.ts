import { cellText, isEmptyCell, type SheetRow, type SheetTable } from '#src/imports/table.ts'
import type { NewAsset } from '#src/items/commands.ts'
import { SerialsMet } from '#src/items/serials.ts'
import type { CalendarDate } from '#src/shared/dates.ts'
import { type Cents, withVat } from '#src/shared/money.ts'
import type { Id } from '#src/shared/text.ts'
import { type FieldReaders, fieldReaders } from './field-readers.ts'
import type { DeliveryField, requiredFields } from './fields.ts'
import type { DeliveryMapping } from './mapping.ts'
import * as read from './read-cell.ts'
import { type Fault, isWarning, problemOf, type RowProblem } from './row-problem.ts'

/** What the register already holds, as far as a delivery list can clash with it. */
export type Existing = {
  /** The asset that bears the serial number, however that and its manufacturer are written. */
  readonly assetBySerial: (
    borne: Pick<NewAsset, 'manufacturer' | 'serialNumber'>,
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
  const seen: Seen = { serials: new SerialsMet(), inventoryNumbers: new Map() }
  const fields = fieldReaders(mapping)
  const { columns } = mapping
  for (const row of table.rows) {
    const reader: RowReader = { row, fields, columns, problems: [] }
    const draft = readDraft(reader, existing)
    checkAgainstOthers(reader, draft, row.line, seen, existing)
    checkWidth(reader, row, table.header.length)
    yield checkedRow(row.line, reader.problems, draft)
  }
}

type Seen = { readonly serials: SerialsMet; readonly inventoryNumbers: Map<string, number> }

/** One list for all the rows that have none. */
const none: readonly RowProblem[] = []
const noAccessories: NewAsset['accessories'] = []
const noFunding: NewAsset['funding'] = []

function checkedRow(line: number, problems: readonly RowProblem[], draft: NewAsset): CheckedRow {
  if (!problems.every(isWarning)) return { line, status: 'error', problems }
  return problems.length === 0
    ? { line, status: 'ready', problems: none, draft }
    : { line, status: 'warning', problems, draft }
}

type RowReader = {
  readonly row: SheetRow
  readonly fields: FieldReaders
  readonly columns: DeliveryMapping['columns']
  readonly problems: RowProblem[]
}

function report(reader: RowReader, field: DeliveryField | undefined, fault: Fault, value: string): void {
  reader.problems.push(problemOf(reader, field, fault, value))
}

function readDraft(reader: RowReader, existing: Existing): NewAsset {
  const { row, fields, problems } = reader
  const imei = fields.imei(row, problems) ?? ''
  if (imei !== '' && !read.hasImeiCheckDigit(imei)) report(reader, 'imei', { code: 'imeiCheckDigit' }, imei)
  const category = required(reader, 'category')
  const manufacturer = required(reader, 'manufacturer')
  const model = required(reader, 'model')
  const serialNumber = required(reader, 'serialNumber')
  const purchase = readPurchase(reader)
  const warrantyEnd = readWarrantyEnd(reader, purchase.date)
  const draft: NewAsset = {
    category,
    manufacturer,
    model,
    serialNumber,
    accessories: fields.accessories(row, problems) ?? noAccessories,
    macAddress: fields.macAddress(row, problems) ?? '',
    imei,
    hostname: fields.hostname(row, problems) ?? '',
    phoneExtension: fields.phoneExtension(row, problems) ?? '',
    phoneNumber: fields.phoneNumber(row, problems) ?? '',
    condition: fields.condition(row, problems) ?? 'new',
    knownDefects: fields.knownDefects(row, problems) ?? '',
    purchase,
    funding: readFunding(reader, existing),
    note: fields.note(row, problems) ?? '',
  }
  const inventoryNumber = fields.inventoryNumber(row, problems)
  const inventoryValue = fields.inventoryValue(row, problems) ?? costOf(purchase)
  if (warrantyEnd !== undefined) draft.warrantyEnd = warrantyEnd
  if (inventoryValue !== undefined) draft.inventoryValue = inventoryValue
  if (inventoryNumber !== undefined) draft.inventoryNumber = inventoryNumber
  return draft
}

/** A thing enters the inventory at what it cost, VAT included, unless the list says another value. */
const costOf = ({ price, vat }: NewAsset['purchase']): Cents | undefined =>
  price === undefined || vat === undefined ? undefined : withVat(price, vat)

function required(reader: RowReader, field: (typeof requiredFields)[number]): string {
  const { row, fields, problems } = reader
  const before = problems.length
  const value = fields[field](row, problems)
  if (value === undefined && problems.length === before) report(reader, field, { code: 'required' }, '')
  return value ?? ''
}

function readPurchase({ row, fields, problems }: RowReader): NewAsset['purchase'] {
  const purchase: NewAsset['purchase'] = {
    supplier: fields.supplier(row, problems) ?? '',
    order: fields.orderNumber(row, problems) ?? '',
    invoice: fields.invoiceNumber(row, problems) ?? '',
  }
  const cig = fields.cig(row, problems)
  const date = fields.purchaseDate(row, problems)
  const price = fields.price(row, problems)
  const vat = fields.vatRate(row, problems)
  if (date !== undefined) purchase.date = date
  if (price !== undefined) purchase.price = price
  if (vat !== undefined) purchase.vat = vat
  if (cig !== undefined) purchase.cig = cig
  return purchase
}

function readWarrantyEnd(
  reader: RowReader,
  purchaseDate: CalendarDate | undefined,
): CalendarDate | undefined {
  const { row, fields, problems } = reader
  const warrantyEnd = fields.warrantyEnd(row, problems)
  if (purchaseDate !== undefined && warrantyEnd !== undefined && warrantyEnd < purchaseDate)
    report(reader, 'warrantyEnd', { code: 'warrantyBeforePurchase', purchaseDate }, warrantyEnd)
  return warrantyEnd
}

function readFunding(reader: RowReader, existing: Existing): NewAsset['funding'] {
  const { row, fields, problems } = reader
  const name = fields.fund(row, problems)
  if (name === undefined) return noFunding
  const fundId = existing.fundByName(name)
  if (fundId !== undefined) return [{ fundId, share: 10_000 }]
  report(reader, 'fund', { code: 'fundUnknown' }, name)
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
    const otherLine = seen.serials.meet(manufacturer, serialNumber, line)
    const holder = existing.assetBySerial({ manufacturer, serialNumber })
    if (otherLine !== undefined)
      report(reader, 'serialNumber', { code: 'serialTwiceInFile', otherLine }, serialNumber)
    if (holder)
      report(
        reader,
        'serialNumber',
        { code: 'serialInRegister', inventoryNumber: holder.inventoryNumber },
        serialNumber,
      )
  }
  if (inventoryNumber === undefined) return
  const otherLine = seen.inventoryNumbers.get(inventoryNumber)
  const holder = existing.inventoryNumberHolder(inventoryNumber)
  if (otherLine !== undefined) {
    report(reader, 'inventoryNumber', { code: 'inventoryNumberTwiceInFile', otherLine }, inventoryNumber)
  } else seen.inventoryNumbers.set(inventoryNumber, line)
  if (holder !== undefined)
    report(reader, 'inventoryNumber', { code: 'inventoryNumberTaken', holder }, inventoryNumber)
}

/** What stands beyond the last title would be lost without a word: a delimiter too many has shifted the row. */
function checkWidth(reader: RowReader, row: SheetRow, width: number): void {
  if (row.cells.length <= width) return
  const beyond = row.cells.slice(width).filter((cell) => !isEmptyCell(cell))
  if (beyond.length > 0) {
    report(reader, undefined, { code: 'cellsBeyondHeader' }, beyond.map(cellText).join(' '))
  }
}
