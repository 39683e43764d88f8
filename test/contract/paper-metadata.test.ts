import { expect, test } from 'vitest'
import { wholeList } from '#src/contract/list-query.ts'
import { addYears, CalendarDate } from '#src/shared/dates.ts'
import { officeSuite, terms } from '#test/support/domain/builders.ts'
import { extensionOf, handOver, importList, readyDraft } from '#test/support/host-loan.ts'
import { HostOffice, withPlaces } from '#test/support/host-office.ts'

/** The metadata of the papers of an agreement, in the order in which its page lists them. */
async function metadataOf(office: HostOffice, id: string): Promise<string[]> {
  const { papers } = await office.get('agreements.page', { id })
  const read = papers.map(({ sha256 }) => office.get('papers.metadata', { sha256 }))
  return (await Promise.all(read)).map(({ bytes }) => Buffer.from(bytes).toString())
}

/** An agreement on licences alone, ready to be issued. */
async function draftOfLicences(office: HostOffice) {
  const borrower = await office.borrower()
  const { lender, today } = await office.get('register.status', {})
  const { body } = await office.get('bodies.page', { id: lender?.id ?? '' })
  const itemId = await office.act({ type: 'acquireLicence', licence: officeSuite() })
  const agreementId = await office.act({ type: 'startDraft', borrowerId: borrower.id })
  const licences = [{ itemId, seats: 3 }]
  await office.act({ type: 'addToDraft', agreementId, assetIds: [], licences, serviceIds: [] })
  const signatories = {
    lenderSignatoryId: body.signatories[0]?.id ?? '',
    borrowerSignatoryId: borrower.signatoryId,
  }
  const endsOn = addYears(CalendarDate.parse(today), 3)
  await office.act({ type: 'writeTerms', agreementId, terms: terms(signatories, { endsOn }) })
  return { agreementId, licences, borrower }
}

/** The same, in force. */
async function licencesAlone(office: HostOffice): Promise<string> {
  const { agreementId, licences } = await draftOfLicences(office)
  await office.get('agreements.issue', { id: agreementId })
  await office.sign(agreementId)
  await handOver(office, agreementId, licences)
  return agreementId
}

test('the metadata name bodies as acts do, and a loan of things with its report', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await importList(office, 'csv', 5)
    const agreementId = await readyDraft(office)
    await office.get('agreements.issue', { id: agreementId })
    await office.sign(agreementId)
    await handOver(office, agreementId)
    const [loan, report] = await metadataOf(office, agreementId)
    expect(loan).toContain('<TipologiaDocumentale>Contratto di comodato</TipologiaDocumentale>')
    expect(loan).toContain('<Denominazione>Comune di Borgo Inventato</Denominazione>')
    expect(loan).toContain('– Comune di Borgo Inventato</Oggetto>')
    expect(report).toContain('<Oggetto>Verbale di consegna n. 1/')
    expect(report).toContain(' del contratto di comodato n. 1/')
    await office.close()
  }))

test('a report made after a merger went to the body that took the place of the one that signed', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    const { agreementId, licences, borrower } = await draftOfLicences(office)
    await office.get('agreements.issue', { id: agreementId })
    await office.sign(agreementId)
    const { today } = await office.get('register.status', {})
    await office.merge(borrower.id, today)
    await handOver(office, agreementId, licences)
    const [agreement, report] = await metadataOf(office, agreementId)
    expect(agreement).toContain('<Denominazione>Comune di Borgo Inventato</Denominazione>')
    expect(report).toContain('<Denominazione>Comune di Nuovo Borgo</Denominazione>')
    await office.close()
  }))

test('the metadata of an agreement on licences and services say nothing of a loan, or of a delivery', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    const [agreement, report] = await metadataOf(office, await licencesAlone(office))
    expect(agreement).toContain('<TipologiaDocumentale>Accordo</TipologiaDocumentale>')
    expect(agreement).toContain('<Oggetto>Accordo per la messa a disposizione di licenze e servizi')
    expect(report).toContain('<TipologiaDocumentale>Verbale di attivazione</TipologiaDocumentale>')
    expect(report).toContain(' dell’accordo n. 1/')
    expect(agreement).toMatch(/<Identificativo>accordo-1-\d+<\/Identificativo>/)
    expect(report).toMatch(/<Identificativo>verbale-attivazione-1-\d+<\/Identificativo>/)
    expect(report).toMatch(/<Identificativo>accordo-1-\d+<\/Identificativo>/)
    for (const xml of [agreement, report])
      expect(xml).not.toMatch(/comodato-|contratto|di comodato|di consegna/)
    await office.close()
  }))

test('an accord keeps its title in the metadata and the names of later addenda, whatever one has added', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await importList(office, 'csv', 1)
    const agreementId = await licencesAlone(office)
    const facts = await extensionOf(office, agreementId)
    const filters = [{ field: 'status', test: 'anyOf' as const, values: ['inStock'] }]
    const { ids } = await office.get('lists.ids', { collection: 'items', query: { ...wholeList, filters } })
    const added = { assetIds: ids.slice(0, 1), licences: [], serviceIds: [] }
    const first = await office.get('addenda.issue', {
      facts: { ...facts, changes: { replacedIds: [], added } },
    })
    const { today } = await office.get('register.status', {})
    const days = { lender: today, borrower: today }
    const { file, signers } = await office.signedBy(agreementId, days, first.paper.sha256)
    await office.get('signatures.keep', { ...file, agreementId, signers })
    const { paper } = await office.get('addenda.issue', { facts })
    expect(paper.fileName).toMatch(/^Atto aggiuntivo 2 - Accordo 1-/)
    for (const xml of await metadataOf(office, agreementId)) expect(xml).not.toMatch(/contratto|di comodato/)
    await office.close()
  }))

test('a draft is called what it would be issued as', () =>
  withPlaces(async (places) => {
    const office = await HostOffice.open(places)
    await office.found()
    await importList(office, 'csv', 5)
    const previewOf = async (id: string) => (await office.get('agreements.preview', { id })).fileName
    const { agreementId, borrower } = await draftOfLicences(office)
    expect(await previewOf(agreementId)).toMatch(/^Bozza di accordo - /)
    const loan = await readyDraft(office, borrower)
    expect(await previewOf(loan)).toMatch(/^Bozza di contratto - /)
    await office.close()
  }))
