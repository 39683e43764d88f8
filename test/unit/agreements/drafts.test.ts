import { describe, expect, test } from 'vitest'
import { CalendarDate } from '#src/shared/dates.ts'
import { comune, terms, vpnAccount } from '#test/support/domain/builders.ts'
import { linesOf, Office } from '#test/support/domain/office.ts'
import { firstDay } from '#test/support/domain/seeded-context.ts'

const agreementOf = (office: Office, id: string) => office.register.agreements.agreements.get(id)
const item = (office: Office, id: string) => office.register.items.items.get(id)
const freeSeats = (office: Office, id: string) => {
  const licence = item(office, id)
  return licence?.kind === 'licence'
    ? licence.seats - licence.allocations.reduce((sum, { seats }) => sum + seats, 0)
    : undefined
}

describe('a draft', () => {
  test('is started for a borrower', () => {
    const office = new Office()
    const agreementId = office.draft()
    expect(office.ledger.at(-1)).toEqual({
      type: 'draftStarted',
      v: 1,
      agreementId,
      on: firstDay,
      borrowerId: office.borrowerId,
    })
    expect(office.register.agreements.byBorrower.get(office.borrowerId)).toEqual([agreementId])
  })

  test('reserves what is added to it, in one entry', () => {
    const office = new Office()
    const agreementId = office.draft()
    const lines = {
      v: 1,
      agreementId,
      on: firstDay,
      ...linesOf({
        assets: [office.asset('A')],
        services: [office.service()],
        licences: [[office.licence(), 4]],
      }),
    } as const
    const { v: _v, on: _on, ...wanted } = lines
    office.when({ type: 'addToDraft', ...wanted }).gives([
      { type: 'draftLinesAdded', ...lines },
      { type: 'itemsReserved', ...lines },
    ])
  })

  test('says of everything that cannot be lent why, and takes none of it', () => {
    const office = new Office()
    const [held = '', broken = '', free = ''] = office.assets('A', 'B', 'C')
    office.issued({ assets: [held] })
    office.run({ type: 'setAssetAside', itemId: broken, to: 'underRepair', reason: 'schermo rotto' })
    const expired = office.licence({ expiresOn: '2026-03-09' })
    const full = office.licence({ seats: 5 })
    office.draft({ licences: [[full, 2]] })
    const agreementId = office.draft()
    const wanted = linesOf({
      assets: [held, broken, free],
      licences: [
        [expired, 1],
        [full, 4],
      ],
    })
    const { result } = office.when({ type: 'addToDraft', agreementId, ...wanted })
    const items = result.ok || result.error.code !== 'itemsUnavailable' ? [] : result.error.items
    expect(items.map(({ itemId, reason, holder }) => [itemId, reason.why, holder])).toEqual([
      [held, 'heldByAgreement', '1/2026'],
      [broken, 'status', undefined],
      [expired, 'expired', undefined],
      [full, 'seats', undefined],
    ])
  })
})

describe('a draft that grows', () => {
  test('adds to a pool it already has', () => {
    const office = new Office()
    const pool = office.licence({ seats: 10 })
    const agreementId = office.draft({ licences: [[pool, 4]] })
    office.run({ type: 'addToDraft', agreementId, ...linesOf({ licences: [[pool, 6]] }) })
    expect(agreementOf(office, agreementId)?.licences).toEqual([
      { itemId: pool, seats: 10, assigned: 0, released: 0 },
    ])
    expect(freeSeats(office, pool)).toBe(0)
  })
})

