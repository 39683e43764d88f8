import { expect, test } from 'vitest'
import type { SortField } from '#src/register/lists/query.ts'
import { comune, paper, workstation } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'
import { listed } from '#test/support/lists/listed.ts'

const up = (field: string): SortField => ({ field, direction: 'ascending' })
const down = (field: string): SortField => ({ field, direction: 'descending' })

function office(): Office {
  const made = new Office()
  const purchase = { supplier: '', order: '', invoice: '' }
  made.run({
    type: 'receiveAssets',
    assets: [
      workstation('S10', { model: 'b', purchase: { ...purchase, price: 900, date: '2026-01-02' } }),
      workstation('S9', { model: 'a', condition: 'needsRepair' }),
      workstation('s9b', { model: 'B', purchase: { ...purchase, price: 10_000, date: '2025-12-31' } }),
      workstation('S1', { model: 'à', purchase: { ...purchase, price: 0 } }),
      workstation('S2', { model: 'a', condition: 'fair' }),
    ],
  })
  return made
}

const serials = (...sort: SortField[]): string[] =>
  listed(office(), 'items', { sort }).map(({ serialNumber }) => serialNumber)

test('without an order rows come as they entered the register', () => {
  expect(serials()).toEqual(['S10', 'S9', 's9b', 'S1', 'S2'])
})

test('numbers inside a text count as numbers', () => {
  expect(serials(up('serialNumber'))).toEqual(['S1', 'S2', 'S9', 's9b', 'S10'])
})

test('accents and capitals only decide between texts that are otherwise alike', () => {
  expect(serials(up('model'))).toEqual(['S9', 'S2', 'S1', 'S10', 's9b'])
})

test('money and dates sort by what they are worth, and what is empty comes last both ways', () => {
  expect(serials(up('price'))).toEqual(['S1', 'S10', 's9b', 'S9', 'S2'])
  expect(serials(down('price'))).toEqual(['s9b', 'S10', 'S1', 'S9', 'S2'])
  expect(serials(down('purchaseDate'))).toEqual(['S10', 's9b', 'S9', 'S1', 'S2'])
})

test('choices sort in the order of their life, not of their letters', () => {
  expect(serials(down('condition')).slice(0, 2)).toEqual(['S9', 'S2'])
})

test('rows alike keep their order upwards and downwards, and a second key decides between them', () => {
  expect(serials(up('category'))).toEqual(['S10', 'S9', 's9b', 'S1', 'S2'])
  expect(serials(down('category'))).toEqual(['S10', 'S9', 's9b', 'S1', 'S2'])
  expect(serials(up('condition'), down('serialNumber'))).toEqual(['S10', 's9b', 'S1', 'S2', 'S9'])
})

test('agreement numbers sort by year and then by count, drafts last', () => {
  const made = new Office()
  for (const [id, count, year] of [
    ['x', 10, 2025],
    ['y', 2, 2026],
    ['z', 9, 2025],
  ] as const) {
    made.given({
      type: 'draftStarted',
      v: 1,
      agreementId: id,
      on: made.context.today,
      borrowerId: made.borrowerId,
    })
    made.given({
      type: 'agreementIssued',
      v: 1,
      agreementId: id,
      on: made.context.today,
      number: { count, year },
      paper,
    })
  }
  made.draft()
  const numbers = (sort: SortField) =>
    listed(made, 'agreements', { sort: [sort] }).map(({ number }) => number)
  expect(numbers(up('number'))).toEqual(['9/2025', '10/2025', '2/2026', ''])
  expect(numbers(down('number'))).toEqual(['2/2026', '10/2025', '9/2025', ''])
})

test('comuni of one name are told apart and ordered by province', () => {
  const made = new Office()
  const bodies = [
    { details: comune({ name: 'Castro', province: 'LE', istatCode: '075096', cadastralCode: 'M261' }) },
    { details: comune({ name: 'Castro', province: 'BG', istatCode: '016065', cadastralCode: 'C337' }) },
    { details: comune({ name: 'Càstro', province: 'AA', istatCode: '001065', cadastralCode: 'C001' }) },
  ]
  made.run({ type: 'listBodies', source: 'prova', asOf: made.context.today, bodies })
  const found = listed(made, 'bodies', { search: 'castro', sort: [up('name'), up('province')] })
  expect(found.map(({ name, province }) => `${name} ${province}`)).toEqual([
    'Castro BG',
    'Castro LE',
    'Càstro AA',
  ])
  expect(listed(made, 'bodies', { search: 'CASTRO le' }).map(({ istatCode }) => istatCode)).toEqual([
    '075096',
  ])
})
