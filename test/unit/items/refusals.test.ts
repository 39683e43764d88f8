import { expect, test } from 'vitest'
import { ItemRefusal } from '#src/items/commands.ts'
import { AssetDetails, LicenceDetails } from '#src/items/item.ts'
import type { Command } from '#src/register/register.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { officeSuite, workstation } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'

type Code = ItemRefusal['code']
type Refused<C extends Code> = [Office, Command, Extract<ItemRefusal, { code: C }>]

const delivery = { fileName: 'consegna.csv', sha256: Sha256.parse('b'.repeat(64)) }
const manufacturer = 'Marca Inventata'
const receive = (...assets: ReturnType<typeof workstation>[]): Command => ({ type: 'receiveAssets', assets })
const nothing = { type: 'correctItem', reason: 'prova', itemId: 'nessuno' } as const

/** An office with one import of two assets, and its key. */
function imported(): [Office, string, string[]] {
  const office = new Office()
  office.run({ type: 'receiveAssets', assets: [workstation('A'), workstation('B')], delivery })
  const [brought] = office.register.items.imports.values()
  return [office, brought?.id ?? '', [...(brought?.itemIds ?? [])]]
}

const cases: { [C in Code]: () => Refused<C> } = {
  itemUnknown: () => {
    const details = AssetDetails.parse({ ...workstation('A'), inventoryNumber: 'X1' })
    const command = { ...nothing, correction: { kind: 'asset' as const, details } }
    return [new Office(), command, { code: 'itemUnknown', itemId: 'nessuno' }]
  },
  wrongKind: () => {
    const office = new Office()
    const itemId = office.asset('A')
    const details = LicenceDetails.parse({ ...officeSuite(), inventoryNumber: 'INV000001' })
    const command = {
      type: 'correctItem',
      reason: 'prova',
      itemId,
      correction: { kind: 'licence', details },
    } as const
    return [office, command, { code: 'wrongKind', itemId, kind: 'asset' }]
  },
  serialTaken: () => {
    const office = new Office()
    const itemId = office.asset('SN 1')
    const inventoryNumber = 'INV000001'
    const again = receive(workstation('B'), workstation('sn1', { manufacturer: 'MARCA  inventata' }))
    return [
      office,
      again,
      {
        code: 'serialTaken',
        serialNumber: 'sn1',
        manufacturer: 'MARCA  inventata',
        itemId,
        inventoryNumber,
        index: 1,
      },
    ]
  },
  serialTwice: () => [
    new Office(),
    receive(workstation('A'), workstation('B'), workstation('a')),
    { code: 'serialTwice', serialNumber: 'a', manufacturer, index: 2, otherIndex: 0 },
  ],
  inventoryNumberTaken: () => {
    const office = new Office()
    const itemId = office.asset('A')
    const command = receive(workstation('B', { inventoryNumber: 'inv000001' }))
    return [office, command, { code: 'inventoryNumberTaken', inventoryNumber: 'INV000001', index: 0, itemId }]
  },
  inventoryNumberRetired: () => {
    const [office, importId] = imported()
    office.run({ type: 'undoDeliveryImport', importId })
    const command = receive(workstation('C', { inventoryNumber: 'INV000001' }))
    return [office, command, { code: 'inventoryNumberRetired', inventoryNumber: 'INV000001', index: 0 }]
  },
  fundUnknown: () => [
    new Office(),
    receive(workstation('A', { funding: [{ fundId: 'nessuno', share: 10_000 }] })),
    { code: 'fundUnknown', fundId: 'nessuno' },
  ],
  fundingNotWhole: () => {
    const office = new Office()
    const funding = [{ fundId: office.fundId, share: 9_999 }]
    const command = receive(workstation('A'), workstation('B', { funding }))
    return [office, command, { code: 'fundingNotWhole', total: 9_999, index: 1 }]
  },
  fundTwice: () => {
    const office = new Office()
    const half = { fundId: office.fundId, share: 5_000 }
    const command = receive(workstation('A', { funding: [half, half] }))
    return [office, command, { code: 'fundTwice', fundId: office.fundId, index: 0 }]
  },
  importUnknown: () => [
    new Office(),
    { type: 'undoDeliveryImport', importId: 'nessuno' },
    { code: 'importUnknown', importId: 'nessuno' },
  ],
  importAlreadyUndone: () => {
    const [office, importId] = imported()
    const command = { type: 'undoDeliveryImport', importId } as const
    office.run(command)
    return [office, command, { code: 'importAlreadyUndone', fileName: 'consegna.csv' }]
  },
  importUsed: () => {
    const [office, importId, [, second = '']] = imported()
    office.draft({ assets: [second] })
    const example = { itemId: second, inventoryNumber: 'INV000002', status: 'reserved' }
    return [
      office,
      { type: 'undoDeliveryImport', importId },
      { code: 'importUsed', fileName: 'consegna.csv', used: 1, example },
    ]
  },
  assetNotFree: () => {
    const office = new Office()
    const itemId = office.asset('A')
    const agreementId = office.draft({ assets: [itemId] })
    const command = { type: 'setAssetAside', itemId, to: 'missing', reason: 'non si trova' } as const
    return [office, command, { code: 'assetNotFree', itemId, status: 'reserved', agreementId }]
  },
  assetNotAside: () => {
    const office = new Office()
    const itemId = office.asset('A')
    const command = { type: 'restoreAsset', itemId, reason: '' } as const
    return [office, command, { code: 'assetNotAside', itemId, status: 'inStock' }]
  },
  seatsBelowHeld: () => {
    const office = new Office()
    const itemId = office.licence({ seats: 10 })
    office.draft({ licences: [[itemId, 6]] })
    const details = LicenceDetails.parse({ ...office.register.items.items.get(itemId), seats: 5 })
    const command = {
      type: 'correctItem',
      reason: 'prova',
      itemId,
      correction: { kind: 'licence', details },
    } as const
    return [office, command, { code: 'seatsBelowHeld', itemId, seats: 5, held: 6 }]
  },
}

test.each(Object.entries(cases))('%s', (_, make) => {
  const [office, command, refusal] = make()
  office.when(command).isRefused(ItemRefusal.parse(refusal))
})

test('every refusal has its case', () => {
  expect(Object.keys(cases).sort()).toEqual(ItemRefusal.options.map(({ shape }) => shape.code.value).sort())
})

test('a licence and a service are not set aside', () => {
  const office = new Office()
  for (const itemId of [office.licence(), office.service()]) {
    office
      .when({ type: 'setAssetAside', itemId, to: 'missing', reason: 'non si trova' })
      .isRefused({ code: 'itemUnknown', itemId })
    office.when({ type: 'restoreAsset', itemId, reason: '' }).isRefused({ code: 'itemUnknown', itemId })
  }
})

test('funding is checked of licences and services as well', () => {
  const office = new Office()
  const licence = officeSuite({ funding: [{ fundId: 'nessuno', share: 10_000 }] })
  office.when({ type: 'acquireLicence', licence }).isRefused({ code: 'fundUnknown', fundId: 'nessuno' })
})
