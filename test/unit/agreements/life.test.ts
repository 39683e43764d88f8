import { describe, expect, test } from 'vitest'
import { LicenceDetails } from '#src/items/item.ts'
import { agreementRow } from '#src/register/lists/agreement-row.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { paper } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'
import { firstDay } from '#test/support/domain/seeded-context.ts'

const day = (text: string) => CalendarDate.parse(text)
const agreementOf = (office: Office, id: string) => office.register.agreements.agreements.get(id)
const item = (office: Office, id: string) => office.register.items.items.get(id)

function correctLicence(office: Office, itemId: string, changes: Partial<LicenceDetails>): void {
  const details = LicenceDetails.parse({ ...item(office, itemId), ...changes })
  office.run({ type: 'correctItem', reason: 'prova', itemId, correction: { kind: 'licence', details } })
}

describe('issuing', () => {
  test('freezes number and paper, and approves the services', () => {
    const office = new Office()
    const service = office.service()
    const agreementId = office.draft({ services: [service] })
    office.writeTerms(agreementId)
    const number = { count: 1, year: 2026 }
    office.when(office.issue(agreementId)).gives([
      { type: 'agreementIssued', v: 1, agreementId, on: firstDay, number, paper },
      { type: 'servicesApproved', v: 1, on: firstDay, serviceIds: [service] },
    ])
    office.run(office.issue(agreementId))
    expect(agreementOf(office, agreementId)).toMatchObject({
      status: 'issued',
      number,
      issuedOn: firstDay,
      paper,
    })
    expect(item(office, service)?.status).toBe('approved')
    expect(office.register.agreements.byNumber.get('1/2026')).toBe(agreementId)
  })

  test('twice, as by a double click, happens once', () => {
    const office = new Office()
    const agreementId = office.draft({ assets: [office.asset('A')] })
    office.writeTerms(agreementId)
    const command = office.issue(agreementId)
    office.run(command)
    office.when(command).isRefused({
      code: 'wrongStatus',
      status: 'issued',
      needs: ['draft'],
      act: { number: '1/2026', ofThings: true },
    })
    expect([...office.register.agreements.lastNumber]).toEqual([[2026, 1]])
  })

  test('counts from 1 each year, without gaps, annulled ones included', () => {
    const office = new Office()
    const [a = '', b = '', c = '', d = ''] = office.assets('A', 'B', 'C', 'D')
    const first = office.issued({ assets: [a] })
    office.run({ type: 'annulAgreement', agreementId: first, reason: 'refuso' })
    office.issued({ assets: [b] })
    office.on('2027-01-02')
    office.issued({ assets: [c] })
    office.issued({ assets: [d] })
    expect([...office.register.agreements.byNumber.keys()]).toEqual(['1/2026', '2/2026', '1/2027', '2/2027'])
  })
})

describe('an issue', () => {
  test('is refused when a licence can no longer be used', () => {
    const office = new Office()
    const pool = office.licence()
    const agreementId = office.draft({ licences: [[pool, 2]] })
    office.writeTerms(agreementId)
    const items = (reason: object) => ({
      code: 'itemsUnavailable',
      items: [{ itemId: pool, inventoryNumber: 'INV000001', reason }],
    })
    correctLicence(office, pool, { allowsOtherBodies: false })
    expect(office.when(office.issue(agreementId)).result).toEqual({
      ok: false,
      error: items({ why: 'termsForbid' }),
    })
    correctLicence(office, pool, { allowsOtherBodies: true, expiresOn: firstDay })
    expect(office.when(office.issue(agreementId)).result.ok).toBe(true)
    office.on('2026-03-11')
    expect(office.when(office.issue(agreementId)).result).toEqual({
      ok: false,
      error: items({ why: 'expired', expiredOn: firstDay }),
    })
  })

  test('is refused when the delivery was due before today', () => {
    const office = new Office()
    const agreementId = office.draft({ assets: [office.asset('A')] })
    office.writeTerms(agreementId, { deliverBy: '2026-03-09' })
    office
      .when(office.issue(agreementId))
      .isRefused({ code: 'dateBefore', on: day('2026-03-09'), notBefore: firstDay })
  })
})

test('signing puts nothing in force: the handover does', () => {
  const office = new Office()
  const asset = office.asset('A')
  const agreementId = office.signed({ assets: [asset] })
  expect(agreementOf(office, agreementId)).toMatchObject({ status: 'signed', lenderSignedOn: firstDay })
  expect(item(office, asset)?.status).toBe('reserved')
  office.run(office.handOver(agreementId, { assets: [asset] }))
  expect(agreementOf(office, agreementId)).toMatchObject({ status: 'inForce', inForceSince: firstDay })
  expect(item(office, asset)).toMatchObject({ status: 'lent', place: 'Anagrafe', agreementId })
})

