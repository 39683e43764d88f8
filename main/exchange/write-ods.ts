import { columnWidth, validXmlText, xmlText } from './sheet-xml.ts'
import type { ColumnKind, OutColumn, OutTable, OutValue } from './write-table.ts'
import { inPieces, zipParts } from './zip-parts.ts'

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet'
/** About the width of a digit in the default font. */
const millimetresPerCharacter = 2.2

/** An OpenDocument spreadsheet: a bold header, days and money typed and shown the Italian way, text as text. */
export function writeOds(table: OutTable): Promise<Uint8Array> {
  return zipParts([
    // The media type comes first and unpacked, so that it can be read at a fixed place of the file.
    { path: 'mimetype', pieces: [mediaType], stored: true },
    { path: 'META-INF/manifest.xml', pieces: [manifestXml] },
    { path: 'content.xml', pieces: contentPieces(table) },
  ])
}

const manifestXml = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${mediaType}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>`

function* contentPieces(table: OutTable): Generator<string> {
  yield opening(table)
  yield* inPieces(table.rows, (row) => {
    const cells = table.columns.map(({ kind }, index) => cellXml(kind, row[index])).join('')
    return `<table:table-row>${cells}</table:table-row>`
  })
  yield '</table:table></office:spreadsheet></office:body></office:document-content>'
}

function opening({ sheetName, columns }: OutTable): string {
  const titles = columns.map(({ header }) => textCell(header, ' table:style-name="header"')).join('')
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.2">` +
    `<office:automatic-styles>${numberStyles}${columns.map(columnStyle).join('')}</office:automatic-styles>` +
    `<office:body><office:spreadsheet><table:table table:name="${xmlText(sheetName)}">` +
    columns.map((_, index) => `<table:table-column table:style-name="c${index}"/>`).join('') +
    `<table:table-row>${titles}</table:table-row>`
  )
}

const namespaces = [
  'office:office',
  'table:table',
  'text:text',
  'style:style',
  'number:datastyle',
  'fo:xsl-fo-compatible',
]
  .map((pair) => pair.split(':'))
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

const numberStyles =
  '<number:date-style style:name="day" number:language="it" number:country="IT">' +
  '<number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/>' +
  '<number:text>/</number:text><number:year number:style="long"/></number:date-style>' +
  '<number:currency-style style:name="euro" number:language="it" number:country="IT">' +
  '<number:currency-symbol number:language="it" number:country="IT">€</number:currency-symbol>' +
  '<number:text> </number:text>' +
  '<number:number number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"/>' +
  '</number:currency-style>' +
  '<style:style style:name="date" style:family="table-cell" style:data-style-name="day"/>' +
  '<style:style style:name="money" style:family="table-cell" style:data-style-name="euro"/>' +
  '<style:style style:name="header" style:family="table-cell">' +
  '<style:text-properties fo:font-weight="bold"/></style:style>'

const columnStyle = (column: OutColumn, index: number) =>
  `<style:style style:name="c${index}" style:family="table-column"><style:table-column-properties ` +
  `style:column-width="${(columnWidth(column) * millimetresPerCharacter).toFixed(1)}mm"/></style:style>`

function cellXml(kind: ColumnKind, value: OutValue): string {
  if (value === undefined || value === '') return '<table:table-cell/>'
  if (typeof value === 'number') return numberCell(kind, value)
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${value}"/>`
  }
  return textCell(value)
}

function numberCell(kind: ColumnKind, value: number): string {
  if (kind !== 'money') return `<table:table-cell office:value-type="float" office:value="${value}"/>`
  return (
    '<table:table-cell table:style-name="money" office:value-type="currency" office:currency="EUR" ' +
    `office:value="${(value / 100).toFixed(2)}"/>`
  )
}

function textCell(text: string, attributes = ''): string {
  const paragraphs = validXmlText(text).split('\n').map(paragraph).join('')
  return `<table:table-cell${attributes} office:value-type="string">${paragraphs}</table:table-cell>`
}

/** Runs of spaces would be read as one, and those at the ends as none: each is written by its own element. */
const paragraph = (line: string) =>
  `<text:p>${xmlText(line)
    .replaceAll(/^ | $| (?= )/g, '<text:s/>')
    .replaceAll('\t', '<text:tab/>')}</text:p>`
