import { expect, test } from 'vitest'
import { conditionFilters } from '#renderer/features/items/list/item-search.ts'
import { fund, workstation } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'
import { listed } from '#test/support/lists/listed.ts'

const nothing = { importazione: undefined, fondo: undefined, ente: undefined }

test('the items of a fund are those that it has paid for, whatever other funds are called', () => {
  const office = new Office()
  const [small, large] = ['PAR', 'PARCO'].map((name) => {
    office.run({ type: 'recordFund', details: fund({ name }) })
    return [...office.register.programmes.funds.keys()].at(-1) ?? ''
  })
  const paidBy = (...ids: (string | undefined)[]) => ({
    funding: ids.map((fundId = '') => ({ fundId, share: 10_000 / ids.length })),
  })
  office.run({
    type: 'receiveAssets',
    assets: [
      workstation('A1', paidBy(small)),
      workstation('A2', paidBy(large)),
      workstation('A3', paidBy(large, small)),
      workstation('A4'),
    ],
  })
  const serials = (fondo: string | undefined) =>
    listed(office, 'items', { filters: conditionFilters({ ...nothing, fondo }) }).map(
      ({ serialNumber }) => serialNumber,
    )
  expect(serials(small)).toEqual(['A1', 'A3'])
  expect(serials(large)).toEqual(['A2', 'A3'])
  expect(serials(undefined)).toHaveLength(4)
})

test('the things of a body are those of its loans, whatever other bodies are called', () => {
  const office = new Office()
  const asset = office.asset('A')
  office.asset('B')
  office.issued({ assets: [asset] })
  const borrower = [...office.register.agreements.agreements.values()][0]?.borrowerId
  const rows = listed(office, 'items', { filters: conditionFilters({ ...nothing, ente: borrower }) })
  expect(rows.map(({ id }) => id)).toEqual([asset])
})
