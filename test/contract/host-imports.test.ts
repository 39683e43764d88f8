import { describe, expect, test } from 'vitest'
import { wholeList } from '#src/contract/list-query.ts'
import { deliveryFile } from '#test/support/delivery-files.ts'
import { compoundFile, utf8 } from '#test/support/files/spreadsheets.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

const withOffice = (use: (office: HostOffice) => Promise<void>) =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await use(office)
    await office.close()
  })

const header = 'Categoria;Marca;Modello;Matricola;Prezzo;Data acquisto'
const csv = (...rows: string[]) => ({ name: 'lista.csv', bytes: utf8([header, ...rows].join('\r\n')) })
const row = (serial: string, price = '1234,56', date = '15/03/2026') =>
  `PC;Marca Inventata;Modello 1;${serial};${price};${date}`

const itemsIn = async (office: HostOffice) =>
  (await office.get('items.list', { query: wholeList, offset: 0, limit: 500 })).total

/** The faults of a list's rows: line, title of the column, reason. Nothing of it may be taken in. */
async function faultsOf(office: HostOffice, file: { name: string; bytes: Uint8Array }) {
  const before = await itemsIn(office)
  const { token, mapping, header: titles } = await office.get('imports.inspect', file)
  const { error } = await office.get('imports.check', { token, mapping })
  const { rows } = await office.get('imports.rows', { token, show: 'error', offset: 0, limit: 100 })
  expect(await office.ask('imports.apply', { token, leaveOutErrors: false })).toEqual({
    ok: false,
    error: { code: 'rowsInError', rows: error },
  })
  expect(await itemsIn(office)).toBe(before)
  return rows.flatMap(({ line, problems }) =>
    problems.map(({ code, column }) => [line, titles[column ?? -1] ?? '', code]),
  )
}

describe('a list with bad rows is not taken in, and each fault says where it is', () => {
  test.each([
    ['a serial number twice in the file', [row('A1'), row('A1')], [[3, 'Matricola', 'serialTwiceInFile']]],
    [
      'a day that does not exist',
      [row('A1'), row('A2', '5', '31/02/2026')],
      [[3, 'Data acquisto', 'noSuchDay']],
    ],
    ['a negative price', [row('A1', '-5,00')], [[2, 'Prezzo', 'negative']]],
    ['no serial number', [row('')], [[2, 'Matricola', 'required']]],
    ['more cells than titles', [`${row('A1')};di troppo`], [[2, '', 'cellsBeyondHeader']]],
  ])('%s', (_what, rows, faults) =>
    withOffice(async (office) => {
      expect(await faultsOf(office, csv(...rows))).toEqual(faults)
    }),
  )

  test('a serial number that the register has', () =>
    withOffice(async (office) => {
      const { token, mapping } = await office.get('imports.inspect', csv(row('A1')))
      await office.get('imports.check', { token, mapping })
      await office.get('imports.apply', { token, leaveOutErrors: false })
      expect(await faultsOf(office, csv(row('a 1'), row('A2')))).toEqual([
        [2, 'Matricola', 'serialInRegister'],
      ])
    }))

  test('left out on purpose, the good rows are taken in and the bad ones can be had with their reasons', () =>
    withOffice(async (office) => {
      const { token, mapping } = await office.get(
        'imports.inspect',
        csv(row('A1'), row('A2', '-1'), row('A3')),
      )
      await office.get('imports.check', { token, mapping })
      const report = await office.get('imports.report', {
        token,
        format: 'csv',
        reasonHeader: 'Motivo',
        reasons: [{ line: 3, text: 'Il prezzo è negativo' }],
      })
      const text = new TextDecoder().decode(report.bytes)
      expect(text).toContain('A2')
      expect(text).toContain('Il prezzo è negativo')
      expect(text).not.toContain('A3')
      expect(await office.get('imports.apply', { token, leaveOutErrors: true })).toMatchObject({
        received: 2,
        leftOut: 1,
      })
      expect(await itemsIn(office)).toBe(2)
    }))
})

