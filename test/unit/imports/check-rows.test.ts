import { describe, expect, test } from 'vitest'
import {
  type CheckedRow,
  checkRows,
  type DeliveryField,
  type DeliveryMapping,
  type Existing,
  proposedMapping,
} from '#src/imports/delivery-list.ts'
import type { Cell } from '#src/imports/table.ts'
import { NewAsset } from '#src/items/commands.ts'
import { sheetTable } from '#test/support/files/sheet-table.ts'

const nothing: Existing = {
  assetBySerial: () => undefined,
  inventoryNumberHolder: () => undefined,
  fundByName: () => undefined,
}

/** One row of an asset that is right, with some fields told in another way. */
function check(
  told: Partial<Record<DeliveryField, Cell>>,
  options: Partial<DeliveryMapping> = {},
  existing = nothing,
): CheckedRow {
  const fields: Partial<Record<string, Cell>> = {
    category: 'PC',
    manufacturer: 'Lenovo',
    model: 'M70',
    serialNumber: 'A1',
    ...told,
  }
  const header = Object.keys(fields)
  const table = sheetTable(header, [Object.values(fields).map((cell) => cell ?? '')])
  const columns = Object.fromEntries(header.map((field, index) => [field, index]))
  const mapping = {
    columns,
    constants: {},
    numberStyle: 'italian',
    dateStyle: 'dayFirst',
    ...options,
  } as const
  const [row] = checkRows(table, mapping, { existing })
  if (!row) throw new Error('no row')
  return row
}

test('a row becomes an asset that the register accepts', () => {
  const row = check(
    {
      inventoryNumber: 'inv000123',
      serialNumber: 12_345,
      accessories: 'Alimentatore; Dock (S/N D-77)',
      macAddress: '0a1b.2c3d.4e5f',
      imei: '490154203237518',
      condition: 'Ottimo',
      supplier: 'Esempio S.p.A.',
      cig: '8527277397',
      invoiceNumber: 17,
      purchaseDate: '09/03/2026',
      price: '1.234,56',
      vatRate: '22%',
      warrantyEnd: '09/03/2029',
      inventoryValue: 1500,
      fund: 'PR FESR',
    },
    {},
    { ...nothing, fundByName: (name) => (name === 'PR FESR' ? 'fund-1' : undefined) },
  )
  expect(row).toEqual({
    line: 2,
    status: 'ready',
    problems: [],
    draft: {
      category: 'PC',
      manufacturer: 'Lenovo',
      model: 'M70',
      serialNumber: '12345',
      inventoryNumber: 'INV000123',
      accessories: [
        { description: 'Alimentatore', serialNumber: '' },
        { description: 'Dock', serialNumber: 'D-77' },
      ],
      macAddress: '0A:1B:2C:3D:4E:5F',
      imei: '490154203237518',
      hostname: '',
      phoneExtension: '',
      phoneNumber: '',
      condition: 'excellent',
      knownDefects: '',
      purchase: {
        supplier: 'Esempio S.p.A.',
        order: '',
        cig: '8527277397',
        invoice: '17',
        date: '2026-03-09',
        price: 123_456,
        vat: 2200,
      },
      warrantyEnd: '2029-03-09',
      inventoryValue: 150_000,
      funding: [{ fundId: 'fund-1', share: 10_000 }],
      note: '',
    },
  })
  expect(NewAsset.safeParse(row.draft)).toMatchObject({ success: true })
})

test('a thing is valued at its cost with VAT, when both are told and no other value is', () => {
  expect(check({ price: '1.000,00', vatRate: '22%' }).draft?.inventoryValue).toBe(122_000)
  expect(check({ price: '1.000,00' }).draft?.inventoryValue).toBeUndefined()
})

describe('each problem stops its row, with its place and facts', () => {
  test.each([
    ['serialNumber', '', { code: 'required' }],
    ['serialNumber', 'n.d.', { code: 'required' }],
    ['category', 'x'.repeat(201), { code: 'tooLong', limit: 200 }],
    ['hostname', 'pc\u0007', { code: 'controlCharacters' }],
    ['model', '#N/D', { code: 'spreadsheetError' }],
    ['serialNumber', '3.56E+15', { code: 'digitsLost' }],
    ['price', 'molto', { code: 'notANumber' }],
    ['price', '-5,00', { code: 'negative' }],
    ['price', '1,234', { code: 'tooManyDecimals' }],
    ['vatRate', '220', { code: 'tooLarge' }],
    ['purchaseDate', 'presto', { code: 'notADate' }],
    ['warrantyEnd', '31/02/2026', { code: 'noSuchDay' }],
    ['macAddress', '0A:1B:2C', { code: 'macMalformed' }],
    ['imei', '123', { code: 'imeiMalformed' }],
    ['cig', 'CIG-123', { code: 'cigMalformed' }],
    ['inventoryNumber', '=1+1', { code: 'inventoryNumberMalformed' }],
    ['condition', 'mah', { code: 'conditionUnknown' }],
    ['fund', 'Fondo perduto', { code: 'fundUnknown' }],
    [
      'accessories',
      Array.from({ length: 21 }, () => 'Cavo').join(';'),
      { code: 'tooManyAccessories', limit: 20 },
    ],
  ] as const)('%s = %j', (field, cell, fault) => {
    const row = check({ [field]: cell })
    expect(row).toMatchObject({ status: 'error', problems: [{ ...fault, field }] })
    expect(row.problems).toHaveLength(1)
    expect(row.problems[0]?.column).toBeTypeOf('number')
    expect(row.draft).toBeUndefined()
  })

  test('what could be read two ways, while nobody has chosen', () => {
    const row = check(
      { price: '1.234', purchaseDate: '03/04/2026' },
      { numberStyle: undefined, dateStyle: undefined },
    )
    expect(row.problems).toMatchObject([
      { code: 'dateStyleUndecided', field: 'purchaseDate', value: '03/04/2026' },
      { code: 'numberStyleUndecided', field: 'price', value: '1.234' },
    ])
  })

  test('cells beyond the header', () => {
    const table = sheetTable(
      ['Categoria', 'Marca', 'Modello', 'Seriale'],
      [['PC', 'Lenovo', 'M70', 'A1', '', '99']],
    )
    const [row] = checkRows(table, proposedMapping(table), { existing: nothing })
    expect(row?.problems).toEqual([{ code: 'cellsBeyondHeader', value: '99' }])
  })
})

