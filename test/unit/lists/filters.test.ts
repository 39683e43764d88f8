import { describe, expect, test } from 'vitest'
import { ListEngine } from '#src/register/lists/engine.ts'
import { wholeList } from '#src/register/lists/query.ts'
import { officeSuite, workstation } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'
import { expectRefusal, listed, serialsWith } from '#test/support/lists/listed.ts'

const bought = (date: string | undefined, price: number | undefined) => ({
  purchase: { supplier: 'Ditta Inventata', order: '', invoice: '', date, price },
})

function stocked(): Office {
  const office = new Office()
  office.run({
    type: 'receiveAssets',
    assets: [
      workstation('A1', { ...bought('2026-01-31', 0), hostname: 'Città-01', condition: 'good' }),
      workstation('A2', { ...bought('2026-02-01', 99_999), manufacturer: 'Élite' }),
      workstation('A3', { ...bought('2026-03-01', 100_000), category: 'Monitor' }),
      workstation('A4', { category: 'Stampante' }),
    ],
  })
  return office
}

describe('each test of a filter', () => {
  test('contains: part of a text, whatever the case and the accents', () => {
    expect(serialsWith(stocked(), { field: 'hostname', test: 'contains', text: 'CITTA' })).toEqual(['A1'])
    expect(serialsWith(stocked(), { field: 'manufacturer', test: 'contains', text: 'elit' })).toEqual(['A2'])
  })

  test('equals: the whole value and nothing else', () => {
    expect(serialsWith(stocked(), { field: 'serialNumber', test: 'equals', value: 'A' })).toEqual([])
    expect(serialsWith(stocked(), { field: 'serialNumber', test: 'equals', value: 'A3' })).toEqual(['A3'])
    expect(serialsWith(stocked(), { field: 'price', test: 'equals', value: 0 })).toEqual(['A1'])
  })

  test('anyOf: one of the values', () => {
    const filter = { field: 'category', test: 'anyOf' as const, values: ['Monitor', 'Stampante'] }
    expect(serialsWith(stocked(), filter)).toEqual(['A3', 'A4'])
  })

  test('between: both bounds belong to it, either may be missing, what is empty never does', () => {
    const price = { field: 'price', test: 'between' as const }
    expect(serialsWith(stocked(), { ...price, from: 99_999, to: 100_000 })).toEqual(['A2', 'A3'])
    expect(serialsWith(stocked(), { ...price, to: 99_999 })).toEqual(['A1', 'A2'])
    expect(serialsWith(stocked(), price)).toEqual(['A1', 'A2', 'A3'])
    const day = { field: 'purchaseDate', test: 'between' as const }
    expect(serialsWith(stocked(), { ...day, from: '2026-02-01' })).toEqual(['A2', 'A3'])
  })

  test('empty and notEmpty: nothing and an empty text are the same, zero is a value', () => {
    expect(serialsWith(stocked(), { field: 'price', test: 'empty' })).toEqual(['A4'])
    expect(serialsWith(stocked(), { field: 'price', test: 'notEmpty' })).toEqual(['A1', 'A2', 'A3'])
    expect(serialsWith(stocked(), { field: 'hostname', test: 'notEmpty' })).toEqual(['A1'])
  })

  test('all filters must hold', () => {
    const rows = listed(stocked(), 'items', {
      filters: [
        { field: 'price', test: 'notEmpty' },
        { field: 'condition', test: 'equals', value: 'good' },
      ],
    })
    expect(rows.map(({ serialNumber }) => serialNumber)).toEqual(['A1'])
  })
})

describe('what is left out', () => {
  test('withdrawn items and discarded drafts are listed only when the status is asked about', () => {
    const office = stocked()
    const delivery = { fileName: 'consegna.csv', sha256: 'b'.repeat(64) }
    office.given({
      type: 'deliveryImported',
      v: 1,
      importId: 'import',
      ...delivery,
    })
    office.given({
      type: 'assetsReceived',
      v: 2,
      on: office.context.today,
      importId: 'import',
      counter: 9,
      assets: [{ ...workstation('W'), inventoryNumber: 'INV9', id: 'w' }],
    })
    office.run({ type: 'undoDeliveryImport', importId: 'import' })
    office.run({ type: 'discardDraft', agreementId: office.draft() })
    expect(listed(office, 'items')).toHaveLength(4)
    expect(serialsWith(office, { field: 'status', test: 'equals', value: 'withdrawn' })).toEqual(['W'])
    expect(listed(office, 'agreements')).toEqual([])
    const asked = [{ field: 'status', test: 'anyOf' as const, values: ['discarded'] }]
    expect(listed(office, 'agreements', { filters: asked })).toHaveLength(1)
    const options = new ListEngine(office.register).options('items', 'status', '', office.context.today)
    expect(options.ok && options.value.options).toEqual([
      { value: 'inStock', count: 4 },
      { value: 'withdrawn', count: 1 },
    ])
  })
})

describe('questions that have no answer', () => {
  test('a field that is not there', () => {
    const filter = { field: 'colour', test: 'empty' as const }
    expectRefusal(stocked(), { filters: [filter] }, { code: 'fieldUnknown', field: 'colour' })
    const sort = [{ field: 'colour', direction: 'ascending' as const }]
    expectRefusal(stocked(), { sort }, { code: 'fieldUnknown', field: 'colour' })
    const engine = new ListEngine(stocked().register)
    const options = engine.options('bodies', 'colour', '', new Office().context.today)
    expect(options).toEqual({ ok: false, error: { code: 'fieldUnknown', field: 'colour' } })
  })

  test.each([
    { field: 'price', test: 'contains' as const, text: '1' },
    { field: 'price', test: 'between' as const, from: '1' },
    { field: 'purchaseDate', test: 'between' as const, to: 2026 },
    { field: 'serialNumber', test: 'equals' as const, value: 1 },
    { field: 'status', test: 'contains' as const, text: 'in' },
    { field: 'model', test: 'between' as const, from: 'a' },
  ])('$field $test with a value that is not for it', (filter) => {
    const { field, test: asked } = filter
    expectRefusal(stocked(), { filters: [filter] }, { code: 'filterUnfit', field, test: asked })
  })
})

describe('options of a field', () => {
  test('are its distinct values in its order, counted, narrowed by a text, as many as asked for', () => {
    const office = stocked()
    office.run({ type: 'acquireLicence', licence: officeSuite({ publisher: 'elite' }) })
    const engine = new ListEngine(office.register)
    const { today } = office.context
    const all = engine.options('items', 'manufacturer', '', today)
    expect(all.ok && all.value).toEqual({
      options: [
        { value: 'elite', count: 1 },
        { value: 'Élite', count: 1 },
        { value: 'Marca Inventata', count: 3 },
      ],
      total: 3,
    })
    const some = engine.options('items', 'manufacturer', 'ÉL', today, 1)
    expect(some.ok && some.value).toEqual({ options: [{ value: 'elite', count: 1 }], total: 2 })
    expect(engine.query('items', wholeList, { offset: 0, limit: 0 }, today).ok).toBe(true)
  })
})
