import { expect } from 'vitest'
import type { HostPlaces } from '#main/host/opening/open-services.ts'
import type { AddendumFacts } from '#src/agreements/addendum.ts'
import type { TableFormat } from '#main/exchange/write-table.ts'
import { addYears, CalendarDate } from '#src/shared/dates.ts'
import { deliveryFile } from './delivery-files.ts'
import { terms } from './domain/builders.ts'
import { HostOffice } from './host-office.ts'

const manufacturer = 'Marca Inventata'
const model = 'Modello 1'

/** Takes in a delivery list of so many machines. */
export async function importList(office: HostOffice, format: TableFormat, count: number): Promise<string> {
  const { token, mapping } = await office.get('imports.inspect', await deliveryFile(format, count))
  const checked = await office.get('imports.check', { token, mapping })
  expect(checked).toEqual({ ready: count, warning: 0, error: 0 })
  const { received, subject } = await office.get('imports.apply', { token, leaveOutErrors: false })
  expect(received).toBe(count)
  return subject ?? ''
}

/** A draft for a comune, a new one unless told, with five machines and everything that its issue asks for. */
export async function readyDraft(
  office: HostOffice,
  of?: Awaited<ReturnType<HostOffice['borrower']>>,
): Promise<string> {
  const borrower = of ?? (await office.borrower())
  const { lender, today } = await office.get('register.status', {})
  const { body } = await office.get('bodies.page', { id: lender?.id ?? '' })
  const agreementId = await office.act({ type: 'startDraft', borrowerId: borrower.id })
  await office.act({ type: 'takeFreeAssets', agreementId, manufacturer, model, count: 5 })
  const signatories = {
    lenderSignatoryId: body.signatories[0]?.id ?? '',
    borrowerSignatoryId: borrower.signatoryId,
  }
  await office.act({
    type: 'writeTerms',
    agreementId,
    terms: terms(signatories, { endsOn: addYears(CalendarDate.parse(today), 3) }),
  })
  return agreementId
}

/** A register with so many drafts for one comune, as it is before any of them is issued. Answers their keys. */
export async function registerWithDrafts(places: HostPlaces, count: number): Promise<string[]> {
  const office = await HostOffice.open(places)
  await office.found()
  await importList(office, 'csv', count * 5)
  const borrower = await office.borrower()
  const ids: string[] = []
  for (let made = 0; made < count; made += 1) ids.push(await readyDraft(office, borrower))
  await office.close()
  return ids
}

/** Founds the register, takes in a delivery of so many machines, and lends five of them; the key of the loan. */
export async function lentLoan(office: HostOffice, delivered: number): Promise<string> {
  await office.found()
  await importList(office, 'csv', delivered)
  const agreementId = await readyDraft(office)
  await office.get('agreements.issue', { id: agreementId })
  await office.sign(agreementId)
  await handOver(office, agreementId)
  return agreementId
}

/** What would extend a loan by a year. */
export async function extensionOf(office: HostOffice, agreementId: string): Promise<AddendumFacts> {
  const { terms: agreed } = (await office.get('agreements.page', { id: agreementId })).agreement
  const endsOn = addYears(CalendarDate.parse(agreed.endsOn), 1)
  return {
    agreementId,
    changes: { endsOn, added: { assetIds: [], licences: [], serviceIds: [] }, replacedIds: [] },
    previous: '',
    reason: 'Il progetto continua',
    lenderSignatoryId: agreed.lenderSignatoryId ?? '',
    borrowerSignatoryId: agreed.borrowerSignatoryId ?? '',
  }
}

/** Hands over all the things of a signed agreement, and these of its licences. */
export async function handOver(
  office: HostOffice,
  agreementId: string,
  licences: { itemId: string; seats: number }[] = [],
) {
  const { items } = await office.get('agreements.page', { id: agreementId })
  const { today } = await office.get('register.status', {})
  const assets = items.flatMap((item) => {
    if (item.kind !== 'asset') return []
    const { id: itemId, condition, knownDefects, accessories } = item
    return [{ itemId, place: 'Municipio', condition, knownDefects, accessories }]
  })
  return office.get('handovers.record', {
    facts: {
      agreementId,
      on: today,
      place: 'Municipio',
      deliveredBy: { name: 'Ugo Di Prova', role: 'Tecnico' },
      receivedBy: { name: 'Ada Di Prova', role: 'Sindaca' },
      assets,
      licences,
      services: [],
      reservations: '',
    },
  })
}
