import type { AgreementRefusal } from '#src/agreements/commands.ts'
import type { Command } from '#src/register/register.ts'
import { addDays, addYears, CalendarDate } from '#src/shared/dates.ts'
import { Office } from '#test/support/domain/office.ts'

type Case = readonly [Office, Command, AgreementRefusal]

/** A loan of two things, both handed over. */
function lending() {
  const office = new Office()
  const [first = '', second = ''] = office.assets('A', 'B')
  const agreementId = office.inForce({ assets: [first, second] })
  const { terms } = office.register.agreements.agreements.get(agreementId) ?? {}
  const endsOn = CalendarDate.parse(terms?.endsOn)
  const extension = office.addendum(agreementId, { endsOn: addYears(endsOn, 1) })
  return { office, agreementId, first, second, endsOn, places: terms?.places ?? [], extension }
}

/** The same with an extension that waits to be signed. */
function extending() {
  const loan = lending()
  loan.office.run(loan.extension)
  const addendumId = loan.office.signAddendum(loan.agreementId).addendumId
  return { ...loan, addendumId }
}

/** Each refusal that only addenda know. */
export const addendumRefusals = {
  addendumUnknown: (): Case => {
    const { office, agreementId } = lending()
    const command = { type: 'annulAddendum', agreementId, addendumId: 'nessuno', reason: 'prova' } as const
    return [office, command, { code: 'addendumUnknown', addendumId: 'nessuno' }]
  },
  addendumOutstanding: (): Case => {
    const { office, agreementId, places } = extending()
    const command = office.addendum(agreementId, { places: [...places, ...places] })
    return [office, command, { code: 'addendumOutstanding', count: 1 }]
  },
  addendumSettled: (): Case => {
    const { office, agreementId, addendumId } = extending()
    office.run(office.signAddendum(agreementId))
    const command = { type: 'annulAddendum', agreementId, addendumId, reason: 'prova' } as const
    return [office, command, { code: 'addendumSettled', count: 1, state: 'signed' }]
  },
  addendumLapsed: (): Case => {
    const { office, agreementId, first, second } = extending()
    const signing = office.signAddendum(agreementId)
    office.run(office.giveBack(agreementId, { assets: [first, second] }))
    return [office, signing, { code: 'addendumLapsed', count: 1, endedOn: office.context.today }]
  },
  addendumAfterEnd: (): Case => {
    const { office, endsOn, extension } = lending()
    office.on(addDays(endsOn, 1))
    return [office, extension, { code: 'addendumAfterEnd', endsOn }]
  },
  addendumSignedLate: (): Case => {
    const { office, agreementId, endsOn } = extending()
    const on = addDays(endsOn, 1)
    office.on(on)
    return [office, office.signAddendum(agreementId), { code: 'addendumSignedLate', on, endsOn }]
  },
  extensionNotLater: (): Case => {
    const { office, agreementId, endsOn } = lending()
    const command = office.addendum(agreementId, { endsOn })
    return [office, command, { code: 'extensionNotLater', newEndsOn: endsOn, endsOn }]
  },
  addendumChangesNothing: (): Case => {
    const { office, agreementId } = lending()
    return [office, office.addendum(agreementId, {}), { code: 'addendumChangesNothing' }]
  },
  itemAlreadyListed: (): Case => {
    const { office, agreementId, first } = lending()
    const command = office.addendum(agreementId, { added: { assets: [first] } })
    return [office, command, { code: 'itemAlreadyListed', itemId: first, inventoryNumber: 'INV000001' }]
  },
  placesUnchanged: (): Case => {
    const { office, agreementId, places } = lending()
    return [office, office.addendum(agreementId, { places }), { code: 'placesUnchanged' }]
  },
  contactUnchanged: (): Case => {
    const office = new Office()
    const agreementId = office.draft({ assets: [office.asset('A')] })
    office.writeTerms(agreementId, { borrowerContactId: 'p-1' })
    office.run(office.issue(agreementId))
    office.run(office.sign(agreementId))
    const command = office.addendum(agreementId, { borrowerContactId: 'p-1' })
    return [office, command, { code: 'contactUnchanged', party: 'borrower' }]
  },
  replacedByNothing: (): Case => {
    const { office, agreementId, first } = lending()
    const command = office.addendum(agreementId, { replacedIds: [first] })
    return [office, command, { code: 'replacedByNothing' }]
  },
  replacedEnded: (): Case => {
    const { office, agreementId, first } = lending()
    office.run(office.giveBack(agreementId, { assets: [first] }))
    const command = office.addendum(agreementId, {
      added: { assets: [office.asset('C')] },
      replacedIds: [first],
    })
    return [office, command, { code: 'replacedEnded', itemId: first, inventoryNumber: 'INV000001' }]
  },
}
