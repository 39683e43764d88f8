import { expect, test } from 'vitest'
import { Office } from '#test/support/domain/office.ts'

/** Signed by both some days after the issue. */
function signedLate() {
  const office = new Office()
  const itemId = office.asset('A')
  const agreementId = office.issued({ assets: [itemId] })
  office.on('2026-03-20').run(office.sign(agreementId))
  const agreement = () => office.register.agreements.agreements.get(agreementId)
  return { office, itemId, agreementId, agreement }
}

test('days of signature recorded wrong are put right with a reason, which stays', () => {
  const { office, agreementId, agreement } = signedLate()
  const issuedOn = agreement()?.issuedOn
  office.on('2026-03-25').run(office.correctSignatures(agreementId))
  expect(agreement()).toMatchObject({
    status: 'signed',
    lenderSignedOn: issuedOn,
    borrowerSignedOn: '2026-03-20',
    rectifications: [{ on: '2026-03-25', reason: 'Data letta male' }],
  })
})

test('they are put right in every later state, and a second time', () => {
  const { office, itemId, agreementId, agreement } = signedLate()
  office.run(office.handOver(agreementId, { assets: [itemId] }))
  office.run(office.correctSignatures(agreementId))
  expect(agreement()?.status).toBe('inForce')
  office.run(office.giveBack(agreementId, { assets: [itemId] }))
  const again = { ...office.correctSignatures(agreementId), borrowerSignedOn: office.context.today }
  const earlier = agreement()?.issuedOn ?? office.context.today
  office.run({ ...again, borrowerSignedOn: earlier })
  expect(agreement()).toMatchObject({ status: 'closed', borrowerSignedOn: earlier })
  expect(agreement()?.rectifications).toHaveLength(2)
})
