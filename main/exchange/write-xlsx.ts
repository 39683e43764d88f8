import { columnWidth, xmlText } from './sheet-xml.ts'
import type { ColumnKind, OutTable, OutValue } from './write-table.ts'
import { inPieces, zipParts } from './zip-parts.ts'

/** An Excel workbook of one sheet: a bold header that stays in view, days and money typed, text as text. */
export function writeXlsx(table: OutTable): Promise<Uint8Array> {
  const name = xmlText(excelSheetName(table.sheetName))
  return zipParts([
    { path: '[Content_Types].xml', pieces: [contentTypes] },
    { path: '_rels/.rels', pieces: [relations('officeDocument', 'xl/workbook.xml')] },
    {
      path: 'xl/workbook.xml',
      pieces: [
        `${declaration}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets>` +
          `<sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      pieces: [relations('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml')],
    },
    { path: 'xl/styles.xml', pieces: [styles] },
    { path: 'xl/worksheets/sheet1.xml', pieces: sheetPieces(table) },
  ])
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes =
  `${declaration}<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${mediaType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${mediaType}.styles+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${mediaType}.worksheet+xml"/></Types>`

/** Pairs of kind and target. */
function relations(...pairs: readonly string[]): string {
  const one = (index: number) =>
    `<Relationship Id="rId${index / 2 + 1}" Type="${office}/relationships/${pairs[index]}" ` +
    `Target="${pairs[index + 1]}"/>`
  const all = pairs.map((_, index) => (index % 2 === 0 ? one(index) : '')).join('')
  return `${declaration}<Relationships xmlns="${packages}/relationships">${all}</Relationships>`
}

/** The place of each format in `cellXfs`; the header's is the last. */
const formatOf: Record<ColumnKind, number> = { text: 1, number: 0, integer: 2, money: 3, date: 4 }
const headerFormat = 5

// 49 is "text": what is typed over it stays text too. The code of the euro says Italian in any Excel.
const styles =
  `${declaration}<styleSheet xmlns="${main}"><numFmts count="2">` +
  '<numFmt numFmtId="164" formatCode="#,##0.00\\ [$€-410]"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6">' +
  [0, 49, 1, 164, 165]
    .map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
    .join('') +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>'

function* sheetPieces({ columns, rows }: OutTable): Generator<string> {
  yield (
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns
      .map(
        (column, index) =>
          `<col min="${index + 1}" max="${index + 1}" width="${columnWidth(column)}" customWidth="1"/>`,
      )
      .join('')}</cols><sheetData>`
  )
  const letters = columns.map((_, index) => columnLetters(index))
  yield rowXml(
    1,
    columns.map(({ header }, index) => textCell(`${letters[index]}1`, header, headerFormat)),
  )
  yield* inPieces(rows, (row, index) =>
    rowXml(
      index + 2,
      columns.map(({ kind }, column) => cellXml(`${letters[column]}${index + 2}`, kind, row[column])),
    ),
  )
  yield '</sheetData></worksheet>'
}

const rowXml = (number: number, cells: readonly string[]) => `<row r="${number}">${cells.join('')}</row>`

function cellXml(place: string, kind: ColumnKind, value: OutValue): string {
  if (value === undefined || value === '') return ''
  if (typeof value === 'number') {
    const number = kind === 'money' ? (value / 100).toFixed(2) : String(value)
    return `<c r="${place}" s="${formatOf[kind]}"><v>${number}</v></c>`
  }
  const day = kind === 'date' ? dayNumber(value) : undefined
  if (day !== undefined) return `<c r="${place}" s="${formatOf.date}"><v>${day}</v></c>`
  return textCell(place, value, formatOf.text)
}

/** Letters written as `_xHHHH_` would be read as one character: the low line that starts them is written so. */
const textCell = (place: string, text: string, format: number) =>
  `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">` +
  `${xmlText(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))}</t></is></c>`

/** Days since the end of 1899, as Excel counts them from March 1900 on; earlier days stay text. */
function dayNumber(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < '1900-03-01') return undefined
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
}

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

/** Excel refuses a sheet name longer than 31 characters, empty, or with one of these characters in it. */
const excelSheetName = (name: string) =>
  name
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim() || 'Foglio1'
