import { readSheet } from 'read-excel-file/universal'
import { strToU8, zipSync } from 'fflate'
import type { Cell, Sheet, SheetRow } from '#src/imports/table.ts'
import type { TableRefusal } from '#src/imports/table-refusal.ts'
import { isCalendarDate, CalendarDate } from '#src/shared/dates.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { type Archive, unfold } from './archive.ts'
import { limits } from './limits.ts'
import { attribute, scanXml } from './xml.ts'

/** A workbook whose sheets are known by name and not yet read. */
export type Workbook = { readonly sheets: readonly WorkbookSheet[]; readonly parts: Map<string, Uint8Array> }
/** `position` counts every sheet of the workbook from 1, the hidden ones and the charts too. */
type WorkbookSheet = { readonly name: string; readonly path: string; readonly position: number }

const workbookPath = 'xl/workbook.xml'
const relationsPath = 'xl/_rels/workbook.xml.rels'
const decoder = new TextDecoder()

/** Reads the list of the visible sheets, and with it what all of them share. */
export function openWorkbook(archive: Archive): Result<Workbook, TableRefusal> {
  const shared = Array.from(archive.entries.keys()).filter((path) =>
    /^xl\/(sharedStrings|styles)\.xml$/i.test(path),
  )
  const parts = unfold(archive, [workbookPath, relationsPath, ...shared], limits.unfoldedBytes)
  if (!parts.ok) return parts
  const targets = new Map<string, string>()
  const sheets: WorkbookSheet[] = []
  const readable =
    scanPart(parts.value, relationsPath, (name, attributes) => {
      const target = attribute(attributes, 'Target')
      if (localName(name) !== 'Relationship' || target === undefined) return
      targets.set(
        attribute(attributes, 'Id') ?? '',
        target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      )
    }) && scanPart(parts.value, workbookPath, sheetCollector(targets, sheets))
  return readable ? ok({ sheets, parts: parts.value }) : refused({ code: 'fileDamaged' })
}

function sheetCollector(targets: Map<string, string>, sheets: WorkbookSheet[]) {
  let position = 0
  return (element: string, attributes: string) => {
    const name = attribute(attributes, 'name')
    if (localName(element) !== 'sheet' || name === undefined) return
    position += 1
    const relation = /\s[\w]+:id\s*=\s*["']([^"']+)["']/.exec(` ${attributes}`)?.[1]
    const path = targets.get(relation ?? '')
    const visible = (attribute(attributes, 'state') ?? 'visible') === 'visible'
    if (visible && path?.startsWith('xl/worksheets/')) sheets.push({ name, path, position })
  }
}

/** Reads one sheet. Days are typed by the format of their cell; a fraction of a day is left out. */
export async function readWorkbookSheet(
  archive: Archive,
  workbook: Workbook,
  sheet: WorkbookSheet,
): Promise<Result<Sheet, TableRefusal>> {
  const shared = Array.from(workbook.parts.values()).reduce((size, part) => size + part.length, 0)
  const part = unfold(archive, [sheet.path], limits.unfoldedBytes - shared)
  if (!part.ok) return part
  const xml = decoder.decode(part.value.get(sheet.path))
  const fault = sizeFault(xml)
  if (fault !== undefined) return refused(fault)
  // The library unfolds whatever size it meets: it is given the checked parts alone, stored as they are.
  const sheetPart = [sheet.path, strToU8(errorsAsText(xml))] as const
  const checked = zipSync(Object.fromEntries([...workbook.parts, sheetPart]), { level: 0 })
  try {
    const data = await readSheet(new Blob([checked]), sheet.position, { trim: false })
    return ok({ name: sheet.name, rows: rowsOf(data) })
  } catch {
    // The library throws an error for whatever it cannot follow in the file, and for nothing else.
    return refused({ code: 'fileDamaged' })
  }
}

/** The library takes an error such as `#N/A` for an empty cell; as a text it stays, and its row can be told. */
const errorsAsText = (xml: string) => xml.replaceAll(/(<(?:\w+:)?c\s[^>]*?\bt=)"e"/g, '$1"str"')

/** A sheet is read into a full rectangle: one cell in a far corner would make it enormous. */
function sizeFault(xml: string): TableRefusal | undefined {
  let rows = 0
  let columns = 0
  for (const [, letters = '', row] of xml.matchAll(
    /<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,9})"[^>]*(?<!\/)>/g,
  )) {
    rows = Math.max(rows, Number(row))
    columns = Math.max(columns, columnNumber(letters))
  }
  for (const [, row] of xml.matchAll(/<(?:\w+:)?row\s[^>]*?\br="(\d{1,9})"/g)) {
    if (Number(row) > 1_048_576) return { code: 'fileDamaged' }
  }
  if (rows > limits.rows) return { code: 'tooManyRows', limit: limits.rows }
  if (columns > limits.columns) return { code: 'tooManyColumns', limit: limits.columns }
  return rows * columns > limits.cells
    ? { code: 'tooManyRows', limit: Math.floor(limits.cells / columns) }
    : undefined
}

const columnNumber = (letters: string) =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

const rowsOf = (data: readonly (readonly unknown[])[]): SheetRow[] =>
  data
    .map((values, index) => ({ line: index + 1, cells: values.map(cellOf) }))
    .filter((row) => row.cells.some((cell) => cell !== ''))

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (!(value instanceof Date)) return ''
  // Half a second forgives the rounding of a day kept as a fraction.
  const iso = new Date(value.getTime() + 500).toISOString()
  const day = iso.slice(0, 10)
  return isCalendarDate(day) ? { date: CalendarDate.parse(day) } : iso.slice(11, 16)
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

function scanPart(
  parts: Map<string, Uint8Array>,
  path: string,
  open: (name: string, attributes: string) => void,
): boolean {
  const part = parts.get(path)
  return part !== undefined && scanXml(decoder.decode(part), { open, close: () => {}, text: () => {} })
}