test.each(['issued', 'signed'] as const)('annulling one that is %s lets everything go', (status) => {
  const office = new Office()
  const [asset, pool, service] = [office.asset('A'), office.licence({ seats: 5 }), office.service()]
  const agreementId = office[status]({ assets: [asset], licences: [[pool, 5]], services: [service] })
  office.run({ type: 'annulAgreement', agreementId, reason: 'refuso' })
  expect(agreementOf(office, agreementId)).toMatchObject({ status: 'annulled', endReason: 'refuso' })
  expect([asset, service].map((id) => item(office, id)?.status)).toEqual(['inStock', 'available'])
  expect(item(office, pool)).toMatchObject({ allocations: [] })
})

test('nothing of an annulled one waits to be handed over', () => {
  const office = new Office()
  const [asset, pool, service] = [office.asset('A'), office.licence({ seats: 5 }), office.service()]
  const agreementId = office.signed({ assets: [asset], licences: [[pool, 5]], services: [service] })
  const row = () => {
    const agreement = agreementOf(office, agreementId)
    return agreement && agreementRow(office.register, agreement, firstDay)
  }
  expect(row()).toMatchObject({ assets: 1, pending: 1, awaitsHandover: true })
  office.run({ type: 'annulAgreement', agreementId, reason: 'refuso' })
  expect(row()).toMatchObject({ assets: 1, pending: 0, handedOver: 0, ended: 0, awaitsHandover: false })
})

test('what was handed over cannot be annulled', () => {
  const office = new Office()
  const agreementId = office.inForce({ assets: [office.asset('A')] })
  office.when({ type: 'annulAgreement', agreementId, reason: 'refuso' }).isRefused({
    code: 'wrongStatus',
    status: 'inForce',
    needs: ['issued', 'signed'],
    act: { number: '1/2026', ofThings: true },
  })
})

describe('handing over', () => {
  test('in parts gives a report each, numbered on their own', () => {
    const office = new Office()
    const [a = '', b = ''] = office.assets('A', 'B')
    const pool = office.licence()
    const agreementId = office.signed({ assets: [a, b], licences: [[pool, 10]] })
    office.run(office.handOver(agreementId, { assets: [a], licences: [[pool, 4]] }))
    expect([a, b].map((id) => item(office, id)?.status)).toEqual(['lent', 'reserved'])
    expect(item(office, pool)).toMatchObject({
      allocations: [
        { agreementId, seats: 6, status: 'reserved' },
        { agreementId, seats: 4, status: 'assigned' },
      ],
    })
    office.on('2026-03-20').run(office.handOver(agreementId, { assets: [b], licences: [[pool, 6]] }))
    expect(agreementOf(office, agreementId)).toMatchObject({
      inForceSince: firstDay,
      licences: [{ seats: 10, assigned: 10, released: 0 }],
    })
    const numbers = [...office.register.agreements.handovers.values()].map(({ number }) => number)
    expect(numbers).toEqual([
      { count: 1, year: 2026 },
      { count: 2, year: 2026 },
    ])
    expect(office.register.agreements.lastNumber.get(2026)).toBe(1)
  })

  test('records condition, defects, place and person; a service is activated for its person', () => {
    const office = new Office()
    const [asset, service] = [office.asset('A'), office.service()]
    const agreementId = office.signed({ assets: [asset], services: [service] })
    const handed = {
      itemId: asset,
      place: 'Tributi',
      personId: 'p-1',
      condition: 'good',
      knownDefects: 'graffio',
    } as const
    const lines = { assets: [asset], services: [service] }
    office.run(
      office.handOver(agreementId, lines, {
        assets: [{ ...handed, accessories: [{ description: 'Alimentatore', serialNumber: '' }] }],
        services: [{ itemId: service, personId: 'p-2' }],
      }),
    )
    const { itemId: _, ...told } = handed
    expect(item(office, asset)).toMatchObject({ ...told, status: 'lent' })
    expect(item(office, service)).toMatchObject({ status: 'active', personId: 'p-2' })
  })
})

