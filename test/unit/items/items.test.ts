import { describe, expect, test } from 'vitest'
import { freeOfModel, licenceBar, unavailability } from '#src/items/availability.ts'
import type { ItemCommand } from '#src/items/commands.ts'
import { AssetDetails, type AssetStatus, Licence, LicenceDetails, ServiceDetails } from '#src/items/item.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { officeSuite, vpnAccount, workstation } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'
import { firstDay } from '#test/support/domain/seeded-context.ts'

const delivery = { fileName: 'consegna.csv', sha256: Sha256.parse('b'.repeat(64)) }
const item = (office: Office, itemId: string) => office.register.items.items.get(itemId)

describe('what is received', () => {
  test('by hand, is in stock under its number', () => {
    const office = new Office()
    const asset = workstation('A', { funding: [{ fundId: office.fundId, share: 10_000 }] })
    const [event] = office.run({ type: 'receiveAssets', assets: [asset] })
    expect(event).toMatchObject({ type: 'assetsReceived', on: firstDay, counter: 1 })
    const [received] = [...office.register.items.items.values()]
    expect(received).toEqual({
      ...asset,
      id: received?.id,
      kind: 'asset',
      inventoryNumber: 'INV000001',
      status: 'inStock',
      since: firstDay,
      place: '',
    })
  })

  test('from a list, is kept together with its import', () => {
    const office = new Office()
    const events = office.run({
      type: 'receiveAssets',
      assets: [workstation('A'), workstation('B')],
      delivery,
    })
    expect(events.map(({ type }) => type)).toEqual(['deliveryImported', 'assetsReceived'])
    const [brought] = office.register.items.imports.values()
    expect(brought).toMatchObject({ ...delivery, undone: false })
    expect(brought?.itemIds.map((id) => item(office, id)?.status)).toEqual(['inStock', 'inStock'])
  })

  test('as a licence or a service, is available', () => {
    const office = new Office()
    expect(item(office, office.licence())).toMatchObject({ status: 'available', allocations: [], seats: 10 })
    expect(item(office, office.service())).toMatchObject({ status: 'available', name: 'VPN di prova' })
  })
})

describe('an import taken back', () => {
  test('withdraws all it brought, and the same list can come again', () => {
    const office = new Office()
    const command: ItemCommand = {
      type: 'receiveAssets',
      assets: [workstation('A'), workstation('B')],
      delivery,
    }
    office.run(command)
    const [importId = ''] = office.register.items.imports.keys()
    const brought = office.register.items.imports.get(importId)?.itemIds ?? []
    office.run({ type: 'undoDeliveryImport', importId })
    expect(brought.map((id) => item(office, id)?.status)).toEqual(['withdrawn', 'withdrawn'])
    expect(office.register.items.byBareSerial.size).toBe(0)
    expect(office.register.items.imports.get(importId)?.undone).toBe(true)
    office.run(command)
    expect([...office.register.items.byInventoryNumber.keys()]).toEqual(['INV000003', 'INV000004'])
  })

  test('can still be taken back when a draft let its items go', () => {
    const office = new Office()
    office.run({ type: 'receiveAssets', assets: [workstation('A')], delivery })
    const [importId = ''] = office.register.items.imports.keys()
    const [itemId = ''] = office.register.items.imports.get(importId)?.itemIds ?? []
    const agreementId = office.draft({ assets: [itemId] })
    office.run({ type: 'discardDraft', agreementId })
    office.run({ type: 'undoDeliveryImport', importId })
    expect(item(office, itemId)?.status).toBe('withdrawn')
    office
      .when({ type: 'restoreAsset', itemId, reason: '' })
      .isRefused({ code: 'assetNotAside', itemId, status: 'withdrawn' })
  })
})

