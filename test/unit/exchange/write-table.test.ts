import { strFromU8, unzipSync } from 'fflate'
import { readOds } from 'hucre/ods'
import { readXlsx } from 'hucre/xlsx'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readTable } from '#main/exchange/read-table.ts'
import { type TableFormat, writeTable } from '#main/exchange/write-table.ts'
import type { OutColumn, OutTable } from '#main/exchange/out-table.ts'

const table: OutTable = {
  sheetName: 'Beni [2026]',
  columns: [
    { header: 'Seriale', kind: 'text' },
    { header: 'Prezzo', kind: 'money' },
    { header: 'Consegna', kind: 'date' },
    { header: 'Quantità', kind: 'integer' },
    { header: 'Peso', kind: 'number' },
    { header: 'Nota', kind: 'text', width: 40 },
  ],
  rows: [
    ['000123', 123_456, '2026-03-09', 3, 1.25, 'Sovodnje ob Soči; "A&B <C>"'],
    ['=1+1', 5, undefined, 0, -2, '  due  spazi\nriga'],
  ],
}

const csvText = async (rows: OutTable['rows'], columns = table.columns) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeTable('csv', { ...table, columns, rows }))

test('CSV is what an Italian spreadsheet opens as it is', async () => {
  expect(await csvText(table.rows)).toBe(
    '\uFEFFSeriale;Prezzo;Consegna;Quantità;Peso;Nota\r\n' +
      '000123;1234,56;09/03/2026;3;1,25;"Sovodnje ob Soči; ""A&B <C>"""\r\n' +
      '\'=1+1;0,05;;0;-2;"  due  spazi\nriga"\r\n',
  )
})

test.each(['=cmd', '+1', '-1', '@sum', '\tx', '\rx'])('CSV makes %j harmless', async (text) => {
  const written = await csvText([[text]], [{ header: 'Nota', kind: 'text' }])
  expect(written.split('\r\n').slice(1).join('\r\n')).toMatch(/^"?'/)
})

describe('another library finds in our files what we wrote', () => {
  test('XLSX', async () => {
    const book = await readXlsx(await writeTable('xlsx', table), { readStyles: true })
    expect(book.sheets.map(({ name }) => name)).toEqual(['Beni  2026'])
    expect(book.sheets[0]?.rows).toEqual([
      ['Seriale', 'Prezzo', 'Consegna', 'Quantità', 'Peso', 'Nota'],
      ['000123', 1234.56, new Date('2026-03-09T00:00:00Z'), 3, 1.25, 'Sovodnje ob Soči; "A&B <C>"'],
      ['=1+1', 0.05, null, 0, -2, '  due  spazi\nriga'],
    ])
    expect(book.sheets[0]?.cells?.get('2,0')?.formula).toBeUndefined()
    expect(book.sheets[0]?.cells?.get('1,1')?.style?.numFmt).toContain('€')
  })

  test('XLSX, as it is seen and printed: as wide as the page, its header on each, links to files beside it', async () => {
    const columns: OutColumn[] = [
      { header: 'Numero', kind: 'integer' },
      { header: 'File', kind: 'text', opens: 'file' },
    ]
    const rows = [
      [1, 'Comune di Forlì/Contratto n. 1 #2, 50%.pdf'],
      [2, undefined],
    ]
    const written = await writeTable('xlsx', { sheetName: 'Beni al 1-3-2026', columns, rows })
    const { sheets, namedRanges } = await readXlsx(written, { readStyles: true })
    const [sheet] = sheets
    expect(sheet?.cells?.get('1,1')?.hyperlink?.target).toBe(
      'Comune%20di%20Forl%C3%AC/Contratto%20n.%201%20%232%2C%2050%25.pdf',
    )
    expect(sheet?.cells?.get('2,1')?.hyperlink).toBeUndefined()
    expect(sheet?.cells?.get('0,0')?.style?.alignment?.horizontal).toBe('right')
    expect(sheet?.autoFilter?.range).toBe('A1:B3')
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 })
    const xml = strFromU8(unzipSync(written)['xl/workbook.xml'] ?? new Uint8Array())
    expect(xml).toContain(`>'Beni al 1-3-2026'!$1:$1</definedName>`)
    expect(namedRanges ?? []).toEqual([])
  })

  test('XLSX, and a third', async () => {
    const rows = await readSheet(Buffer.from(await writeTable('xlsx', table)), { trim: false })
    expect(rows.slice(1)).toEqual([
      ['000123', 1234.56, new Date('2026-03-09T00:00:00Z'), 3, 1.25, 'Sovodnje ob Soči; "A&B <C>"'],
      ['=1+1', 0.05, null, 0, -2, '  due  spazi\nriga'],
    ])
  })

  test('ODS', async () => {
    const book = await readOds(await writeTable('ods', table), { readStyles: true })
    expect(book.sheets.map(({ name }) => name)).toEqual(['Beni  2026'])
    expect(book.sheets[0]?.rows).toEqual([
      ['Seriale', 'Prezzo', 'Consegna', 'Quantità', 'Peso', 'Nota'],
      ['000123', 1234.56, new Date('2026-03-09T00:00:00Z'), 3, 1.25, 'Sovodnje ob Soči; "A&B <C>"'],
      ['=1+1', 0.05, null, 0, -2, '  due  spazi\nriga'],
    ])
    expect(book.sheets[0]?.cells?.get('2,0')?.formula).toBeUndefined()
    expect(book.sheets[0]?.cells?.get('1,2')?.style?.numFmt).toBe('dd/mm/yyyy')
  })
})

