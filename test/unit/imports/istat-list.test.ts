import { expect, test } from 'vitest'
import { readIstatList } from '#src/imports/istat-list.ts'
import { istatTitles } from '#test/support/files/istat-titles.ts'
import { bodyListOf, sheetTable, tableOf } from '#test/support/files/sheet-table.ts'
import { utf8, windows1252 } from '#test/support/files/spreadsheets.ts'

const istatRow = (
  code: string,
  name: string,
  other: string,
  region: string,
  sigla: string,
  belfiore: string,
) => [
  '06',
  '030',
  '030',
  '022',
  code,
  other === '' ? name : `${name}/${other}`,
  name,
  other,
  '2',
  'Nord-est',
  region,
  'Unità',
  '1',
  '0',
  sigla,
  code.replace(/^0+/, ''),
  code,
  belfiore,
]
const istatRows = [
  istatRow('031022', "Savogna d'Isonzo", 'Sovodnje ob Soči', 'Friuli-Venezia Giulia', 'GO', 'I479'),
  istatRow('063049', 'Napoli', '', 'Campania', 'NA', 'F839'),
  istatRow('001001', 'Agliè', '', 'Piemonte', 'TO', 'A074'),
]
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => (/[\n;"]/.test(cell) ? `"${cell}"` : cell)).join(';')).join('\r\n')

const expected = [
  {
    kind: 'municipality',
    name: "Savogna d'Isonzo",
    otherLanguageName: 'Sovodnje ob Soči',
    istatCode: '031022',
    cadastralCode: 'I479',
    province: 'GO',
    region: 'Friuli-Venezia Giulia',
  },
  {
    kind: 'municipality',
    name: 'Napoli',
    istatCode: '063049',
    cadastralCode: 'F839',
    province: 'NA',
    region: 'Campania',
  },
  {
    kind: 'municipality',
    name: 'Agliè',
    istatCode: '001001',
    cadastralCode: 'A074',
    province: 'TO',
    region: 'Piemonte',
  },
]

test('as CSV in UTF-8', async () => {
  const list = bodyListOf(await tableOf('Elenco-comuni-italiani.csv', utf8(csv([istatTitles, ...istatRows]))))
  expect(list.source).toBe('istat')
  expect(list.bodies.map(({ details }) => details)).toEqual(expected)
  expect(list.problems).toEqual([])
})

test('as CSV in Windows-1252, in which a letter is lost: told, and not taken for a name', async () => {
  const text = csv([istatTitles, ...istatRows]).replaceAll('č', '?')
  const list = bodyListOf(await tableOf('Elenco-comuni-italiani.csv', windows1252(text)))
  const [first, , third] = list.bodies
  expect(first?.details).not.toHaveProperty('otherLanguageName')
  expect(third?.details.name).toBe('Agliè')
  expect(list.problems).toEqual([
    { line: 2, code: 'lettersLost', column: 'Denominazione altra lingua', value: 'Sovodnje ob So?i' },
  ])
})

test('with the zeros that a spreadsheet took away', () => {
  const list = readIstatList(
    sheetTable(
      ['Codice Comune formato numerico', 'Denominazione in italiano', 'Codice Catastale del Comune'],
      [[1001, 'Agliè', 'a074']],
    ),
  )
  expect(list).toMatchObject({
    ok: true,
    value: { bodies: [{ details: { istatCode: '001001', cadastralCode: 'A074' } }] },
  })
})

test('with titles of 2016, and with notes under the rows', () => {
  const titles = [
    'Codice Comune formato alfanumerico',
    'Denominazione in italiano',
    'Denominazione in tedesco',
    'Denominazione regione',
    'Sigla automobilistica',
    'Codice Catastale del comune',
  ]
  const list = readIstatList(
    sheetTable(titles, [
      ['021001', 'Aldino', 'Aldein', 'Trentino-Alto Adige/Südtirol', 'BZ', 'A179'],
      ['(1) I codici delle province', '', '', '', '', ''].map((text, index) => (index === 0 ? '' : text)),
    ]),
  )
  expect(list).toMatchObject({
    ok: true,
    value: { bodies: [{ details: { otherLanguageName: 'Aldein' } }], problems: [] },
  })
})

test('rows that cannot be used are told one by one', () => {
  const list = readIstatList(
    sheetTable(istatTitles, [
      istatRow('', 'Senza codice', '', 'Lazio', 'RM', 'H501'),
      istatRow('12', '', '', 'Lazio', 'RM', 'H502'),
      istatRow('058x91', 'Roma', '', 'Lazio', 'RM', 'H501'),
      istatRow('058091', 'Roma', '', 'Lazio', 'RM', 'H501'),
      istatRow('058091', 'Roma ancora', '', 'Lazio', 'RM', 'H501'),
      istatRow('058092', 'Altro', '', 'Lazio', 'RM', 'H5O1'),
    ]),
  )
  expect(list.ok && list.value.problems.map(({ line, code, value }) => [line, code, value])).toEqual([
    [2, 'codeMissing', ''],
    [3, 'nameMissing', ''],
    [4, 'codeMalformed', '058x91'],
    [6, 'codeTwice', '058091'],
    [7, 'codeMalformed', 'H5O1'],
  ])
  expect(list.ok && list.value.bodies.map(({ details }) => details.name)).toEqual(['Roma', 'Altro'])
})
