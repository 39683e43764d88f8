import { expect, test } from 'vitest'
import { proposedNumbers } from '#src/items/numbering.ts'
import { AssetDetails } from '#src/items/item.ts'
import { itemsByCode } from '#src/items/state.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { workstation } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'

const delivery = { fileName: 'consegna.csv', sha256: Sha256.parse('b'.repeat(64)) }
const numbersOf = (office: Office) => [...office.register.items.byInventoryNumber.keys()]

function rename(office: Office, itemId: string, changes: Partial<AssetDetails>) {
  const details = AssetDetails.parse({ ...office.register.items.items.get(itemId), ...changes })
  return { type: 'correctItem', reason: 'prova', itemId, correction: { kind: 'asset', details } } as const
}

test('numbers follow the pattern of the office, and the counter never goes back', () => {
  const office = new Office()
  office.assets('A', 'B')
  office.run({ type: 'setInventoryPattern', prefix: 'FVG', digits: 4 })
  office.assets('C')
  expect(numbersOf(office)).toEqual(['INV000001', 'INV000002', 'FVG0003'])
  expect(proposedNumbers(office.register.items, 2)).toEqual(['FVG0004', 'FVG0005'])
})

test('proposing takes nothing, and steps over numbers given by hand', () => {
  const office = new Office()
  office.run({ type: 'receiveAssets', assets: [workstation('A', { inventoryNumber: 'INV000002' })] })
  expect(proposedNumbers(office.register.items, 2)).toEqual(['INV000001', 'INV000003'])
  expect(proposedNumbers(office.register.items, 2)).toEqual(['INV000001', 'INV000003'])
  office.run({
    type: 'receiveAssets',
    assets: [workstation('B'), workstation('C', { inventoryNumber: 'INV000003' }), workstation('D')],
  })
  expect(numbersOf(office).sort()).toEqual(['INV000001', 'INV000002', 'INV000003', 'INV000004'])
})

test('a counter that outgrows its digits goes on', () => {
  const office = new Office()
  office.run({ type: 'setInventoryPattern', prefix: '', digits: 1 })
  office.assets(...Array.from('ABCDEFGHIJK'))
  expect(numbersOf(office).slice(-2)).toEqual(['10', '11'])
})

test('one number twice in a command is refused, at its second place', () => {
  const office = new Office()
  office
    .when({
      type: 'receiveAssets',
      assets: [workstation('A', { inventoryNumber: 'X1' }), workstation('B', { inventoryNumber: 'x1' })],
    })
    .isRefused({ code: 'inventoryNumberTaken', inventoryNumber: 'X1', index: 1 })
})

test('services alike are numbered one by one, the first as asked', () => {
  const office = new Office()
  office.service({ inventoryNumber: 'VPN-1' })
  expect(numbersOf(office)).toEqual(['VPN-1'])
  const known = office.register.items.items.size
  office.run({
    type: 'registerServices',
    service: {
      purchase: { supplier: '', order: '', invoice: '' },
      funding: [],
      note: '',
      serviceKind: 'vpnAccount',
      name: 'VPN',
      inventoryNumber: 'VPN-2',
    },
    count: 800,
  })
  expect(office.register.items.items.size - known).toBe(800)
  expect(new Set(numbersOf(office)).size).toBe(801)
  expect(numbersOf(office)).toContain('INV000799')
})

test('a number whose import was taken back returns only with the same serial', () => {
  const office = new Office()
  office.run({ type: 'receiveAssets', assets: [workstation('A')], delivery })
  const [importId = ''] = office.register.items.imports.keys()
  office.run({ type: 'undoDeliveryImport', importId })
  expect(numbersOf(office)).toEqual([])
  office.assets('Z')
  expect(numbersOf(office)).toEqual(['INV000002'])
  office.run({ type: 'receiveAssets', assets: [workstation('A', { inventoryNumber: 'INV000001' })] })
  expect(numbersOf(office)).toEqual(['INV000002', 'INV000001'])
  expect(office.register.items.retiredNumbers.size).toBe(0)
})

test('a number that was corrected away is free for nothing else, and can be taken up again', () => {
  const office = new Office()
  const [first = '', second = ''] = office.assets('A', 'B')
  office.run(rename(office, first, { inventoryNumber: 'NUOVO-1' }))
  office
    .when(rename(office, second, { inventoryNumber: 'INV000001' }))
    .isRefused({ code: 'inventoryNumberRetired', inventoryNumber: 'INV000001', index: 0 })
  office
    .when(rename(office, second, { inventoryNumber: 'NUOVO-1' }))
    .isRefused({ code: 'inventoryNumberTaken', inventoryNumber: 'NUOVO-1', itemId: first, index: 0 })
  office.run(rename(office, first, { inventoryNumber: 'INV000001' }))
  expect(office.register.items.byInventoryNumber.get('INV000001')).toBe(first)
})

test('a corrected serial leaves the number where it is', () => {
  const office = new Office()
  const itemId = office.asset('A')
  office.run(rename(office, itemId, { serialNumber: 'AA' }))
  expect(office.register.items.retiredNumbers.size).toBe(0)
  expect(itemsByCode(office.register.items, ' aa ').map(({ id }) => id)).toEqual([itemId])
  expect(itemsByCode(office.register.items, 'A')).toEqual([])
  expect(office.asset('A')).not.toBe(itemId)
})

test('a scanned code is an inventory number first, then a serial of any manufacturer', () => {
  const office = new Office()
  const itemId = office.asset('INV000002')
  const [same = '', other = ''] = office
    .run({
      type: 'receiveAssets',
      assets: [workstation('S1', { manufacturer: 'Una' }), workstation('S1', { manufacturer: 'Altra' })],
    })
    .flatMap((event) => (event.type === 'assetsReceived' ? event.assets.map(({ id }) => id) : []))
  const found = (code: string) => itemsByCode(office.register.items, code).map(({ id }) => id)
  expect(found('inv000002')).toEqual([same])
  expect(found('s 1')).toEqual([same, other])
  expect(found('INV000001')).toEqual([itemId])
})