test.each<TableFormat>(['xlsx', 'ods'])('%s holds any text, but for what no XML can', async (format) => {
  const texts = ['_x0041_', 'a\u0000b\r\nc', '<&amp;>"\'', ' 1 ', 'č😀']
  const bytes = await writeTable(format, {
    sheetName: "L'elenco: 1/2",
    columns: texts.map((header) => ({ header, kind: 'text' })),
    rows: [texts],
  })
  expect(await readTable({ name: `a.${format}`, bytes })).toMatchObject({
    ok: true,
    value: {
      sheetName: 'L elenco  1 2',
      header: ['_x0041_', 'ab\nc', '<&amp;>"\'', '1', 'č😀'],
      rows: [{ line: 2, cells: ['_x0041_', 'ab\nc', '<&amp;>"\'', ' 1 ', 'č😀'] }],
    },
  })
})

test('days that Excel counts wrongly stay text, as does what is not of its column', async () => {
  const columns: OutColumn[] = [
    { header: 'Data', kind: 'date' },
    { header: 'Prezzo', kind: 'money' },
  ]
  const rows = [
    ['1900-02-28', 'gratis'],
    ['1900-03-01', 0],
  ]
  const bytes = await writeTable('xlsx', { sheetName: 'F', columns, rows })
  expect(await readTable({ name: 'a.xlsx', bytes })).toMatchObject({
    ok: true,
    value: { rows: [{ cells: ['1900-02-28', 'gratis'] }, { cells: [{ date: '1900-03-01' }, 0] }] },
  })
})

test('a workbook written by another library is read as it was meant', async () => {
  const bytes = await writeXlsxFile(
    [
      ['Seriale', 'Data', 'Prezzo'],
      ['00077', { value: new Date('2026-02-28T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' }, 1234.5],
    ],
    { sheet: 'Consegna' },
  ).toBuffer()
  expect(await readTable({ name: 'Consegna.XLSX', bytes })).toMatchObject({
    ok: true,
    value: { sheetName: 'Consegna', rows: [{ line: 2, cells: ['00077', { date: '2026-02-28' }, 1234.5] }] },
  })
})

test.each<TableFormat>(['csv', 'xlsx', 'ods'])(
  '100,000 rows go out and come back: %s',
  { timeout: 60_000 },
  async (format) => {
    const columns: OutTable['columns'] = [
      { header: 'Seriale', kind: 'text' },
      { header: 'Modello', kind: 'text' },
      { header: 'Prezzo', kind: 'money' },
    ]
    const rows = Array.from({ length: 100_000 }, (_, index) => [`S${index}`, 'Modello', index])
    const bytes = await writeTable(format, { sheetName: 'Beni', columns, rows })
    const read = await readTable({ name: `beni.${format}`, bytes })
    const found = read.ok ? read.value.rows : []
    expect(found).toHaveLength(100_000)
    expect(found.at(-1)).toEqual({
      line: 100_001,
      cells: ['S99999', 'Modello', format === 'csv' ? '999,99' : 999.99],
    })
  },
)
