import { strToU8, zipSync } from 'fflate'

/** The bytes of a text in Windows-1252, for letters that are one byte in it. */
export const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)))

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const utf16 = (text: string, endian: 'le' | 'be'): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, endian === 'le')
  Array.from({ length: text.length }, (_, at) =>
    view.setUint16(2 + at * 2, text.charCodeAt(at), endian === 'le'),
  )
  return bytes
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type XlsxSheet = { name: string; rows: string; hidden?: boolean }

/** A workbook whose sheets are given as the XML of their rows, to hold what a writer would not write. */
export function xlsxOf(sheets: readonly XlsxSheet[], styles = ''): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets>${sheets
        .map(
          ({ name, hidden }, index) =>
            `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden ? ' state="hidden"' : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${sheets
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${spreadsheet}">${styles}</styleSheet>`),
  }
  sheets.forEach(({ rows }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `<worksheet xmlns="${spreadsheet}"><sheetData>${rows}</sheetData></worksheet>`,
    )
  })
  return zipSync(parts)
}

/** A row of texts at a line of a sheet of `xlsxOf`. */
export const textRow = (line: number, texts: readonly string[]): string =>
  `<row r="${line}">${texts
    .map(
      (text, index) =>
        `<c r="${String.fromCharCode(65 + index)}${line}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('')}</row>`

/** An OpenDocument spreadsheet around the XML of its tables. */
export function odsOf(tables: string, manifest = '<manifest/>'): Uint8Array {
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:body><office:spreadsheet>` +
        `${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
  })
}

/** The start of a compound file, the old container of Excel, with the name of a stream somewhere in it. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(utf16(stream, 'le').subarray(2), 512)
  return bytes
}
