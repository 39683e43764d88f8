import { expect, test } from 'vitest'
import { extensionFacts, type NewEnd } from '#src/agreements/extension.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { signatory } from '#test/support/domain/builders.ts'
import { Office } from '#test/support/domain/office.ts'

const day = (text: string) => CalendarDate.parse(text)

/** A loan in force until 31 March 2029, and what extending it answers. */
function lending() {
  const office = new Office()
  const agreementId = office.inForce({ assets: [office.asset('A')] })
  const { lenderSignatoryId } = office.signatories
  const extend = (newEnd: NewEnd, told: { lenderSignatoryId?: string } = {}) => {
    const agreement = office.register.agreements.agreements.get(agreementId)
    if (!agreement) throw new Error('no agreement')
    const facts = { newEnd, lenderSignatoryId, previous: 'decreto n. 1', reason: 'Continua', ...told }
    return extensionFacts(office.register, agreement, facts, office.context.today)
  }
  return { office, agreementId, extend }
}

const nextYear: NewEnd = { kind: 'later', months: 12 }

test('the end moves, and nothing else', () => {
  const { office, agreementId, extend } = lending()
  expect(extend({ kind: 'onDay', endsOn: day('2031-06-30') })).toEqual({
    ok: true,
    value: {
      agreementId,
      changes: {
        endsOn: '2031-06-30',
        added: { assetIds: [], licences: [], serviceIds: [] },
        replacedIds: [],
      },
      previous: 'decreto n. 1',
      reason: 'Continua',
      ...office.signatories,
    },
  })
  expect(extend({ kind: 'later', months: 6 })).toMatchObject({ value: { changes: { endsOn: '2029-09-30' } } })
  expect(extend({ kind: 'later', months: 11 })).toMatchObject({
    value: { changes: { endsOn: '2030-02-28' } },
  })
})

test.each<[string, (office: Office, agreementId: string) => void, NewEnd, object]>([
  [
    'its end is not later',
    () => {},
    { kind: 'onDay', endsOn: day('2029-03-31') },
    { code: 'extensionNotLater', newEndsOn: '2029-03-31', endsOn: '2029-03-31' },
  ],
  [
    'it has expired',
    (office) => office.on('2029-04-01'),
    nextYear,
    { code: 'addendumAfterEnd', endsOn: '2029-03-31' },
  ],
  [
    'an addendum waits already',
    (office, id) => office.run(office.addendum(id, { endsOn: day('2030-03-31') })),
    nextYear,
    { code: 'addendumOutstanding', count: 1 },
  ],
])('a loan is not extended when %s', (_, before, newEnd, error) => {
  const { office, agreementId, extend } = lending()
  before(office, agreementId)
  expect(extend(newEnd)).toEqual({ ok: false, error })
})

test('no day is written that is too far to be one', () => {
  const office = new Office()
  const agreementId = office.draft({ assets: [office.asset('A')] })
  office.writeTerms(agreementId, { endsOn: '2199-03-31' })
  office.run(office.issue(agreementId))
  office.run(office.sign(agreementId))
  const agreement = office.register.agreements.agreements.get(agreementId)
  if (!agreement) throw new Error('no agreement')
  const { lenderSignatoryId } = office.signatories
  const facts = { newEnd: nextYear, lenderSignatoryId, previous: '', reason: '' }
  expect(extensionFacts(office.register, agreement, facts, office.context.today)).toEqual({
    ok: false,
    error: { code: 'extensionTooFar', endsOn: '2199-03-31' },
  })
})

test('who signed signs while in office; afterwards the only one in office, and nobody is guessed among more', () => {
  const { office, extend } = lending()
  const { borrowerSignatoryId } = office.signatories
  const successor = office.appoint(office.borrowerId)
  expect(extend(nextYear)).toMatchObject({ value: { borrowerSignatoryId } })
  const on = office.context.today
  office.run({ type: 'endSignatory', bodyId: office.borrowerId, signatoryId: borrowerSignatoryId, on })
  office.on('2027-01-10')
  expect(extend(nextYear)).toMatchObject({ value: { borrowerSignatoryId: successor } })
  const { name } = signatory()
  office.appoint(office.borrowerId)
  expect(extend(nextYear)).toEqual({
    ok: false,
    error: { code: 'borrowerSignatoryUnclear', inOffice: [name, name] },
  })
})
