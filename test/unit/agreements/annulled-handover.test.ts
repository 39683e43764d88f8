import { expect, test } from 'vitest'
import { handoverPaper } from '#src/agreements/paper-handover.ts'
import { AssetDetails } from '#src/items/item.ts'
import { faultsOf } from '#test/support/domain/invariants.ts'
import { Office } from '#test/support/domain/office.ts'

/** An agreement whose first report, of one of two machines, is annulled. */
function mistaken() {
  const office = new Office()
  const [first = '', second = ''] = office.assets('A', 'B')
  const pool = office.licence({ seats: 5 })
  const service = office.service()
  const lines = { assets: [first], licences: [[pool, 2] as const], services: [service] }
  const agreementId = office.signed({ ...lines, assets: [first, second], licences: [[pool, 3]] })
  office.run(office.handOver(agreementId, lines))
  const [handoverId = ''] = office.register.agreements.handovers.keys()
  const annul = { type: 'annulHandover', handoverId, reason: 'Consegnato a un altro ente.' } as const
  return { office, agreementId, first, second, pool, service, handoverId, annul }
}

test('what it had handed over waits again; the report stays with its number, annulled', () => {
  const { office, agreementId, first, pool, service, handoverId, annul } = mistaken()
  office.run(annul)
  const { agreements, items } = office.register
  expect(agreements.handovers.get(handoverId)).toMatchObject({
    number: { count: 1, year: 2026 },
    annulled: { on: office.context.today, reason: annul.reason },
  })
  const agreement = agreements.agreements.get(agreementId)
  expect(agreement).toMatchObject({ status: 'signed', handovers: [handoverId] })
  expect(agreement?.assets.map(({ state }) => state)).toEqual(['pending', 'pending'])
  expect(agreement).not.toHaveProperty('inForceSince')
  expect(items.items.get(first)).toMatchObject({ status: 'reserved', agreementId })
  expect(items.items.get(service)).toMatchObject({ status: 'approved', agreementId })
  expect(items.items.get(pool)).toMatchObject({ allocations: [{ seats: 3, status: 'reserved' }] })
  expect(faultsOf(office.register)).toEqual([])
})

test('its number is not used again, and what was annulled can be handed over', () => {
  const { office, agreementId, first, second, annul } = mistaken()
  office.run(annul)
  office.run(office.handOver(agreementId, { assets: [first, second] }))
  const numbers = [...office.register.agreements.handovers.values()].map(({ number }) => number.count)
  expect(numbers).toEqual([1, 2])
  expect(office.register.agreements.agreements.get(agreementId)).toMatchObject({ status: 'inForce' })
})

test('of two reports the other stands, and the agreement is in force since that', () => {
  const { office, agreementId, second, annul } = mistaken()
  office.on('2026-04-01').run(office.handOver(agreementId, { assets: [second] }))
  office.run(annul)
  expect(office.register.agreements.agreements.get(agreementId)).toMatchObject({
    status: 'inForce',
    inForceSince: '2026-04-01',
  })
})

test('once something of it has come back it says what was so, and is not annulled', () => {
  const { office, agreementId, first, annul } = mistaken()
  office.run(office.giveBack(agreementId, { assets: [first] }))
  office.when(annul).isRefused({ code: 'lineNotHandedOver', itemId: first, inventoryNumber: 'INV000001' })
})

test('later reports say what was put right since the agreement was issued, and which reports no longer stand', () => {
  const { office, agreementId, first, annul } = mistaken()
  office.run(annul)
  const item = office.register.items.items.get(first)
  const details = AssetDetails.parse({ ...item, serialNumber: 'A-BIS' })
  const reason = 'Numero di serie letto male.'
  office.on('2026-03-20')
  office.run({ type: 'correctItem', itemId: first, reason, correction: { kind: 'asset', details } })
  const command = office.handOver(agreementId, { assets: [first] })
  if (command.type !== 'recordHandover') throw new Error('not a handover')
  const paper = handoverPaper(office.register, command.facts, { people: () => undefined })
  expect(paper).toMatchObject({
    ok: true,
    value: {
      rectifications: [{ inventoryNumber: 'INV000001', on: '2026-03-20', reason }],
      annulled: [{ number: { count: 1, year: 2026 }, reason: annul.reason }],
    },
  })
})