describe('a handover', () => {
  test('has its day between the signatures and the end of the term, and not after today', () => {
    const office = new Office()
    const asset = office.asset('A')
    const agreementId = office.draft({ assets: [asset] })
    office.writeTerms(agreementId, { endsOn: '2026-03-20' })
    office.run(office.issue(agreementId))
    office.on('2026-03-12').run(office.sign(agreementId))
    const on = (text: string) =>
      office.when(office.handOver(agreementId, { assets: [asset] }, { on: day(text) }))
    on('2026-03-11').isRefused({ code: 'dateBefore', on: day('2026-03-11'), notBefore: day('2026-03-12') })
    on('2026-03-13').isRefused({ code: 'dateInFuture', on: day('2026-03-13'), today: day('2026-03-12') })
    office.on('2026-03-21')
    expect(on('2026-03-20').result.ok).toBe(true)
    on('2026-03-21').isRefused({
      code: 'deliveryAfterEnd',
      deliverBy: day('2026-03-21'),
      endsOn: day('2026-03-20'),
    })
  })

  test('asks for the number that follows', () => {
    const office = new Office()
    const [a = '', b = ''] = office.assets('A', 'B')
    const agreementId = office.signed({ assets: [a, b] })
    const second = office.handOver(agreementId, { assets: [b] })
    office.run(office.handOver(agreementId, { assets: [a] }))
    office.when(second).isRefused({ code: 'numberTaken', number: '1/2026', next: '2/2026' })
  })

  test('takes each line by its kind, once', () => {
    const office = new Office()
    const [asset, service] = [office.asset('A'), office.service()]
    const agreementId = office.signed({ assets: [asset], services: [service] })
    office
      .when(office.handOver(agreementId, { assets: [service] }))
      .isRefused({ code: 'lineUnknown', itemId: service })
    office
      .when(office.handOver(agreementId, { assets: [asset, asset] }))
      .isRefused({ code: 'itemTwice', itemId: asset })
  })
})

describe('what comes back', () => {
  test('waits for its check, with its condition; services cease, seats are free', () => {
    const office = new Office()
    const [asset, pool, service] = [office.asset('A'), office.licence(), office.service()]
    const lines = { assets: [asset], services: [service], licences: [[pool, 4]] } as const
    const agreementId = office.inForce(lines)
    const command = office.giveBack(agreementId, lines)
    office.run({ ...command, conditions: [{ itemId: asset, condition: 'fair' }] })
    expect(item(office, asset)).toMatchObject({ status: 'returned', condition: 'fair', place: '' })
    expect(item(office, service)).toMatchObject({ status: 'ceased' })
    expect(item(office, pool)).toMatchObject({ allocations: [] })
    expect(agreementOf(office, agreementId)).toMatchObject({ status: 'closed', endReason: 'useCompleted' })
  })

  test('leaves an agreement in force while something is out, or still to be handed over', () => {
    const office = new Office()
    const [a = '', b = ''] = office.assets('A', 'B')
    const agreementId = office.signed({ assets: [a, b] })
    office.run(office.handOver(agreementId, { assets: [a] }))
    office.run(office.giveBack(agreementId, { assets: [a] }))
    expect(agreementOf(office, agreementId)?.status).toBe('inForce')
    office.run(office.handOver(agreementId, { assets: [b] }))
    office.run(office.giveBack(agreementId, { assets: [b] }))
    expect(agreementOf(office, agreementId)?.status).toBe('closed')
  })

  test('are the seats that were assigned, not those still reserved', () => {
    const office = new Office()
    const pool = office.licence()
    const agreementId = office.signed({ licences: [[pool, 10]] })
    office.run(office.handOver(agreementId, { licences: [[pool, 4]] }))
    office.run(office.giveBack(agreementId, { licences: [[pool, 3]] }))
    expect(item(office, pool)).toMatchObject({
      allocations: [
        { seats: 6, status: 'reserved' },
        { seats: 1, status: 'assigned' },
      ],
    })
    office
      .when(office.giveBack(agreementId, { licences: [[pool, 2]] }))
      .isRefused({ code: 'seatsBeyondAgreed', itemId: pool, wanted: 2, left: 1 })
  })

  test('comes back no earlier than it went, and with the condition of nothing else', () => {
    const office = new Office()
    const [a = '', b = ''] = office.assets('A', 'B')
    const agreementId = office.signed({ assets: [a, b] })
    office.run(office.handOver(agreementId, { assets: [a] }))
    office.on('2026-03-20').run(office.handOver(agreementId, { assets: [b] }))
    const early = { ...office.giveBack(agreementId, { assets: [b] }), on: day('2026-03-15') }
    office.when(early).isRefused({ code: 'dateBefore', on: early.on, notBefore: day('2026-03-20') })
    const stranger = { ...office.giveBack(agreementId, { assets: [b] }) }
    office
      .when({ ...stranger, conditions: [{ itemId: a, condition: 'needsRepair' }] })
      .isRefused({ code: 'lineUnknown', itemId: a })
  })
})