describe('warnings leave the row usable', () => {
  test.each([
    [{ imei: '490154203237519' }, { code: 'imeiCheckDigit', field: 'imei' }],
    [
      { purchaseDate: '09/03/2026', warrantyEnd: '08/03/2026' },
      { code: 'warrantyBeforePurchase', field: 'warrantyEnd', purchaseDate: '2026-03-09' },
    ],
  ] as const)('%j', (told, problem) => {
    const row = check(told)
    expect(row).toMatchObject({ status: 'warning', problems: [problem] })
    expect(row.draft).toBeDefined()
  })
})

describe('clashes', () => {
  const header = ['Categoria', 'Marca', 'Modello', 'Seriale', 'Inventario']
  const twins = (rows: readonly (readonly Cell[])[]) => {
    const table = sheetTable(header, rows)
    return Array.from(checkRows(table, proposedMapping(table), { existing: nothing }))
  }

  test('a serial twice in the file names the other line, whatever its case and spaces', () => {
    const rows = twins([
      ['PC', 'Lenovo', 'M70', 'ab1', ''],
      ['PC', 'HP', 'X', 'AB1', ''],
      ['PC', 'LENOVO', 'M70', 'AB 1', ''],
    ])
    expect(rows.map(({ status }) => status)).toEqual(['ready', 'ready', 'error'])
    expect(rows[2]?.problems).toEqual([
      { code: 'serialTwiceInFile', otherLine: 2, field: 'serialNumber', column: 3, value: 'AB 1' },
    ])
  })

  test('an inventory number twice in the file', () => {
    const rows = twins([
      ['PC', 'Lenovo', 'M70', 'A1', 'INV1'],
      ['PC', 'Lenovo', 'M70', 'A2', 'inv1'],
    ])
    expect(rows[1]?.problems).toMatchObject([{ code: 'inventoryNumberTwiceInFile', otherLine: 2 }])
  })

  test('against the register, with what bears them', () => {
    const row = check(
      { inventoryNumber: 'INV1' },
      {},
      {
        ...nothing,
        assetBySerial: ({ manufacturer, serialNumber }) =>
          manufacturer === 'Lenovo' && serialNumber === 'A1' ? { inventoryNumber: 'INV000009' } : undefined,
        inventoryNumberHolder: (number) => (number === 'INV1' ? 'Telefono T1' : undefined),
      },
    )
    expect(row.problems).toMatchObject([
      { code: 'serialInRegister', inventoryNumber: 'INV000009' },
      { code: 'inventoryNumberTaken', holder: 'Telefono T1' },
    ])
  })
})

test('a constant stands where there is no column or no cell', () => {
  const row = check(
    { supplier: '' },
    { constants: { supplier: 'Esempio', orderNumber: 'ODA 7', vatRate: '22' } },
  )
  expect(row.draft?.purchase).toMatchObject({ supplier: 'Esempio', order: 'ODA 7', vat: 2200 })
})

test('codes that a spreadsheet took for numbers get their zeros back where the width is known', () => {
  const row = check({ imei: 15_420_323_751_8, cig: 123_456_789 })
  expect(row.draft).toMatchObject({ imei: '000154203237518', purchase: { cig: '0123456789' } })
})

test('100,000 rows are judged in some seconds, one at a time', { timeout: 60_000 }, () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => [
    'PC',
    'Lenovo',
    'M70',
    `S${index}`,
    '1.234,56',
    '25/04/2026',
  ])
  const table = sheetTable(['Categoria', 'Marca', 'Modello', 'Seriale', 'Prezzo', 'Data consegna'], rows)
  let ready = 0
  for (const row of checkRows(table, proposedMapping(table), { existing: nothing }))
    if (row.status === 'ready') ready += 1
  expect(ready).toBe(100_000)
})
