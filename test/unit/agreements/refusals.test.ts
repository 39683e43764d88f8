import { expect, test } from 'vitest'
import { AgreementRefusal } from '#src/agreements/commands.ts'
import type { Command } from '#src/register/register.ts'
import { Sha256 } from '#src/shared/codes.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { comune, paper, signedFile } from '#test/support/domain/builders.ts'
import { linesOf, Office } from '#test/support/domain/office.ts'
import { firstDay } from '#test/support/domain/seeded-context.ts'
import { addendumRefusals } from './addendum-refusals.ts'

type Code = AgreementRefusal['code']
type Refused<C extends Code> = [Office, Command, Extract<AgreementRefusal, { code: C }>]

const day = (text: string) => CalendarDate.parse(text)
const number = { count: 1, year: 2026 }

/** A draft with one asset and all its terms, some of them changed. */
function ready(changes: Parameters<Office['writeTerms']>[1] = {}): [Office, string, string] {
  const office = new Office()
  const itemId = office.asset('A')
  const agreementId = office.draft({ assets: [itemId] })
  office.writeTerms(agreementId, changes)
  return [office, agreementId, itemId]
}

/** An agreement on one asset that was issued today. */
function issued(): [Office, string] {
  const office = new Office()
  return [office, office.issued({ assets: [office.asset('A')] })]
}

/** A signed agreement on one asset. */
function signed(): [Office, string, string] {
  const office = new Office()
  const itemId = office.asset('A')
  return [office, office.signed({ assets: [itemId] }), itemId]
}

