import { describe, expect, it } from 'vitest'
import { renderHandover } from '#main/documents/handover.ts'
import { handoverPaper } from '#src/agreements/paper-handover.ts'
import { comune, signedFile, workstation } from '#test/support/domain/builders.ts'
import { handoverLines } from './support/clause-text.ts'
import { drawHandover, PaperOffice, people, resources, value } from './support/loans.ts'
import { open, pageTexts } from './support/reader.ts'

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await pageTexts(bytes)).join('\n').replaceAll(/\s+/g, ' ')

function handoverOf(office: PaperOffice, agreementId: string, assets: readonly string[]) {
  const command = office.handOver(agreementId, { assets })
  if (command.type !== 'recordHandover') throw new Error('not a handover')
  return value(handoverPaper(office.register, command.facts, { people }))
}

function mixed(office: PaperOffice) {
  const fundId = office.fund({ kind: 'pnrr', name: 'Fondo PNRR', cup: 'F85B18005350003' })
  const assets = office.things(3, () => ({ funding: [{ fundId, share: 10_000 }] }))
  return { assets, licences: [[office.licence(), 5]] as const, services: [office.service()] }
}

it('is addressed to the body that took the place of the one that signed, and names both', async () => {
  const office = new PaperOffice()
  const assets = office.things(2)
  const agreementId = office.signed({ assets })
  const before = handoverOf(office, agreementId, assets)
  const heir = office.body(
    comune({ name: 'Nuovo Borgo', istatCode: undefined, cadastralCode: undefined, taxCode: undefined }),
  )
  const on = office.context.today
  office.run({ type: 'suppressBody', bodyId: office.borrowerId, on, successorId: heir })
  const text = await textOf(drawHandover(handoverOf(office, agreementId, assets)))
  expect(text).toContain('Il comodatario succede a Comune di Borgo Inventato')
  expect(text).toContain(
    'Comune di Nuovo Borgo (di seguito «Ente»), succeduto all’ente Comune di Borgo Inventato, che ha sottoscritto l’atto: ',
  )
  expect(text).toMatch(/In esecuzione di .* Il comodatario succede a Comune di Borgo Inventato/)
  expect(text.split('Comune di Borgo Inventato')).toHaveLength(3)
  expect(await textOf(drawHandover(before))).not.toContain('succede')
})

describe('the paper of a handover', () => {
  it('takes what was found on the day before what the record says', () => {
    const office = new PaperOffice()
    const [itemId = ''] = office.things(1, () => ({
      accessories: [{ description: 'Dock', serialNumber: 'D1' }],
    }))
    const found = {
      itemId,
      place: 'Anagrafe',
      personId: 'person-1',
      condition: 'fair' as const,
      knownDefects: 'Graffio',
      accessories: [{ description: 'Cavo', serialNumber: '' }],
    }
    const paper = office.handoverPaper({ assets: [itemId] }, { assets: [itemId] }, { assets: [found] })
    expect(paper.assets).toMatchObject([
      {
        place: 'Anagrafe',
        condition: 'fair',
        knownDefects: 'Graffio',
        accessories: [{ description: 'Cavo', serialNumber: '' }],
        person: { name: 'Elio Di Prova' },
      },
    ])
    expect(paper.totals.accessories).toBe(1)
  })

  it('is partial while something of the agreement still waits', () => {
    const office = new PaperOffice()
    const all = mixed(office)
    const [licenceId] = all.licences[0]
    expect(office.handoverPaper(all).partial).toBe(false)
    const other = new PaperOffice()
    const lines = mixed(other)
    const handed = { ...lines, licences: [[licenceId, 4]] as const }
    expect(other.handoverPaper(lines, handed)).toMatchObject({ partial: true, seats: 4 })
    const third = new PaperOffice()
    const whole = mixed(third)
    expect(third.handoverPaper(whole, { assets: whole.assets.slice(1) }).partial).toBe(true)
  })

  it('is refused before the agreement is issued, and for whatever recording it would be', () => {
    const office = new PaperOffice()
    const assets = office.things(1)
    const draft = office.draft({ assets })
    const command = office.handOver(draft, { assets })
    if (command.type !== 'recordHandover') throw new Error('not a handover')
    expect(handoverPaper(office.register, command.facts, { people })).toMatchObject({
      ok: false,
      error: { code: 'wrongStatus', status: 'draft' },
    })
    const signed = office.signed({ assets: [office.asset('ALTRO')] })
    expect(
      handoverPaper(office.register, { ...command.facts, agreementId: signed }, { people }),
    ).toMatchObject({
      ok: false,
      error: { code: 'lineUnknown' },
    })
  })
})

