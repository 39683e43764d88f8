import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openArchive, unfold } from '#main/exchange/archive.ts'
import { readTable, type TableChoice } from '#main/exchange/read-table.ts'
import { compoundFile, odsOf, textRow, utf8, xlsxOf } from '#test/support/files/spreadsheets.ts'

const read = (name: string, bytes: Uint8Array, choice?: TableChoice) => readTable({ name, bytes }, choice)
const refusal = async (name: string, bytes: Uint8Array, choice?: TableChoice) => {
  const result = await read(name, bytes, choice)
  return result.ok ? 'read' : result.error
}
const simple = (texts: readonly (readonly string[])[]) =>
  texts.map((row, index) => textRow(index + 1, row)).join('')

const workbook = xlsxOf([
  {
    name: 'Foglio1',
    rows: simple([
      ['A', 'B'],
      ['1', '2'],
    ]),
  },
])

const mistaken = [
  ['an empty file', 'a.csv', new Uint8Array(0), { code: 'fileEmpty' }],
  ['a file of blanks', 'a.csv', utf8('\r\n \r\n'), { code: 'fileEmpty' }],
  ['a workbook called .csv', 'a.csv', workbook, { code: 'contentDiffers', extension: 'csv', found: 'xlsx' }],
  [
    'text called .xlsx',
    'a.xlsx',
    utf8('a;b\n1;2'),
    { code: 'contentDiffers', extension: 'xlsx', found: 'text' },
  ],
  ['a workbook called .ods', 'a.ods', workbook, { code: 'contentDiffers', extension: 'ods', found: 'xlsx' }],
  [
    'a web page called .xls',
    'a.xls',
    utf8('<html><table></table></html>'),
    { code: 'contentDiffers', extension: 'xls', found: 'html' },
  ],
  [
    'a PDF called .csv',
    'a.csv',
    utf8('%PDF-1.7'),
    { code: 'contentDiffers', extension: 'csv', found: 'pdf' },
  ],
  [
    'an image called .xlsx',
    'a.xlsx',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    { code: 'contentDiffers', extension: 'xlsx', found: 'image' },
  ],
  [
    'another zip called .xlsx',
    'a.xlsx',
    zipSync({ 'a.txt': strToU8('a') }),
    { code: 'contentDiffers', extension: 'xlsx', found: 'zip' },
  ],
  [
    'bytes called .txt',
    'a.txt',
    Uint8Array.of(1, 0, 2, 0),
    { code: 'contentDiffers', extension: 'txt', found: 'binary' },
  ],
  ['an old workbook', 'a.xls', compoundFile('Workbook'), { code: 'oldExcel' }],
  ['a workbook under a password', 'a.xlsx', compoundFile('EncryptedPackage'), { code: 'passwordProtected' }],
  ['another kind of file', 'a.docx', workbook, { code: 'fileKindUnknown', extension: 'docx' }],
  ['a file without extension', 'elenco', utf8('a;b\n1;2'), { code: 'fileKindUnknown', extension: '' }],
  ['a header alone', 'a.csv', utf8('Seriale;Modello\n'), { code: 'noRows' }],
] as const

describe('what a file is', () => {
  test.each(mistaken)('%s', async (_, name, bytes, expected) => {
    expect(await refusal(name, bytes)).toEqual(expected)
  })

  test('a file beyond the limit is refused before it is looked into', async () => {
    const bytes = new Uint8Array(100 * 1024 * 1024 + 1)
    expect(await refusal('a.csv', bytes)).toMatchObject({ code: 'fileTooLarge', size: bytes.length })
  })
})