describe('a file that is no list is refused for what it is', () => {
  test.each([
    ['nothing', 'vuoto.csv', new Uint8Array(), { code: 'fileEmpty' }],
    [
      'a picture called .csv',
      'foto.csv',
      Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
      { code: 'contentDiffers', found: 'image' },
    ],
    ['a text called .xlsx', 'lista.xlsx', utf8(header), { code: 'contentDiffers', found: 'text' }],
    ['a workbook of Excel 97', 'lista.xls', compoundFile('Workbook'), { code: 'oldExcel' }],
    [
      'a workbook with a password',
      'lista.xlsx',
      compoundFile('EncryptedPackage'),
      { code: 'passwordProtected' },
    ],
    [
      'a quotation mark never closed',
      'lista.csv',
      utf8(`${header}\n"PC;M`),
      { code: 'quoteNotClosed', line: 2 },
    ],
    ['a header alone', 'lista.csv', utf8(header), { code: 'noRows' }],
  ])('%s', (_what, name, bytes, problem) =>
    withOffice(async (office) => {
      const inspected = await office.ask('imports.inspect', { name, bytes })
      expect(inspected).toMatchObject({ ok: false, error: { code: 'fileRefused', name, problem } })
    }),
  )
})

test('a column chosen for two fields is not guessed about', () =>
  withOffice(async (office) => {
    const { token, mapping } = await office.get('imports.inspect', csv(row('A1')))
    const columns = { ...mapping.columns, model: 3, serialNumber: 3 }
    const checked = await office.ask('imports.check', { token, mapping: { ...mapping, columns } })
    expect(checked).toMatchObject({
      ok: false,
      error: { code: 'mappingUnfit', problems: [{ code: 'columnTwice', column: 3 }] },
    })
  }))

test('the columns of a list are remembered for the next with the same titles', () =>
  withOffice(async (office) => {
    const { token, mapping, remembered } = await office.get('imports.inspect', csv(row('A1')))
    expect(remembered).toBe(false)
    const chosen = { ...mapping, constants: { supplier: 'Fornitore di Prova' } }
    await office.get('imports.check', { token, mapping: chosen })
    await office.get('imports.apply', { token, leaveOutErrors: false })
    const next = await office.get('imports.inspect', csv(row('A2')))
    expect(next).toMatchObject({ remembered: true, mapping: chosen })
  }))

describe('twenty thousand rows', () => {
  test('are taken in as one fact, saying how far the check is', () =>
    withOffice(async (office) => {
      const { token, mapping } = await office.get('imports.inspect', await deliveryFile('csv', 20_000))
      const told: number[] = []
      const job = { progress: (done: number) => void told.push(done), cancelled: () => false }
      const checked = await office.ask('imports.check', { token, mapping }, job)
      expect(checked).toEqual({ ok: true, value: { ready: 20_000, warning: 0, error: 0 } })
      expect(told.length).toBeGreaterThan(2)
      expect(told).toEqual([...told].sort((a, b) => a - b))
      expect(told.at(-1)).toBe(20_000)
      const before = (await office.get('register.status', {})).head.sequence
      const { sequence, received } = await office.get('imports.apply', { token, leaveOutErrors: false })
      expect([sequence, received]).toEqual([before + 1, 20_000])
    }))

  test('stop being checked when the person gives up, or when the screen is gone', () =>
    withOffice(async (office) => {
      const file = await deliveryFile('csv', 20_000)
      const { token, mapping } = await office.get('imports.inspect', file)
      const putAway = {
        progress: () => void office.ask('imports.cancel', { token }),
        cancelled: () => false,
      }
      const cancelled = { ok: false, error: { code: 'importCancelled' } }
      expect(await office.ask('imports.check', { token, mapping }, putAway)).toEqual(cancelled)
      expect(await office.ask('imports.apply', { token, leaveOutErrors: false })).toEqual({
        ok: false,
        error: { code: 'importExpired' },
      })
      const second = await office.get('imports.inspect', file)
      const gone = { progress: () => {}, cancelled: () => true }
      expect(await office.ask('imports.check', { token: second.token, mapping }, gone)).toEqual(cancelled)
      expect(await itemsIn(office)).toBe(0)
    }))
})