describe('a correction', () => {
  test('changes what is known of a lent asset, not where it is nor who holds it', () => {
    const office = new Office()
    const itemId = office.asset('A')
    const agreementId = office.inForce({ assets: [itemId] })
    const details = AssetDetails.parse({
      ...workstation('A', { hostname: 'PC-01', model: 'Modello 2' }),
      inventoryNumber: 'INV000001',
    })
    office.run({ type: 'correctItem', reason: 'prova', itemId, correction: { kind: 'asset', details } })
    expect(item(office, itemId)).toMatchObject({
      hostname: 'PC-01',
      model: 'Modello 2',
      status: 'lent',
      agreementId,
      place: 'Anagrafe',
    })
  })

  test('forgets what it leaves out', () => {
    const office = new Office()
    const itemId = office.licence({ expiresOn: '2026-12-31' })
    const details = LicenceDetails.parse({ ...officeSuite(), inventoryNumber: 'INV000001', seats: 3 })
    office.run({ type: 'correctItem', reason: 'prova', itemId, correction: { kind: 'licence', details } })
    expect(item(office, itemId)).toMatchObject({ seats: 3 })
    expect(item(office, itemId)).not.toHaveProperty('expiresOn')
  })

  test('of a service keeps its person', () => {
    const office = new Office()
    const itemId = office.service()
    const agreementId = office.draft({ services: [itemId] })
    office.run({ type: 'nameLineUse', agreementId, itemId, personId: 'p-1', place: 'Anagrafe' })
    const details = ServiceDetails.parse({
      ...vpnAccount({ name: 'VPN nuova' }),
      inventoryNumber: 'INV000001',
    })
    office.run({ type: 'correctItem', reason: 'prova', itemId, correction: { kind: 'service', details } })
    expect(item(office, itemId)).toMatchObject({ name: 'VPN nuova', personId: 'p-1', agreementId })
  })
})

describe('an asset set aside', () => {
  const aside = ['underRepair', 'outOfUse', 'missing', 'stolen'] as const
  // From the state in the row to the state in the column.
  const allowed: Partial<Record<AssetStatus, readonly (typeof aside)[number][]>> = {
    inStock: aside,
    returned: aside,
    underRepair: ['outOfUse', 'missing', 'stolen'],
    outOfUse: ['missing', 'stolen'],
    missing: ['stolen'],
    stolen: [],
    lent: [],
    reserved: [],
  }

  function officeWith(status: string): [Office, string] {
    const office = new Office()
    const itemId = office.asset('A')
    if (status === 'reserved') office.draft({ assets: [itemId] })
    if (status === 'lent') office.inForce({ assets: [itemId] })
    if (status === 'returned')
      office.run(office.giveBack(office.inForce({ assets: [itemId] }), { assets: [itemId] }))
    for (const to of aside)
      if (to === status) office.run({ type: 'setAssetAside', itemId, to, reason: 'prova' })
    return [office, itemId]
  }

  test.each(Object.entries(allowed))('from %s', (status, to) => {
    const [office, itemId] = officeWith(status)
    expect(item(office, itemId)?.status).toBe(status)
    const possible = aside.filter(
      (next) => office.when({ type: 'setAssetAside', itemId, to: next, reason: 'prova' }).result.ok,
    )
    expect(possible).toEqual(to)
  })

  test.each(aside)('as %s can come back to stock', (to) => {
    const [office, itemId] = officeWith(to)
    office.on('2026-04-01').run({ type: 'restoreAsset', itemId, reason: 'ritrovato' })
    expect(item(office, itemId)).toMatchObject({ status: 'inStock', since: '2026-04-01' })
  })
})

describe('whether an item can be lent', () => {
  const on = CalendarDate.parse('2026-03-10')
  const licence = (changes: Partial<Licence>) =>
    Licence.parse({
      ...officeSuite(),
      inventoryNumber: 'L1',
      id: 'l',
      since: on,
      kind: 'licence',
      status: 'available',
      allocations: [],
      ...changes,
    })

  test('a licence, until its last day, within its free seats and terms', () => {
    const held = licence({ allocations: [{ agreementId: 'a', seats: 7, status: 'reserved' }] })
    expect(unavailability(held, on, 3)).toBeUndefined()
    expect(unavailability(held, on, 4)).toEqual({ why: 'seats', free: 3, wanted: 4 })
    expect(licenceBar(held, on)).toBeUndefined()
    expect(unavailability(licence({ expiresOn: on }), on)).toBeUndefined()
    const yesterday = CalendarDate.parse('2026-03-09')
    expect(unavailability(licence({ expiresOn: yesterday }), on)).toEqual({
      why: 'expired',
      expiredOn: yesterday,
    })
    expect(unavailability(licence({ allowsOtherBodies: false }), on)).toEqual({ why: 'termsForbid' })
    expect(unavailability(licence({ status: 'withdrawn' }), on)).toMatchObject({ why: 'status' })
  })

  test('free assets of a model come in the order of their numbers', () => {
    const office = new Office()
    const [a = '', b = '', c = ''] = office.assets('A', 'B', 'C')
    office.draft({ assets: [b] })
    const free = freeOfModel(office.register.items, 'Marca Inventata', 'Modello 1', 5)
    expect(free.map(({ id }) => id)).toEqual([a, c])
  })
})