describe('damaged and hostile archives', () => {
  test('a file cut short', async () => {
    expect(await refusal('a.xlsx', workbook.subarray(0, workbook.length - 40))).toMatchObject({
      found: 'zip',
    })
  })

  test('a directory that points outside the file', async () => {
    const bytes = Uint8Array.from(workbook)
    const view = new DataView(bytes.buffer)
    const first = bytes.length - 22
    const directory = view.getUint32(first + 16, true)
    view.setUint32(directory + 42, 0x7fffffff, true)
    expect(await refusal('a.xlsx', bytes)).toEqual({ code: 'fileDamaged' })
  })

  test('XML that breaks off', async () => {
    expect(await refusal('a.ods', odsOf('<table:table><table:table-row>'))).toEqual({ code: 'fileDamaged' })
    const bytes = xlsxOf([{ name: 'F', rows: '<row r="1"><c r="A1" t="s"><v>99</v></c></row>' }])
    expect(await refusal('a.xlsx', bytes)).toEqual({ code: 'fileDamaged' })
  })

  test('a zip bomb stops at the limit, whatever size it declares', async () => {
    const bytes = zipSync({ 'content.xml': new Uint8Array(2_000_000) })
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const directory = view.getUint32(bytes.length - 22 + 16, true)
    view.setUint32(directory + 24, 1000, true)
    const archive = await openArchive(bytes)
    const unfolded = archive.ok ? await unfold(archive.value, ['content.xml'], 1_000_000) : archive
    expect(unfolded).toEqual({ ok: false, error: { code: 'unfoldsTooMuch', limit: 1_000_000 } })
  })

  test('one cell in a far corner', async () => {
    const far =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="2"><c r="XFD2"><v>1</v></c></row>'
    expect(await refusal('a.xlsx', xlsxOf([{ name: 'F', rows: far }]))).toMatchObject({
      code: 'tooManyColumns',
    })
    const low = `${textRow(1, ['a'])}<row r="999999999"><c r="A999999999"><v>1</v></c></row>`
    expect(await read('a.xlsx', xlsxOf([{ name: 'F', rows: low }]))).toMatchObject({
      ok: true,
      value: { rows: [{ line: 999_999_999, cells: [1] }] },
    })
    const wide = `<table:table><table:table-row><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16000"/></table:table-row></table:table>`
    expect(await refusal('a.ods', odsOf(wide))).toMatchObject({ code: 'tooManyColumns' })
    const tall = `<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>`
    expect(await refusal('a.ods', odsOf(tall))).toMatchObject({ code: 'tooManyRows' })
  })

  test('too many rows and columns of text', async () => {
    expect(await refusal('a.csv', utf8('A;B\n'.repeat(250_001)))).toMatchObject({ code: 'tooManyRows' })
    expect(await refusal('a.csv', utf8(`A${';B'.repeat(600)}\n1;2\n`))).toMatchObject({
      code: 'tooManyColumns',
    })
  })
})

describe('sheets', () => {
  const bytes = xlsxOf([
    { name: 'Copertina', rows: '' },
    {
      name: 'Nascosto',
      rows: simple([
        ['X', 'Y'],
        ['1', '2'],
      ]),
      hidden: true,
    },
    {
      name: 'PC',
      rows: simple([
        ['Seriale', 'Modello'],
        ['0001', 'M'],
      ]),
    },
    {
      name: 'Telefoni &amp; cuffie',
      rows: simple([
        ['Seriale', 'Interno'],
        ['0002', '12'],
      ]),
    },
  ])

  test('the first that has a table is read and all the visible ones are named', async () => {
    expect(await read('a.xlsx', bytes)).toMatchObject({
      ok: true,
      value: { sheetName: 'PC', sheetNames: ['Copertina', 'PC', 'Telefoni & cuffie'] },
    })
  })

  test('another may be asked for by name', async () => {
    const table = await read('a.xlsx', bytes, { sheet: 'Telefoni & cuffie' })
    expect(table).toMatchObject({ ok: true, value: { header: ['Seriale', 'Interno'] } })
  })

  test('one that is not there is refused with the names', async () => {
    expect(await refusal('a.xlsx', bytes, { sheet: 'Foglio9' })).toEqual({
      code: 'sheetUnknown',
      sheet: 'Foglio9',
      sheetNames: ['Copertina', 'PC', 'Telefoni & cuffie'],
    })
  })
})

const styles =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="00000000000"/>' +
  '<numFmt numFmtId="166" formatCode="[Red]&quot;Day &quot;#,##0.00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs>'