describe('the text of a handover', () => {
  it('delivers things, makes licences available, activates services', () => {
    const office = new PaperOffice()
    const text = handoverLines(office.handoverPaper(mixed(office))).join('\n')
    expect(text).toContain('La Regione consegna all’Ente, che riceve, n. 3 (tre) beni')
    expect(text).toContain('mette a disposizione dell’Ente licenze software per n. 5 (cinque) posti d’uso')
    expect(text).toContain('attiva a favore dell’Ente n. 1 (uno) servizio')
    expect(text).toContain('si perfeziona il comodato dei beni')
    expect(text).toContain('Finanziato dall’Unione europea – NextGenerationEU')
    expect(text).toContain('Chi riceve non iscrive riserve.')
    expect(text).not.toContain('altro verbale')
  })

  it('says nothing of comodato where no thing is handed over', () => {
    const office = new PaperOffice()
    const lines = { services: [office.service()] }
    const text = handoverLines(office.handoverPaper(lines)).join('\n')
    expect(text).toContain('Verbale di attivazione n. 3/2026')
    expect(text).toContain('in esecuzione dell’accordo n. 1/2026')
    expect(text).not.toMatch(/comodato|consegna|licenze|[Cc]hi riceve/)
  })

  it('prints the reservations of who receives', () => {
    const office = new PaperOffice()
    const assets = office.things(1)
    const paper = office.handoverPaper({ assets }, { assets }, { reservations: 'Manca un cavo <A&B> {{x}}' })
    expect(handoverLines(paper)).toContain(
      'Chi riceve iscrive le seguenti riserve: Manca un cavo <A&B> {{x}}.',
    )
  })

  it('dates the agreement by its last signature', () => {
    const office = new PaperOffice()
    const assets = office.things(1)
    const agreementId = office.issued({ assets })
    const issuedOn = office.context.today
    office.on('2026-04-20')
    const lenderSignedOn = office.context.today
    office.run({
      type: 'keepSignedFile',
      agreementId,
      file: signedFile({ lender: lenderSignedOn, borrower: issuedOn }),
    })
    expect(handoverLines(handoverOf(office, agreementId, assets)).join('\n')).toContain(
      'n. 1/2026, sottoscritto il 20 aprile 2026',
    )
  })
})

describe('what was put right', () => {
  it('tells what was put right since the issue: a thing, the days of the signatures, an annulled report', () => {
    const office = new PaperOffice()
    const assets = office.things(2)
    const [first = '', second = ''] = assets
    const agreementId = office.issued({ assets })
    office.on('2026-04-20').run(office.sign(agreementId))
    office.run(office.handOver(agreementId, { assets: [first] }))
    const [handoverId = ''] = office.register.agreements.handovers.keys()
    office.run({ type: 'annulHandover', handoverId, reason: 'Consegnato altrove.' })
    office.on('2026-04-21').run(office.correctSignatures(agreementId))
    const details = { ...workstation('SN-GIUSTO'), inventoryNumber: 'INV000002' }
    const correction = { kind: 'asset' as const, details }
    office.run({ type: 'correctItem', itemId: second, correction, reason: 'Seriale letto male' })
    const text = handoverLines(handoverOf(office, agreementId, [second])).join('\n')
    expect(text).toContain('Rettifiche')
    expect(text).toContain(
      'sono stati rettificati il 21 aprile 2026, dopo l’emissione del contratto: Seriale letto male.',
    )
    expect(text).toContain(
      'Le date delle firme del contratto sono state rettificate il 21 aprile 2026: Data letta male.',
    )
    expect(text).toMatch(
      /Il verbale n\. 1\/2026, del 20 aprile 2026, è stato annullato il 20 aprile 2026: Consegnato altrove\./,
    )
  })

  it('says nothing of what was put right where nothing was', () => {
    const office = new PaperOffice()
    const text = handoverLines(office.handoverPaper({ assets: office.things(1) })).join('\n')
    expect(text).not.toContain('ettific')
  })
})

describe('the report as a file', () => {
  it('has its number, its rows, a field for who delivers and one for who receives', async () => {
    const office = new PaperOffice()
    const bytes = drawHandover(office.handoverPaper(mixed(office)))
    const text = await textOf(bytes)
    expect(text).toContain('Verbale di consegna n. 3/2026')
    for (const serial of ['SN-PROVA-0001', 'SN-PROVA-0002', 'SN-PROVA-0003']) expect(text).toContain(serial)
    expect(text).toContain('F85B18005350003')
    const fields = await (await open(bytes)).getFieldObjects()
    expect([...(fields?.keys() ?? [])]).toEqual(['FirmaConsegna', 'FirmaRicevuta'])
  })

  it('tells long defects under the table, and refers to them from their row', async () => {
    const office = new PaperOffice()
    const assets = office.things(2)
    const long = 'Graffi sul lato sinistro. '.repeat(80).trim()
    const found = assets.map((itemId, index) => ({
      itemId,
      place: '',
      condition: 'fair' as const,
      knownDefects: index === 0 ? 'Un graffio' : long,
      accessories: [],
    }))
    const text = await textOf(drawHandover(office.handoverPaper({ assets }, { assets }, { assets: found })))
    expect(text).toContain('Un graffio')
    expect(text).toContain('vedi nota 1')
    expect(text).toContain(`INV000002: ${long}`)
  })

  it('is the same bytes for the same facts', () => {
    const draw = (reservations: string) => {
      const office = new PaperOffice()
      const all = mixed(office)
      return Buffer.from(drawHandover(office.handoverPaper(all, all, { reservations })))
    }
    expect(draw('Nessuna').equals(draw('Nessuna'))).toBe(true)
    expect(draw('Nessuna').equals(draw('Una'))).toBe(false)
  })

  it('is a draft on every page, and has no field to sign, until it has a number', async () => {
    const office = new PaperOffice()
    const paper = office.handoverPaper(mixed(office), undefined, {}, { draft: true })
    const bytes = value(renderHandover(paper, resources))
    for (const page of await pageTexts(bytes)) expect(page).toContain('BOZZA')
    expect(await (await open(bytes)).getFieldObjects()).toBeNull()
  })
})

it('cites the addenda by which what it hands over was agreed', async () => {
  const office = new PaperOffice()
  const agreementId = office.inForce({ assets: office.things(1) })
  const added = office.assets('NUOVO-1')
  office.run(office.addendum(agreementId, { added: { assets: added } }))
  office.run(office.signAddendum(agreementId))
  const text = await textOf(drawHandover(handoverOf(office, agreementId, added)))
  expect(text).toContain('Modificato con atto aggiuntivo n. 1 del 10 marzo 2026')
})
