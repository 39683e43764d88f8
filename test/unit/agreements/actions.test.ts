import { expect, test } from 'vitest'
import { actionsOf, AgreementAction, isForGood } from '#src/agreements/actions.ts'
import { DraftTerms } from '#src/agreements/agreement.ts'
import { issueFaults } from '#src/agreements/issue.ts'
import { Office } from '#test/support/domain/office.ts'

/** The actions that can be taken, and the code of what stands in the way of the others. */
function actions(office: Office, agreementId: string): [string[], Record<string, string>] {
  const agreement = office.register.agreements.agreements.get(agreementId)
  const all = agreement ? actionsOf(office.register, agreement, office.context) : []
  return [
    all.flatMap(({ action, reason }) => (reason ? [] : [action])),
    Object.fromEntries(all.flatMap(({ action, reason }) => (reason ? [[action, reason.code]] : []))),
  ]
}

test('a draft is issued when nothing stands in its way, and until then says what does', () => {
  const office = new Office()
  const agreementId = office.draft()
  expect(actions(office, agreementId)[0]).toEqual(['edit', 'discard'])
  expect(actions(office, agreementId)[1]).toMatchObject({ issue: 'agreementEmpty', annul: 'wrongStatus' })
  office.run({ type: 'addToDraft', agreementId, assetIds: [office.asset('A')], licences: [], serviceIds: [] })
  expect(actions(office, agreementId)[1]).toMatchObject({ issue: 'termsMissing' })
  office.writeTerms(agreementId)
  expect(actions(office, agreementId)[0]).toEqual(['edit', 'issue', 'discard'])
})

test('each state has its actions, down to none', () => {
  const office = new Office()
  const [a = '', b = ''] = office.assets('A', 'B')
  const agreementId = office.issued({ assets: [a, b] })
  expect(actions(office, agreementId)[0]).toEqual(['bringSigned', 'annul'])
  office.run(office.sign(agreementId))
  expect(actions(office, agreementId)[0]).toEqual(['handOver', 'issueAddendum', 'correctSignatures', 'annul'])
  office.run(office.handOver(agreementId, { assets: [a] }))
  expect(actions(office, agreementId)[0]).toEqual([
    'handOver',
    'recordReturn',
    'issueAddendum',
    'correctSignatures',
  ])
  office.run(office.giveBack(agreementId, { assets: [a] }))
  expect(actions(office, agreementId)).toEqual([
    ['handOver', 'issueAddendum', 'correctSignatures'],
    expect.objectContaining({ recordReturn: 'nothingToGiveBack', annul: 'wrongStatus' }),
  ])
  office.run(office.handOver(agreementId, { assets: [b] }))
  expect(actions(office, agreementId)[1]).toMatchObject({ handOver: 'nothingLeftToHandOver' })
  office.run(office.giveBack(agreementId, { assets: [b] }))
  expect(actions(office, agreementId)[0]).toEqual(['correctSignatures'])
})

test('what belongs to a state that is past can never be done again, what waits for one can', () => {
  const office = new Office()
  const itemId = office.asset('A')
  const agreementId = office.issued({ assets: [itemId] })
  const gone = () => {
    const agreement = office.register.agreements.agreements.get(agreementId)
    const all = agreement ? actionsOf(office.register, agreement, office.context) : []
    return all.flatMap(({ action, reason }) => (reason && isForGood(reason) ? [action] : []))
  }
  expect(gone()).toEqual(['edit', 'issue', 'discard'])
  office.run(office.sign(agreementId))
  expect(gone()).toEqual(['edit', 'issue', 'discard', 'bringSigned'])
  office.run(office.handOver(agreementId, { assets: [itemId] }))
  expect(gone()).toEqual(['edit', 'issue', 'discard', 'bringSigned', 'annul'])
  office.run(office.giveBack(agreementId, { assets: [itemId] }))
  expect(gone()).toEqual(AgreementAction.options.filter((action) => action !== 'correctSignatures'))
})

test('all that a draft lacks is said at once, in the order of the steps', () => {
  const office = new Office()
  const agreementId = office.draft()
  office.writeTerms(agreementId)
  const written = office.register.agreements.agreements.get(agreementId)
  const { purpose: _purpose, court: _court, ...terms } = written?.terms ?? {}
  const late = { ...terms, endsOn: '2029-03-31', deliverBy: '2029-04-01', lenderSignatoryId: 'gone' }
  office.run({ type: 'writeTerms', agreementId, terms: DraftTerms.parse(late) })
  const draft = office.register.agreements.agreements.get(agreementId)
  expect(draft && issueFaults(office.register, draft, office.context)).toEqual([
    { code: 'agreementEmpty' },
    { code: 'termsMissing', fields: ['purpose', 'court'] },
    { code: 'deliveryAfterEnd', deliverBy: '2029-04-01', endsOn: '2029-03-31' },
    { code: 'signatoryUnknown', signatoryId: 'gone' },
  ])
})