describe('the list of a draft', () => {
  test('takes so many free of a model or a service, in the order of their numbers', () => {
    const office = new Office()
    const [a = '', b = '', c = ''] = office.assets('A', 'B', 'C')
    office.draft({ assets: [a] })
    const agreementId = office.draft()
    const model = { manufacturer: 'Marca Inventata', model: 'Modello 1' }
    office.run({ type: 'takeFreeAssets', agreementId, ...model, count: 2 })
    office.run({ type: 'registerServices', service: vpnAccount(), count: 3 })
    const service = { serviceKind: 'vpnAccount', name: 'VPN di prova' } as const
    office.run({ type: 'takeFreeServices', agreementId, ...service, count: 2 })
    const draft = agreementOf(office, agreementId)
    expect(draft?.assets.map(({ itemId }) => itemId)).toEqual([b, c])
    expect(draft?.services.map(({ itemId }) => item(office, itemId)?.inventoryNumber)).toEqual([
      'INV000004',
      'INV000005',
    ])
    office
      .when({ type: 'takeFreeServices', agreementId, ...service, count: 2 })
      .isRefused({ code: 'tooFewFree', title: 'VPN di prova', wanted: 2, free: 1 })
  })

  test('lets go what is removed from it, seats by number', () => {
    const office = new Office()
    const [a = '', b = ''] = office.assets('A', 'B')
    const pool = office.licence({ seats: 10 })
    const agreementId = office.draft({ assets: [a, b], licences: [[pool, 6]] })
    office.run({ type: 'removeFromDraft', agreementId, ...linesOf({ assets: [a], licences: [[pool, 2]] }) })
    expect(item(office, a)).toMatchObject({ status: 'inStock' })
    expect(item(office, a)).not.toHaveProperty('agreementId')
    expect(item(office, b)).toMatchObject({ status: 'reserved', agreementId })
    expect(freeSeats(office, pool)).toBe(6)
    office
      .when({ type: 'removeFromDraft', agreementId, ...linesOf({ licences: [[pool, 5]] }) })
      .isRefused({ code: 'seatsBeyondAgreed', itemId: pool, wanted: 5, left: 4 })
  })

  test('discarded, lets everything go', () => {
    const office = new Office()
    const [asset, pool, service] = [office.asset('A'), office.licence(), office.service()]
    const agreementId = office.draft({ assets: [asset], licences: [[pool, 10]], services: [service] })
    office.run({ type: 'discardDraft', agreementId })
    expect(agreementOf(office, agreementId)).toMatchObject({ status: 'discarded', endedOn: firstDay })
    expect(item(office, asset)?.status).toBe('inStock')
    expect(item(office, service)?.status).toBe('available')
    expect(freeSeats(office, pool)).toBe(10)
  })
})

describe('another borrower for a draft', () => {
  test('takes none of the former one’s people, places and acts', () => {
    const office = new Office()
    const asset = office.asset('A')
    const agreementId = office.draft({ assets: [asset] })
    office.writeTerms(agreementId, {
      request: { protocol: '12', date: '2026-01-10' },
      borrowerContactId: 'p-1',
    })
    office.run({ type: 'nameLineUse', agreementId, itemId: asset, personId: 'p-2', place: 'Anagrafe' })
    const other = office.body(comune({ name: 'Altro Borgo', istatCode: '001998', cadastralCode: 'Z998' }))
    office.run({ type: 'chooseDraftBorrower', agreementId, borrowerId: other })
    const { places: _p, borrowerSignatoryId: _s, ...kept } = terms(office.signatories)
    expect(agreementOf(office, agreementId)).toMatchObject({ borrowerId: other, terms: kept })
    expect(Object.keys(agreementOf(office, agreementId)?.terms ?? {}).sort()).toEqual(
      Object.keys(kept).sort(),
    )
    expect(item(office, asset)).toMatchObject({ place: '', status: 'reserved' })
    expect(item(office, asset)).not.toHaveProperty('personId')
    expect(office.register.agreements.byBorrower.has(office.borrowerId)).toBe(false)
  })

  test('who is the same keeps its terms', () => {
    const office = new Office()
    const agreementId = office.draft()
    office.writeTerms(agreementId)
    office.run({ type: 'chooseDraftBorrower', agreementId, borrowerId: office.borrowerId })
    expect(agreementOf(office, agreementId)?.terms).toEqual(terms(office.signatories))
  })
})

test('a borrower is suppressed from the day of its suppression, and its last successor is named', () => {
  const office = new Office()
  const [second, third] = ['998', '997'].map((code) =>
    office.body(comune({ name: `Borgo ${code}`, istatCode: `001${code}`, cadastralCode: `Z${code}` })),
  )
  const on = CalendarDate.parse('2026-04-01')
  const successors = [
    [office.borrowerId, second],
    [second ?? '', third],
  ] as const
  for (const [bodyId, successorId] of successors)
    office.run({ type: 'suppressBody', bodyId, on, ...(successorId === undefined ? {} : { successorId }) })
  const command = { type: 'startDraft', borrowerId: office.borrowerId } as const
  expect(office.when(command).result.ok).toBe(true)
  const suppressed = { code: 'borrowerSuppressed', name: 'Borgo Inventato', on } as const
  office
    .on('2026-04-01')
    .when(command)
    .isRefused({ ...suppressed, successorId: third ?? '', successorName: 'Borgo 997' })
  office.run({ type: 'suppressBody', bodyId: third ?? '', on })
  office.when(command).isRefused(suppressed)
})

test('a use is named only for a line of the agreement, and for who holds it', () => {
  const office = new Office()
  const [asset = '', other = ''] = office.assets('A', 'B')
  const agreementId = office.inForce({ assets: [asset, other] })
  const command = { type: 'nameLineUse', agreementId, itemId: asset, place: 'Tributi' } as const
  office.when(command).gives([{ type: 'itemUseNamed', v: 1, itemId: asset, place: 'Tributi' }])
  office.run(office.giveBack(agreementId, { assets: [asset] }))
  office.when(command).isRefused({ code: 'lineUnknown', itemId: asset })
})
