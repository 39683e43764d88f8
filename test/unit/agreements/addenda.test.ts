import { describe, expect, test } from 'vitest'
import { addendumStanding, outstandingAddendum } from '#src/agreements/addendum.ts'
import { addDays, addYears, CalendarDate } from '#src/shared/dates.ts'
import { Office } from '#test/support/domain/office.ts'

/** A loan of two things, one of them handed over, with an end and a place. */
function lending() {
  const office = new Office()
  const [held = '', waiting = ''] = office.assets('A', 'B')
  const agreementId = office.signed({ assets: [held, waiting] })
  office.run(office.handOver(agreementId, { assets: [held] }))
  const agreement = () => {
    const found = office.register.agreements.agreements.get(agreementId)
    if (!found) throw new Error('no agreement')
    return found
  }
  const item = (id: string) => office.register.items.items.get(id)
  return { office, agreementId, held, waiting, agreement, item }
}

describe('an extension', () => {
  test('moves the end of the loan once both have signed it, and not before', () => {
    const { office, agreementId, agreement } = lending()
    const former = CalendarDate.parse(agreement().terms.endsOn)
    const endsOn = addYears(former, 1)
    office.run(office.addendum(agreementId, { endsOn }))
    expect(agreement().terms.endsOn).toBe(former)
    office.run(office.signAddendum(agreementId, ['lender']))
    expect(agreement().terms.endsOn).toBe(former)
    expect(agreement().addenda?.[0]?.signed).toBeUndefined()
    office.run(office.signAddendum(agreementId, ['borrower'], office.context.today, 'be'.repeat(32)))
    expect(agreement()).toMatchObject({
      status: 'inForce',
      terms: { endsOn },
      addenda: [
        { count: 1, formerEndsOn: former, signed: { lenderOn: office.context.today }, signedFiles: [{}, {}] },
      ],
    })
  })

  test('may be signed by files that come back after the end, if they were signed by then', () => {
    const { office, agreementId, agreement } = lending()
    const former = CalendarDate.parse(agreement().terms.endsOn)
    office.run(office.addendum(agreementId, { endsOn: addYears(former, 1) }))
    office.on(addDays(former, 20))
    office.run(office.signAddendum(agreementId, ['lender', 'borrower'], former))
    expect(agreement().terms.endsOn).toBe(addYears(former, 1))
  })
})

describe('what is added', () => {
  test('is kept for the loan when the addendum is issued, and can be handed over when it is signed', () => {
    const { office, agreementId, agreement, item } = lending()
    const [asset, pool, service] = [office.asset('C'), office.licence(), office.service()]
    const added = { assets: [asset], licences: [[pool, 3] as const], services: [service] }
    office.run(office.addendum(agreementId, { added }))
    expect(item(asset)).toMatchObject({ status: 'reserved', agreementId })
    expect(item(service)).toMatchObject({ status: 'approved', agreementId })
    expect(item(pool)).toMatchObject({ allocations: [{ agreementId, seats: 3, status: 'reserved' }] })
    office
      .when(office.handOver(agreementId, { assets: [asset] }))
      .isRefused({ code: 'lineUnknown', itemId: asset })
    office.run(office.signAddendum(agreementId))
    expect(agreement().assets.at(-1)).toEqual({ itemId: asset, state: 'pending' })
    office.run(office.handOver(agreementId, added))
    expect(item(asset)?.status).toBe('lent')
    expect(agreement().licences).toEqual([{ itemId: pool, seats: 3, assigned: 3, released: 0 }])
  })

  test('is not handed over on a day before its addendum was signed', () => {
    const { office, agreementId } = lending()
    const asset = office.asset('C')
    const before = office.context.today
    const signedOn = addDays(before, 10)
    office.run(office.addendum(agreementId, { added: { assets: [asset] } }))
    office.on(signedOn).run(office.signAddendum(agreementId))
    office
      .when(office.handOver(agreementId, { assets: [asset] }, { on: before }))
      .isRefused({ code: 'dateBefore', on: before, notBefore: signedOn })
  })

  test('is free again when the addendum is annulled, which keeps its number', () => {
    const { office, agreementId, agreement, item } = lending()
    const asset = office.asset('C')
    office.run(office.addendum(agreementId, { added: { assets: [asset] } }))
    const { addendumId } = office.signAddendum(agreementId)
    office.run({ type: 'annulAddendum', agreementId, addendumId, reason: 'Refuso' })
    expect(item(asset)?.status).toBe('inStock')
    office.run(office.addendum(agreementId, { added: { assets: [asset] } }))
    expect(agreement().addenda?.map(({ count, annulled }) => [count, annulled?.reason])).toEqual([
      [1, 'Refuso'],
      [2, undefined],
    ])
  })
})

