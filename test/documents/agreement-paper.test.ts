import { describe, expect, it } from 'vitest'
import { agreementPaper } from '#src/agreements/paper.ts'
import { officialName } from '#src/agreements/paper-parties.ts'
import { people, PaperOffice, value } from './support/loans.ts'

describe('the paper of an agreement', () => {
  it('says who the parties are and who signs for them', () => {
    const office = new PaperOffice()
    const paper = office.paper({ assets: office.things(1) }, { borrowerContactId: 'person-1' })
    expect(paper.lender).toMatchObject({ name: 'Regione Inventata', ipaCode: 'r_invent', contact: undefined })
    expect(paper.lender.signatory.name).toBe('Bice Di Prova')
    expect(paper.borrower).toMatchObject({ name: 'Comune di Borgo Inventato', taxCode: undefined })
    expect(paper.borrower.contact).toEqual({
      name: 'Elio Di Prova',
      office: 'Ufficio tributi',
      email: 'elio@borgo.example',
      phone: '040 1',
    })
  })

  it('lists things by category and label, numbered, with totals that say of how many', () => {
    const office = new PaperOffice()
    const phones = office.things(1, () => ({
      category: 'Telefono VoIP',
      serialNumber: 'T1',
      inventoryValue: 100,
    }))
    const desks = office.things(2, (index) => ({
      accessories: [{ description: 'Tastiera', serialNumber: '' }],
      ...(index === 0 ? { inventoryValue: 250 } : {}),
    }))
    const paper = office.paper({ assets: [...phones, ...desks.toReversed()] })
    expect(paper.assets.map(({ position, serialNumber }) => [position, serialNumber])).toEqual([
      [1, 'SN-PROVA-0001'],
      [2, 'SN-PROVA-0002'],
      [3, 'T1'],
    ])
    expect(paper.totals).toEqual({ pieces: 3, accessories: 2, value: 350, valued: 2 })
    expect(paper.categories).toEqual([
      { category: 'Postazione di lavoro', count: 2 },
      { category: 'Telefono VoIP', count: 1 },
    ])
  })

  it('lists the seats of this agreement, not of the pool, and for whom the services are', () => {
    const office = new PaperOffice()
    const licence = office.licence({ seats: 100 })
    const service = office.service()
    const agreementId = office.draft({ licences: [[licence, 12]], services: [service] })
    office.writeTerms(agreementId)
    office.run({ type: 'nameLineUse', agreementId, itemId: service, personId: 'person-1', place: 'Anagrafe' })
    const paper = value(
      agreementPaper(office.register, agreementId, { issuedOn: office.context.today, people }),
    )
    expect(paper.licences).toMatchObject([{ position: 1, seats: 12 }])
    expect(paper.seats).toBe(12)
    expect(paper.services[0]?.person).not.toHaveProperty('email')
    expect(paper.services).toMatchObject([
      { person: { name: 'Elio Di Prova', office: 'Ufficio tributi' }, place: 'Anagrafe' },
    ])
    const forgotten = agreementPaper(office.register, agreementId, {
      issuedOn: office.context.today,
      people: () => undefined,
    })
    expect(value(forgotten).services[0]?.person).toBeUndefined()
  })
})

describe('the funding of an agreement', () => {
  it('owes each statement of Union support once, and none for other money', () => {
    const office = new PaperOffice()
    const funds = (['erdf', 'regional', 'pnrr', 'erdf'] as const).map((kind, index) =>
      office.fund({ kind, name: `Fondo ${index}`, cup: kind === 'erdf' ? 'F85B18005350003' : undefined }),
    )
    const assets = office.things(4, (index) => ({ funding: [{ fundId: funds[index] ?? '', share: 10_000 }] }))
    const { funding } = office.paper({ assets })
    expect(funding.statements).toEqual(['cofinancedByUnion', 'nextGenerationEU'])
    expect(funding.funds.map(({ name, statement }) => [name, statement])).toEqual([
      ['Fondo 0', 'cofinancedByUnion'],
      ['Fondo 1', 'none'],
      ['Fondo 2', 'nextGenerationEU'],
      ['Fondo 3', 'cofinancedByUnion'],
    ])
    expect(funding.cups).toEqual(['F85B18005350003'])
  })

  it('says who paid for each item where one fund did not pay for all', () => {
    const office = new PaperOffice()
    const union = office.fund({ name: 'Fondo europeo' })
    const own = office.fund({ kind: 'regional', name: 'Fondo regionale' })
    const shares = [
      [{ fundId: union, share: 10_000 }],
      [
        { fundId: union, share: 6000 },
        { fundId: own, share: 4000 },
      ],
    ]
    const things = office.things(2, (index) => ({ funding: shares[index] ?? [] }))
    const both = office.paper({ assets: things })
    expect(both.funding.differs).toBe(true)
    expect(both.assets.map(({ paidBy }) => paidBy)).toEqual([
      [{ fund: 'Fondo europeo', share: 10_000 }],
      [
        { fund: 'Fondo europeo', share: 6000 },
        { fund: 'Fondo regionale', share: 4000 },
      ],
    ])
    const other = new PaperOffice()
    const fundId = other.fund({ name: 'Fondo' })
    const alike = other.things(2, () => ({ funding: [{ fundId, share: 10_000 }] }))
    expect(other.paper({ assets: alike }).funding.differs).toBe(false)
  })

  it('names once each contract by which the items were bought', () => {
    const office = new PaperOffice()
    const cigs = ['B000000002', 'B000000001', 'B000000002', undefined]
    const assets = office.things(4, (index) => ({
      purchase: { supplier: '', order: '', invoice: '', cig: cigs[index] },
    }))
    expect(office.paper({ assets }).funding.cigs).toEqual(['B000000001', 'B000000002'])
  })
})

describe('the paper of a draft', () => {
  it('is refused for whatever its issue would be refused', () => {
    const office = new PaperOffice()
    const options = { issuedOn: office.context.today, people }
    expect(agreementPaper(office.register, 'nobody', options)).toEqual({
      ok: false,
      error: { code: 'agreementUnknown', agreementId: 'nobody' },
    })
    const draft = office.draft()
    expect(agreementPaper(office.register, draft, options)).toEqual({
      ok: false,
      error: { code: 'agreementEmpty' },
    })
    office.run({
      type: 'addToDraft',
      agreementId: draft,
      assetIds: office.things(1),
      licences: [],
      serviceIds: [],
    })
    expect(agreementPaper(office.register, draft, options)).toMatchObject({
      ok: false,
      error: { code: 'termsMissing' },
    })
    office.writeTerms(draft)
    expect(agreementPaper(office.register, draft, options).ok).toBe(true)
  })
})

describe('the name of a body in an act', () => {
  it.each([
    ['municipality', 'Udine', 'Comune di Udine'],
    ['municipality', 'Comune di Udine', 'Comune di Udine'],
    ['municipality', 'Comunanza', 'Comune di Comunanza'],
    ['municipalUnion', 'Unione montana', 'Unione montana'],
  ] as const)('%s %s: %s', (kind, name, official) => {
    expect(officialName({ kind, name })).toBe(official)
  })
})