test('XLSX keeps what each cell is: texts with their zeros, numbers, days, truths, errors, gaps', async () => {
  const rows =
    textRow(3, ['Codice', 'Prezzo', 'Data', 'Nuovo', 'Errore', 'CF', 'Colore', 'Ora']) +
    '<row r="5"><c r="A5" t="inlineStr"><is><t>000123</t></is></c><c r="B5"><v>1735420018</v></c>' +
    '<c r="C5" s="1"><v>46090.5</v></c><c r="D5" t="b"><v>1</v></c><c r="E5" t="e"><v>#N/A</v></c>' +
    '<c r="F5" s="2"><v>1735420018</v></c><c r="G5" s="3"><v>1.5</v></c><c r="H5" s="4"><v>0.4375</v></c></row>' +
    '<row><c t="str"><f>A5</f><v>riga_x000D_</v></c><c><f>1+</f></c><c s="1"><v>59</v></c><c r="E6" t="d"><v>2026-03-09T00:00:00</v></c></row>'
  const table = await read('a.xlsx', xlsxOf([{ name: 'F', rows }], styles))
  expect(table).toMatchObject({
    ok: true,
    value: {
      headerLine: 3,
      rows: [
        {
          line: 5,
          cells: ['000123', 1735420018, { date: '2026-03-09' }, true, '#N/A', '01735420018', 1.5, '10:30'],
        },
        { line: 6, cells: ['riga\r', '', { date: '1900-02-28' }, '', { date: '2026-03-09' }] },
      ],
    },
  })
})

test('XLSX shares texts between cells, without the reading of ideograms, and may count days from 1904', async () => {
  const bytes = zipSync({
    'xl/workbook.xml': strToU8(
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="F" sheetId="1" r:id="a"/></x:sheets></x:workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Type="t/worksheet" Target="/xl/worksheets/uno.xml"/><Relationship Id="b" Type="t/sharedStrings" Target="testi.xml"/><Relationship Id="c" Type="t/styles" Target="stili.xml"/></Relationships>',
    ),
    'xl/testi.xml': strToU8(
      '<sst><si><t>Nome</t></si><si><r><t>Da</t></r><r><t>ta</t></r><rPh><t>x</t></rPh></si></sst>',
    ),
    'xl/stili.xml': strToU8(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/uno.xml': strToU8(
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="B2" s="1"><x:v>44628</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    ),
  })
  expect(await read('a.xlsx', bytes)).toMatchObject({
    ok: true,
    value: { header: ['Nome', 'Data'], rows: [{ line: 2, cells: ['', { date: '2026-03-09' }] }] },
  })
})

test('ODS keeps header rows of a group, repeated cells and lines, notes apart from values', async () => {
  const cell = (text: string) =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
  const table = await read(
    'a.ods',
    odsOf(
      `<table:table table:name="PC &amp; altro"><table:table-header-rows><table:table-row>${cell('Seriale')}${cell('Nota')}${cell('Data')}${cell('Prezzo')}</table:table-row></table:table-header-rows>` +
        '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
        '<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>nota</text:p></office:annotation><text:p>00<text:s text:c="2"/>1</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="string"><text:p>a</text:p><text:p>b &lt;c&gt;</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="date" office:date-value="2026-03-09T10:00:00"><text:p>09/03/26</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="currency" office:value="12.5"><text:p>12,50 €</text:p></table:table-cell>' +
        '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16380"/></table:table-row>' +
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/></table:table-row></table:table>',
    ),
  )
  expect(table).toMatchObject({
    ok: true,
    value: {
      sheetName: 'PC & altro',
      header: ['Seriale', 'Nota', 'Data', 'Prezzo'],
      rows: [{ line: 4, cells: ['00  1', 'a\nb <c>', { date: '2026-03-09' }, 12.5] }],
    },
  })
})

test('an ODS under a password is refused', async () => {
  const bytes = odsOf('', '<manifest:manifest><manifest:encryption-data/></manifest:manifest>')
  expect(await refusal('a.ods', bytes)).toEqual({ code: 'passwordProtected' })
})