describe('seats of a pool that is lent already', () => {
  test('are not handed over before the addendum that added them was signed, while those agreed before are', () => {
    const office = new Office()
    const pool = office.licence()
    const agreementId = office.signed({ licences: [[pool, 2]] })
    const before = office.context.today
    const signedOn = addDays(before, 10)
    office.run(office.addendum(agreementId, { added: { licences: [[pool, 3]] } }))
    office.on(signedOn).run(office.signAddendum(agreementId))
    office
      .when(office.handOver(agreementId, { licences: [[pool, 3]] }, { on: before }))
      .isRefused({ code: 'dateBefore', on: before, notBefore: signedOn })
    office.run(office.handOver(agreementId, { licences: [[pool, 2]] }, { on: before }))
    office.run(office.handOver(agreementId, { licences: [[pool, 3]] }))
  })

  test('are added to its line', () => {
    const office = new Office()
    const pool = office.licence()
    const agreementId = office.inForce({ licences: [[pool, 2]] })
    office.run(office.addendum(agreementId, { added: { licences: [[pool, 3]] } }))
    office.run(office.signAddendum(agreementId))
    expect(office.register.agreements.agreements.get(agreementId)?.licences).toEqual([
      { itemId: pool, seats: 5, assigned: 2, released: 0 },
    ])
  })
})

describe('what is replaced', () => {
  test('leaves the loan if it had not been handed over, and is still to be given back if it had', () => {
    const { office, agreementId, held, waiting, agreement, item } = lending()
    const added = { assets: office.assets('C', 'D') }
    office.run(office.addendum(agreementId, { added, replacedIds: [held, waiting] }))
    expect(item(waiting)?.status).toBe('reserved')
    office.run(office.signAddendum(agreementId))
    expect(agreement().assets.map(({ itemId, state }) => [itemId, state])).toEqual([
      [held, 'handedOver'],
      ...added.assets.map((id) => [id, 'pending']),
    ])
    expect(item(waiting)).toMatchObject({ status: 'inStock' })
    expect(item(waiting)).not.toHaveProperty('agreementId')
    office.run({ ...office.giveBack(agreementId, { assets: [held] }), ground: 'replacement' })
    expect(agreement().status).toBe('inForce')
  })
})

test('places and contacts are those of the addendum once it is signed', () => {
  const { office, agreementId, agreement } = lending()
  const places = [{ name: 'Biblioteca', address: 'piazza Inventata 2' }]
  office.run(office.addendum(agreementId, { places, borrowerContactId: 'p-2', lenderContactId: 'p-3' }))
  expect(agreement().terms).not.toMatchObject({ places })
  office.run(office.signAddendum(agreementId))
  expect(agreement().terms).toMatchObject({ places, borrowerContactId: 'p-2', lenderContactId: 'p-3' })
})

describe('a loan whose things are all back', () => {
  test('waits for what an unsigned addendum adds to it, and closes when that is annulled', () => {
    const { office, agreementId, held, waiting, agreement } = lending()
    office.run(office.addendum(agreementId, { added: { assets: [office.asset('C')] } }))
    office.run(office.handOver(agreementId, { assets: [waiting] }))
    office.run(office.giveBack(agreementId, { assets: [held, waiting] }))
    expect(agreement().status).toBe('inForce')
    const { addendumId } = office.signAddendum(agreementId)
    office.run({ type: 'annulAddendum', agreementId, addendumId, reason: 'Non serve più' })
    expect(agreement()).toMatchObject({ status: 'closed', endReason: 'Non serve più' })
  })

  test('closes though an extension of it waits to be signed, which then has lapsed', () => {
    const { office, agreementId, held, waiting, agreement } = lending()
    const former = agreement().terms.endsOn
    office.run(office.addendum(agreementId, { endsOn: addYears(CalendarDate.parse(former), 1) }))
    office.run(office.handOver(agreementId, { assets: [waiting] }))
    const signing = office.signAddendum(agreementId)
    const { addendumId } = signing
    const standing = () => agreement().addenda?.map((one) => addendumStanding(agreement(), one))
    expect(standing()).toEqual([{ is: 'waiting' }])
    office.run(office.giveBack(agreementId, { assets: [held, waiting] }))
    const endedOn = office.context.today
    expect(agreement()).toMatchObject({ status: 'closed', endedOn })
    expect(standing()).toEqual([{ is: 'lapsed', on: endedOn }])
    expect(outstandingAddendum(agreement())).toBeUndefined()
    const annulling = { type: 'annulAddendum', agreementId, addendumId, reason: 'prova' } as const
    for (const command of [signing, annulling])
      office.when(command).isRefused({ code: 'addendumLapsed', count: 1, endedOn })
    expect(agreement().terms.endsOn).toBe(former)
  })
})

test('an agreement is not annulled under an addendum that waits to be signed', () => {
  const office = new Office()
  const agreementId = office.signed({ assets: [office.asset('A')] })
  office.run(office.addendum(agreementId, { added: { assets: [office.asset('B')] } }))
  office
    .when({ type: 'annulAgreement', agreementId, reason: 'prova' })
    .isRefused({ code: 'addendumOutstanding', count: 1 })
})

test('its protocol is its own, and can be put right', () => {
  const { office, agreementId, agreement } = lending()
  office.run(office.addendum(agreementId, { places: [{ name: 'Biblioteca', address: '' }] }))
  const { addendumId } = office.signAddendum(agreementId)
  const protocol = { number: '12', date: office.context.today }
  const command = { type: 'recordAddendumProtocol', agreementId, addendumId, protocol } as const
  office.run(command)
  office.when(command).isRefused({ code: 'protocolUnchanged' })
  office.run({ ...command, protocol: { ...protocol, number: '13' } })
  expect(agreement()).toMatchObject({ addenda: [{ protocol: { number: '13' } }] })
  expect(agreement().protocols).toBeUndefined()
})
