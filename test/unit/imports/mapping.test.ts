import { describe, expect, test } from 'vitest'
import {
  guessColumns,
  headerFingerprint,
  mappingProblems,
  proposedMapping,
  recalledMapping,
  rememberedMapping,
} from '#src/imports/delivery-list.ts'
import { sheetTable } from '#test/support/files/sheet-table.ts'

const deliveryHeaders = [
  [
    [
      'Tipologia',
      'Marca',
      'Modello',
      'Matricola',
      'N. inventario',
      'Prezzo unitario (IVA esclusa)',
      'IVA %',
      'CIG',
    ],
    {
      category: 0,
      manufacturer: 1,
      model: 2,
      serialNumber: 3,
      inventoryNumber: 4,
      price: 5,
      vatRate: 6,
      cig: 7,
    },
  ],
  [
    [
      'Manufacturer',
      'Model',
      'S/N',
      'MAC Address',
      'IMEI',
      'Hostname',
      'Warranty until',
      'Unit price',
      'Notes',
    ],
    {
      manufacturer: 0,
      model: 1,
      serialNumber: 2,
      macAddress: 3,
      imei: 4,
      hostname: 5,
      warrantyEnd: 6,
      price: 7,
      note: 8,
    },
  ],
  [
    [
      'Q.tà',
      'Costruttore',
      'Descrizione',
      'Numero di serie',
      'Cespite',
      'Data DDT',
      'N° fattura',
      'Data fattura',
      'ODA',
      'Garanzia fino al',
      'Fornitore',
      'Imponibile',
    ],
    {
      manufacturer: 1,
      model: 2,
      serialNumber: 3,
      inventoryNumber: 4,
      invoiceNumber: 6,
      purchaseDate: 7,
      orderNumber: 8,
      warrantyEnd: 9,
      supplier: 10,
      price: 11,
    },
  ],
] as const

describe('columns are guessed from titles', () => {
  test.each(deliveryHeaders)('%j', (header, columns) => {
    expect(guessColumns(header)).toEqual({ columns, contenders: [] })
  })

  test('a title that misleads is left alone', () => {
    expect(
      guessColumns(['Prezzo IVA inclusa', 'Totale', 'Garanzia (mesi)', 'Partita IVA', 'Importo totale'])
        .columns,
    ).toEqual({})
  })

  test.each([
    [['Seriale', 'Data DDT'], { serialNumber: 0, purchaseDate: 1 }],
    [['Data consegna', 'Seriale', 'Data di acquisto del bene'], { serialNumber: 1, purchaseDate: 2 }],
  ])('the day of delivery is that of purchase only where no column tells it: %j', (header, columns) => {
    expect(guessColumns(header)).toEqual({ columns, contenders: [] })
  })

  test('a description is the model only where no column tells it', () => {
    expect(guessColumns(['Descrizione', 'Produttore', 'Modello']).columns).toEqual({
      manufacturer: 1,
      model: 2,
    })
    expect(guessColumns(['Descrizione', 'Produttore']).columns).toEqual({ model: 0, manufacturer: 1 })
  })

  test('two columns for one field are told, and only one is taken', () => {
    expect(guessColumns(['Matricola', 'Seriale', 'Marca'])).toEqual({
      columns: { serialNumber: 0, manufacturer: 2 },
      contenders: [{ field: 'serialNumber', columns: [1] }],
    })
  })
})

describe('a mapping', () => {
  const header = ['Categoria', 'Marca', 'Modello', 'Seriale', 'Prezzo', 'Data consegna']

  test('is proposed with the styles the contents show', () => {
    const table = sheetTable(header, [['PC', 'Lenovo', 'M70', 'A1', '1.234,50', '25/04/2026']])
    expect(proposedMapping(table)).toEqual({
      columns: { category: 0, manufacturer: 1, model: 2, serialNumber: 3, price: 4, purchaseDate: 5 },
      constants: {},
      numberStyle: 'italian',
      dateStyle: 'dayFirst',
    })
  })

  test('waits for a person where the contents can be read two ways', () => {
    const table = sheetTable(header, [['PC', 'Lenovo', 'M70', 'A1', '1.234', '03/04/2026']])
    const mapping = proposedMapping(table)
    expect(mappingProblems(table, mapping)).toEqual([
      { code: 'numberStyleUndecided', style: { found: 'ambiguous', example: '1.234' } },
      { code: 'dateStyleUndecided', style: { found: 'ambiguous', example: '03/04/2026' } },
    ])
    expect(mappingProblems(table, { ...mapping, numberStyle: 'italian', dateStyle: 'dayFirst' })).toEqual([])
  })

  test('needs what tells an asset from another, from a column or a constant', () => {
    const table = sheetTable(['Seriale', 'Modello'], [['A1', 'M70']])
    const mapping = proposedMapping(table)
    expect(mappingProblems(table, mapping)).toEqual([
      { code: 'fieldMissing', field: 'category' },
      { code: 'fieldMissing', field: 'manufacturer' },
    ])
    const constants = { category: 'PC', manufacturer: 'Lenovo' }
    expect(mappingProblems(table, { ...mapping, constants })).toEqual([])
  })

  test('takes a column once, and only one that exists', () => {
    const table = sheetTable(header, [['PC', 'Lenovo', 'M70', 'A1', '1', '2026-04-25']])
    const mapping = proposedMapping(table)
    const twice = { ...mapping, columns: { ...mapping.columns, hostname: 3, note: 9 } }
    expect(mappingProblems(table, twice)).toEqual([
      { code: 'columnUnknown', field: 'note', column: 9 },
      { code: 'columnTwice', column: 3, fields: ['serialNumber', 'hostname'] },
    ])
  })

  test('is remembered by the titles, whatever their order and case', () => {
    const first = sheetTable(header, [['PC', 'Lenovo', 'M70', 'A1', '1,50', '25/04/2026']])
    const remembered = rememberedMapping(first, {
      ...proposedMapping(first),
      constants: { supplier: 'Esempio' },
    })
    const turned = ['DATA CONSEGNA', 'Seriale', 'Modello ', 'marca', 'Categoria', 'Prezzo']
    const next = sheetTable(turned, [['', 'A2', 'M70', 'Lenovo', 'PC', '2']])
    expect(headerFingerprint(turned)).toBe(headerFingerprint(header))
    expect(headerFingerprint([...header, 'Altro'])).not.toBe(headerFingerprint(header))
    expect(recalledMapping(next, remembered)).toEqual({
      columns: { category: 4, manufacturer: 3, model: 2, serialNumber: 1, price: 5, purchaseDate: 0 },
      constants: { supplier: 'Esempio' },
      numberStyle: 'italian',
      dateStyle: 'dayFirst',
    })
  })
})
