import { tableOf } from '#src/imports/header-row.ts'
import type { Sheet, SheetTable } from '#src/imports/table.ts'
import type { TableRefusal } from '#src/imports/table-refusal.ts'
import { ok, refused, type Result } from '#src/shared/result.ts'
import { openArchive } from './archive.ts'
import { contentOf } from './file-content.ts'
import { limits } from './limits.ts'
import { readOdsSheets } from './ods-sheet.ts'
import { readTextSheet } from './text-sheet.ts'
import { readWorkbookSheet } from './xlsx-sheet.ts'
import { openWorkbook } from './xlsx-workbook.ts'

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

/** What a person may choose: another sheet than the first that holds something, another header row (from 1). */
export type TableChoice = { readonly sheet?: string; readonly headerLine?: number }

/**
 * Reads a delivery list, or any list, as a table: CSV, TSV, TXT, XLSX, ODS. What the file holds must be what its
 * extension says, and stay within `limits`.
 */
export async function readTable(
  file: NamedFile,
  choice: TableChoice = {},
): Promise<Result<SheetTable, TableRefusal>> {
  const found = await readableContent(file)
  if (!found.ok) return found
  return readers[found.value](file.bytes, choice)
}

type ReadableContent = 'text' | 'ods' | 'xlsx'

type Reader = (bytes: Uint8Array, choice: TableChoice) => Promise<Result<SheetTable, TableRefusal>>

const readers: Record<ReadableContent, Reader> = {
  text: async (bytes, choice) => chosenTable(readTextSheets(bytes), choice),
  ods: async (bytes, choice) => {
    const archive = await openArchive(bytes)
    return archive.ok ? chosenTable(await readOdsSheets(archive.value), choice) : archive
  },
  xlsx: readXlsxTable,
}

const promised: Record<string, ReadableContent | 'xls'> = {
  csv: 'text',
  tsv: 'text',
  tab: 'text',
  txt: 'text',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  ods: 'ods',
  xls: 'xls',
}

async function readableContent({ name, bytes }: NamedFile): Promise<Result<ReadableContent, TableRefusal>> {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const promise = promised[extension]
  if (bytes.length > limits.fileBytes) {
    return refused({ code: 'fileTooLarge', size: bytes.length, limit: limits.fileBytes })
  }
  const found = await contentOf(bytes)
  if (found === 'empty') return refused({ code: 'fileEmpty' })
  if (promise === undefined) return refused({ code: 'fileKindUnknown', extension })
  if (found === 'encrypted' && promise !== 'text') return refused({ code: 'passwordProtected' })
  if (found !== promise) return refused({ code: 'contentDiffers', extension, found })
  return promise === 'xls' ? refused({ code: 'oldExcel' }) : ok(promise)
}

function readTextSheets(bytes: Uint8Array): Result<Sheet[], TableRefusal> {
  const sheet = readTextSheet(bytes)
  return sheet.ok ? ok([sheet.value]) : sheet
}

/** The table of the chosen sheet, or of the first sheet that has one. */
function chosenTable(
  sheets: Result<Sheet[], TableRefusal>,
  choice: TableChoice,
): Result<SheetTable, TableRefusal> {
  if (!sheets.ok) return sheets
  const sheetNames = sheets.value.map((sheet) => sheet.name)
  const candidates = candidatesOf(sheets.value, choice)
  if (!candidates.ok) return candidates
  for (const sheet of candidates.value) {
    const table = tableOf(sheet, sheetNames, choice.headerLine)
    if (table.ok) return table
  }
  return refused({ code: 'noRows' })
}

function candidatesOf<T extends { name: string }>(
  sheets: readonly T[],
  { sheet }: TableChoice,
): Result<readonly T[], TableRefusal> {
  if (sheet === undefined) return ok(sheets)
  const named = sheets.filter(({ name }) => name === sheet)
  if (named.length > 0) return ok(named)
  return refused({ code: 'sheetUnknown', sheet, sheetNames: sheets.map(({ name }) => name) })
}

/** Sheets of a workbook are read one at a time: only the chosen one, or in order until one has a table. */
async function readXlsxTable(
  bytes: Uint8Array,
  choice: TableChoice,
): Promise<Result<SheetTable, TableRefusal>> {
  const archive = await openArchive(bytes)
  if (!archive.ok) return archive
  const workbook = await openWorkbook(archive.value)
  if (!workbook.ok) return workbook
  const sheetNames = workbook.value.sheets.map((sheet) => sheet.name)
  const candidates = candidatesOf(workbook.value.sheets, choice)
  if (!candidates.ok) return candidates
  for (const candidate of candidates.value) {
    const sheet = await readWorkbookSheet(archive.value, workbook.value, candidate)
    if (!sheet.ok) return sheet
    const table = tableOf(sheet.value, sheetNames, choice.headerLine)
    if (table.ok) return table
  }
  return refused({ code: 'noRows' })
}
