import { describe, expect, test } from 'vitest'
import { readTable } from '#main/exchange/read-table.ts'
import { headerProblems, type SheetTable } from '#src/imports/table.ts'
import { tableOf } from '#test/support/files/sheet-table.ts'
import { utf16, utf8, windows1252 } from '#test/support/files/spreadsheets.ts'

const cellsOf = (table: SheetTable) => table.rows.map((row) => row.cells)

describe('delimiters', () => {
  test.each([
    ['comma', 'Matricola,Modello\nA1,"Monitor 24"", nero"\nA2,Telefono\n'],
    ['semicolon', 'Matricola;Modello\nA1;Monitor 24", nero\nA2;Telefono\n'],
    ['tab', 'Matricola\tModello\nA1\t"Monitor 24"", nero"\nA2\tTelefono\n'],
  ])('%s', async (_, text) => {
    const table = await tableOf('consegna.csv', utf8(text))
    expect(table.header).toEqual(['Matricola', 'Modello'])
    expect(cellsOf(table)).toEqual([
      ['A1', 'Monitor 24", nero'],
      ['A2', 'Telefono'],
    ])
  })

  test('decimal commas in every row do not pass for a delimiter', async () => {
    const table = await tableOf('consegna.csv', utf8('Seriale;Prezzo\nA1;1234,56\nA2;99,00\nA3;1.234,50\n'))
    expect(table.header).toEqual(['Seriale', 'Prezzo'])
    expect(cellsOf(table)[0]).toEqual(['A1', '1234,56'])
  })

  test('a list of one column has none', async () => {
    const table = await tableOf('matricole.txt', utf8('Matricola\n0001\n0002\n'))
    expect(cellsOf(table)).toEqual([['0001'], ['0002']])
  })
})

describe('encodings', () => {
  const text = 'Matricola;Città;Prezzo\r\n007;Forlì;€ 12,00\r\n'
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\uFEFF${text}`)],
    ['UTF-16 little endian', utf16(text, 'le')],
    ['UTF-16 big endian', utf16(text, 'be')],
    ['Windows-1252', windows1252(text)],
  ])('%s', async (_, bytes) => {
    const table = await tableOf('consegna.csv', bytes)
    expect(table.header).toEqual(['Matricola', 'Città', 'Prezzo'])
    expect(cellsOf(table)).toEqual([['007', 'Forlì', '€ 12,00']])
  })
})

test.each([
  ['UTF-8', utf8],
  ['UTF-16 little endian', (text: string) => utf16(text, 'le')],
  ['UTF-16 big endian', (text: string) => utf16(text, 'be')],
  ['Windows-1252', windows1252],
])('a long list in %s is read whole, wherever it is parted to be decoded', async (_, bytesOf) => {
  // Every start of a letter comes to stand at every place before a boundary, and so does every part of it.
  for (const shift of ['', 'x', 'xx', 'xxx', 'xxxx']) {
    const rows = Array.from({ length: 600 }, (__, index) => [`S${index}`, 'è€'.repeat(90)])
    const text = [`Matricola;Nota${shift}`, ...rows.map((row) => row.join(';'))].join('\n')
    expect(cellsOf(await tableOf('consegna.csv', bytesOf(text)))).toEqual(rows)
  }
})

test('a list whose last letter is half a letter of UTF-8 is read as Windows-1252', async () => {
  const bytes = Buffer.concat([utf8('Matricola;Nota\nA1;citt'), Buffer.from([0xc3])])
  expect(cellsOf(await tableOf('consegna.csv', bytes))).toEqual([['A1', 'cittÃ']])
})

describe('rows', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('end with %s', async (_, end) => {
    const table = await tableOf('consegna.csv', utf8(['Seriale;Nota', 'A1;uno', 'A2;due', '', ''].join(end)))
    expect(cellsOf(table)).toEqual([
      ['A1', 'uno'],
      ['A2', 'due'],
    ])
  })

  test('may hold line breaks, be short, be long, be blank; each keeps its line', async () => {
    const table = await tableOf(
      'consegna.csv',
      utf8('Seriale;Nota\nA1;"prima\r\nseconda"\n\nA2\nA3;tre;in più\n'),
    )
    expect(table.rows).toEqual([
      { line: 2, cells: ['A1', 'prima\nseconda'] },
      { line: 4, cells: ['A2'] },
      { line: 5, cells: ['A3', 'tre', 'in più'] },
    ])
  })

  test('the header stands under the titles of the document', async () => {
    const text =
      'Ordine 123/2026;;\n;;\nFornitore: Esempio S.p.A.;;\nSeriale;Modello;Prezzo\n00012;X1;10,00\n'
    const table = await tableOf('consegna.csv', utf8(text))
    expect(table).toMatchObject({ headerLine: 4, header: ['Seriale', 'Modello', 'Prezzo'] })
    expect(table.rows).toEqual([{ line: 5, cells: ['00012', 'X1', '10,00'] }])
  })

  test('another header row may be chosen', async () => {
    const bytes = utf8('Gruppo A;Gruppo B\nSeriale;Modello\n00012;X1\n')
    const table = await readTable({ name: 'a.csv', bytes }, { headerLine: 2 })
    expect(table).toMatchObject({ ok: true, value: { header: ['Seriale', 'Modello'] } })
  })

  test('a quotation mark never closed would swallow the rest: refused with its line', async () => {
    const result = await readTable({ name: 'a.csv', bytes: utf8('Seriale;Nota\nA1;uno\nA2;"due\nA3;tre\n') })
    expect(result).toEqual({ ok: false, error: { code: 'quoteNotClosed', line: 3 } })
  })

  test.each([
    ['among decimal commas', 'Seriale;Nota;Prezzo\nA1;"uno;10,00\nA2;due;20,00\nA3;tre;30,00\n', 2],
    ['closed by that of another row', 'Seriale;Nota\nA1;"uno\nA2;"due"\nA3;tre\n', 2],
  ])('the same, %s', async (_where, text, line) => {
    const result = await readTable({ name: 'a.csv', bytes: utf8(text) })
    expect(result).toEqual({ ok: false, error: { code: 'quoteNotClosed', line } })
  })

  test('inches that were not doubled are read as they are', async () => {
    const table = await tableOf('a.csv', utf8('Seriale;Nota\nA1;"monitor 24" nuovo"\nA2;due\n'))
    expect(table.rows).toEqual([
      { line: 2, cells: ['A1', 'monitor 24" nuovo'] },
      { line: 3, cells: ['A2', 'due'] },
    ])
  })
})

describe('header', () => {
  test('a title repeated and a filled column without one are told', async () => {
    const table = await tableOf('consegna.csv', utf8('Seriale;Note;note ;\nA1;x;y;z\n'))
    expect(headerProblems(table)).toEqual([{ code: 'titleRepeated', title: 'Note', columns: [1, 2] }])
    const untitled = await tableOf('consegna.csv', utf8('Seriale;;Nota;Stato\nA1;x;y;z\n'))
    expect(headerProblems(untitled)).toEqual([{ code: 'titleMissing', column: 1 }])
  })

  test('an untitled column that is empty is no problem', async () => {
    expect(headerProblems(await tableOf('consegna.csv', utf8('Seriale;;Nota\nA1;;y\n')))).toEqual([])
  })
})