const cases: { [C in Exclude<Code, keyof typeof addendumRefusals>]: () => Refused<C> } = {
  agreementUnknown: () => [
    new Office(),
    { type: 'discardDraft', agreementId: 'nessuno' },
    { code: 'agreementUnknown', agreementId: 'nessuno' },
  ],
  wrongStatus: () => {
    const [office, agreementId] = ready()
    office.run(office.issue(agreementId))
    return [
      office,
      office.issue(agreementId),
      { code: 'wrongStatus', status: 'issued', needs: ['draft'], act: { number: '1/2026', ofThings: true } },
    ]
  },
  borrowerUnknown: () => [
    new Office(),
    { type: 'startDraft', borrowerId: 'nessuno' },
    { code: 'borrowerUnknown', bodyId: 'nessuno' },
  ],
  borrowerIsLender: () => {
    const office = new Office()
    const command = { type: 'startDraft', borrowerId: office.lenderId } as const
    return [office, command, { code: 'borrowerIsLender', name: 'Regione Inventata' }]
  },
  borrowerSuppressed: () => {
    const office = new Office()
    const { borrowerId: bodyId } = office
    const successorId = office.body(
      comune({ name: 'Borgo Nuovo', istatCode: '001998', cadastralCode: 'Z998' }),
    )
    office.run({ type: 'suppressBody', bodyId, on: firstDay, successorId })
    const suppressed = { name: 'Borgo Inventato', on: firstDay, successorId, successorName: 'Borgo Nuovo' }
    return [office, { type: 'startDraft', borrowerId: bodyId }, { code: 'borrowerSuppressed', ...suppressed }]
  },
  itemsUnavailable: () => {
    const [office, , itemId] = ready()
    const agreementId = office.draft()
    const held = [...office.register.agreements.agreements.keys()][0] ?? ''
    const reason = { why: 'heldByAgreement', status: 'reserved', since: firstDay, agreementId: held } as const
    const items = [{ itemId, inventoryNumber: 'INV000001', reason, holder: 'Borgo Inventato' }]
    const command = { type: 'addToDraft', agreementId, ...linesOf({ assets: [itemId] }) } as const
    return [office, command, { code: 'itemsUnavailable', items }]
  },
  itemUnknown: () => {
    const office = new Office()
    const itemId = office.service()
    const command = {
      type: 'addToDraft',
      agreementId: office.draft(),
      ...linesOf({ assets: [itemId] }),
    } as const
    return [office, command, { code: 'itemUnknown', itemId }]
  },
  itemTwice: () => {
    const office = new Office()
    const itemId = office.licence()
    const lines = linesOf({
      licences: [
        [itemId, 6],
        [itemId, 6],
      ],
    })
    return [
      office,
      { type: 'addToDraft', agreementId: office.draft(), ...lines },
      { code: 'itemTwice', itemId },
    ]
  },
  tooFewFree: () => {
    const office = new Office()
    office.assets('A', 'B')
    const model = { manufacturer: 'Marca Inventata', model: 'Modello 1' }
    const command = { type: 'takeFreeAssets', agreementId: office.draft(), ...model, count: 3 } as const
    return [office, command, { code: 'tooFewFree', title: 'Marca Inventata Modello 1', wanted: 3, free: 2 }]
  },
  lineUnknown: () => {
    const [office, agreementId] = ready()
    const itemId = office.asset('B')
    const command = { type: 'removeFromDraft', agreementId, ...linesOf({ assets: [itemId] }) } as const
    return [office, command, { code: 'lineUnknown', itemId }]
  },
  agreementEmpty: () => {
    const office = new Office()
    return [office, office.issue(office.draft()), { code: 'agreementEmpty' }]
  },
  termsMissing: () => {
    const office = new Office()
    const agreementId = office.draft({ assets: [office.asset('A')] })
    office.writeTerms(agreementId)
    const {
      endsOn: _e,
      valuationEffect: _v,
      ...terms
    } = office.register.agreements.agreements.get(agreementId)?.terms ?? {}
    office.run({ type: 'writeTerms', agreementId, terms })
    return [
      office,
      office.issue(agreementId),
      { code: 'termsMissing', fields: ['endsOn', 'valuationEffect'] },
    ]
  },
  endBeforeStart: () => {
    const [office, agreementId] = ready({ endsOn: firstDay })
    return [
      office,
      office.issue(agreementId),
      { code: 'endBeforeStart', endsOn: firstDay, startsOn: firstDay },
    ]
  },
  deliveryAfterEnd: () => {
    const deliverBy = day('2027-01-01')
    const [office, agreementId] = ready({ endsOn: '2026-12-31', deliverBy })
    return [
      office,
      office.issue(agreementId),
      { code: 'deliveryAfterEnd', deliverBy, endsOn: day('2026-12-31') },
    ]
  },
  signatoryUnknown: () => {
    const [office, agreementId] = ready({ borrowerSignatoryId: 'nessuno' })
    return [office, office.issue(agreementId), { code: 'signatoryUnknown', signatoryId: 'nessuno' }]
  },
  signatoryNotInOffice: () => {
    const [office, agreementId] = ready()
    const { lenderSignatoryId: signatoryId } = office.signatories
    const to = day('2026-03-09')
    office.run({ type: 'endSignatory', bodyId: office.lenderId, signatoryId, on: to })
    return [
      office,
      office.issue(agreementId),
      { code: 'signatoryNotInOffice', name: 'Bice Di Prova', from: day('2024-06-10'), to, on: firstDay },
    ]
  },
  stampDutyUndecided: () => {
    const [office, agreementId] = ready()
    const { borrowerId: bodyId } = office
    const details = { kind: 'municipalUnion', name: 'Unione Inventata' } as const
    office.run({ type: 'recordBody', bodyId, details, reason: 'prova' })
    return [
      office,
      office.issue(agreementId),
      { code: 'stampDutyUndecided', bodyId, name: 'Unione Inventata' },
    ]
  },
  estimateWithoutValue: () => {
    const [office, agreementId, itemId] = ready({ valuationEffect: 'estimate1806' })
    return [office, office.issue(agreementId), { code: 'estimateWithoutValue', itemIds: [itemId] }]
  },
  numberTaken: () => {
    const [office, agreementId] = ready()
    office.issued({ assets: [office.asset('B')] })
    const command = { type: 'issueAgreement', agreementId, number, paper } as const
    return [office, command, { code: 'numberTaken', number: '1/2026', next: '2/2026' }]
  },
  dateInFuture: () => {
    const [office, agreementId] = ready()
    office.run(office.issue(agreementId))
    const on = day('2026-03-11')
    return [office, office.sign(agreementId, on), { code: 'dateInFuture', on, today: firstDay }]
  },
  dateBefore: () => {
    const [office, agreementId] = ready()
    office.run(office.issue(agreementId))
    const on = day('2026-03-09')
    return [office, office.sign(agreementId, on), { code: 'dateBefore', on, notBefore: firstDay }]
  },
  signedAfterHandover: () => {
    const [office, agreementId, itemId] = signed()
    office.run(office.handOver(agreementId, { assets: [itemId] }))
    office.on('2026-03-20')
    const on = day('2026-03-15')
    return [
      office,
      { ...office.correctSignatures(agreementId), borrowerSignedOn: on },
      { code: 'signedAfterHandover', on, handedOverOn: firstDay, number: '1/2026', ofThings: true },
    ]
  },
  protocolUnchanged: () => {
    const [office, agreementId] = issued()
    const protocol = { number: '0001234', date: firstDay }
    office.run({ type: 'recordProtocol', agreementId, protocol })
    return [office, { type: 'recordProtocol', agreementId, protocol }, { code: 'protocolUnchanged' }]
  },
  signedFileTwice: () => {
    const [office, agreementId] = issued()
    const file = signedFile({ lender: firstDay })
    office.run({ type: 'keepSignedFile', agreementId, file })
    return [office, { type: 'keepSignedFile', agreementId, file }, { code: 'signedFileTwice' }]
  },
  signedFileAddsNothing: () => {
    const [office, agreementId] = issued()
    office.run({ type: 'keepSignedFile', agreementId, file: signedFile({ lender: firstDay }) })
    const again = signedFile({ lender: firstDay }, { sha256: Sha256.parse('ef'.repeat(32)) })
    return [
      office,
      { type: 'keepSignedFile', agreementId, file: again },
      { code: 'signedFileAddsNothing', parties: ['lender'] },
    ]
  },
  partySignsTwice: () => {
    const [office, agreementId] = issued()
    const { signatures } = signedFile({ lender: firstDay })
    const file = signedFile({}, { signatures: [...signatures, ...signatures] })
    return [
      office,
      { type: 'keepSignedFile', agreementId, file },
      { code: 'partySignsTwice', party: 'lender' },
    ]
  },
  signaturesUnchanged: () => {
    const [office, agreementId] = signed()
    return [office, office.correctSignatures(agreementId), { code: 'signaturesUnchanged' }]
  },
  receiverSuppressed: () => {
    const [office, agreementId, itemId] = signed()
    const { borrowerId: bodyId } = office
    const { today: on } = office.context
    office.run({ type: 'suppressBody', bodyId, on })
    const refusal = { code: 'receiverSuppressed', name: 'Borgo Inventato', on } as const
    return [office, office.handOver(agreementId, { assets: [itemId] }), refusal]
  },
  nothingHandedOver: () => {
    const [office, agreementId] = signed()
    return [office, office.handOver(agreementId, {}), { code: 'nothingHandedOver' }]
  },
  nothingLeftToHandOver: () => {
    const [office, agreementId, itemId] = signed()
    const command = office.handOver(agreementId, { assets: [itemId] })
    office.run(command)
    return [office, command, { code: 'nothingLeftToHandOver' }]
  },
  nothingToGiveBack: () => {
    const [office, agreementId, itemId] = signed()
    office.run(office.handOver(agreementId, { assets: [itemId] }))
    return [office, office.giveBack(agreementId, {}), { code: 'nothingToGiveBack' }]
  },
  lineNotPending: () => {
    const office = new Office()
    const [first = '', second = ''] = office.assets('A', 'B')
    const agreementId = office.signed({ assets: [first, second] })
    office.run(office.handOver(agreementId, { assets: [first] }))
    return [
      office,
      office.handOver(agreementId, { assets: [first, second] }),
      { code: 'lineNotPending', itemId: first, inventoryNumber: 'INV000001' },
    ]
  },
  lineNotHandedOver: () => {
    const office = new Office()
    const [first = '', second = ''] = office.assets('A', 'B')
    const agreementId = office.signed({ assets: [first, second] })
    office.run(office.handOver(agreementId, { assets: [first] }))
    return [
      office,
      office.giveBack(agreementId, { assets: [second] }),
      { code: 'lineNotHandedOver', itemId: second, inventoryNumber: 'INV000002' },
    ]
  },
  handoverUnknown: () => [
    new Office(),
    { type: 'annulHandover', handoverId: 'nessuno', reason: 'prova' },
    { code: 'handoverUnknown', handoverId: 'nessuno' },
  ],
  handoverAlreadyAnnulled: () => {
    const office = new Office()
    office.inForce({ assets: [office.asset('A')] })
    const [handoverId = ''] = office.register.agreements.handovers.keys()
    const command = { type: 'annulHandover', handoverId, reason: 'prova' } as const
    office.run(command)
    return [office, command, { code: 'handoverAlreadyAnnulled', number: '1/2026', on: office.context.today }]
  },
  seatsBeyondAgreed: () => {
    const office = new Office()
    const itemId = office.licence()
    const agreementId = office.signed({ licences: [[itemId, 5]] })
    office.run(office.handOver(agreementId, { licences: [[itemId, 3]] }))
    return [
      office,
      office.handOver(agreementId, { licences: [[itemId, 3]] }),
      { code: 'seatsBeyondAgreed', itemId, wanted: 3, left: 2 },
    ]
  },
}

const all = { ...cases, ...addendumRefusals }

test.each(Object.entries<() => readonly [Office, Command, AgreementRefusal]>(all))('%s', (_, make) => {
  const [office, command, refusal] = make()
  office.when(command).isRefused(AgreementRefusal.parse(refusal))
})

test('every refusal has its case', () => {
  expect(Object.keys(all).sort()).toEqual(
    AgreementRefusal.options.map(({ shape }) => shape.code.value).sort(),
  )
})
