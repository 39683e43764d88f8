import { describe, expect, it } from 'vitest'
import { renderHoldings } from '#main/documents/holdings.ts'
import { type HoldingsPaper, holdingsPaper } from '#src/agreements/paper-holdings.ts'
import { addDays, addYears, CalendarDate } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import { comune } from '#test/support/domain/builders.ts'
import { lentThings as lentForAddenda } from './support/addenda.ts'
import { lentThings } from './support/forms.ts'
import { PaperOffice, resources, value } from './support/loans.ts'
import { open, pageTexts, structure, walk } from './support/reader.ts'

const head = { sequence: 12_345, hash: 'ab'.repeat(32) }

const paperOf = (office: PaperOffice, bodyId?: Id): HoldingsPaper =>
  value(holdingsPaper(office.register, { on: office.context.today, head, bodyId }))

function draw(paper: HoldingsPaper, past = true): Uint8Array {
  const steps = renderHoldings(paper, resources, { past })
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return value(step.value)
}

const textOf = async (paper: HoldingsPaper, past = true): Promise<string> =>
  (await pageTexts(draw(paper, past))).join('\n').replaceAll(/\s+/g, ' ')

/** Three things at one comune by two agreements, and one of them came back; a draft of another comune holds nothing. */
function lending(office: PaperOffice) {
  const fundId = office.fund({ name: 'Fondo inventato' })
  const things = office.things(4, (index) => ({
    category: index === 1 ? 'Monitor' : 'Portatile',
    funding: [{ fundId, share: 10_000 }],
    ...(index === 3 ? {} : { inventoryValue: 100_050 }),
  }))
  const [one = '', two = '', three = '', four = ''] = things
  const first = office.inForce({ assets: [one, two], licences: [[office.licence(), 5]] })
  const second = office.inForce({ assets: [three, four], services: [office.service()] })
  office.run(office.giveBack(second, { assets: [three] }))
  office.draft({ assets: office.things(1, () => ({ serialNumber: 'ALTRO' })) })
  return { first, second, things }
}

it('speaks of one thing alone as of one, where its value only is recorded', async () => {
  const office = new PaperOffice()
  office.inForce({ assets: office.things(2, (at) => (at === 0 ? { inventoryValue: 100_000 } : {})) })
  expect(await textOf(paperOf(office))).toContain(
    'registrato per 1 bene su 2: i totali riguardano soltanto quello.',
  )
})

describe('the register of the things on loan', () => {
  it('counts what is handed over and not given back, by body and by agreement', () => {
    const office = new PaperOffice()
    lending(office)
    const { holders, totals } = paperOf(office)
    expect(totals).toEqual({ things: 3, value: 200_100, valued: 2, seats: 5, services: 1 })
    expect(holders.map(({ body }) => body.name)).toEqual(['Comune di Borgo Inventato'])
    const [first, second] = holders[0]?.agreements ?? []
    expect(first?.things.map(({ category }) => category)).toEqual(['Monitor', 'Portatile'])
    expect(first?.things[0]).toMatchObject({
      handover: { on: office.context.today, number: { count: 1 } },
      paidBy: [{ fund: 'Fondo inventato', share: 10_000 }],
      value: 100_050,
    })
    expect(second?.things).toMatchObject([{ value: undefined, handover: { number: { count: 2 } } }])
  })

  it('tells nothing of what came back', () => {
    const office = new PaperOffice()
    const [thing = ''] = office.things(1)
    const agreement = office.inForce({ assets: [thing] })
    office.run(office.giveBack(agreement, { assets: [thing] }))
    expect(paperOf(office).holders).toEqual([])
  })

  it('calls a loan of things a contract also while none of them is held', async () => {
    const office = new PaperOffice()
    const [service, alone] = [office.service(), office.service({ name: 'VPN da sola' })]
    const loan = office.signed({ assets: office.things(1), services: [service] })
    office.run(office.handOver(loan, { services: [service] }))
    office.inForce({ services: [alone] })
    const text = await textOf(paperOf(office))
    expect(text).toContain('Contratto n. 1/2026, sottoscritto')
    expect(text).toContain('Accordo n. 2/2026, sottoscritto')
  })

  it('puts the bodies in the order of their names, whatever their accents', () => {
    const office = new PaperOffice()
    for (const [name, code] of [
      ['Zuglio Inventato', 'Z901'],
      ['Àquila Inventata', 'Z902'],
      ['borgo minuscolo', 'Z903'],
    ] as const)
      lend(office, office.body(comune({ name, istatCode: undefined, cadastralCode: code })))
    expect(paperOf(office).holders.map(({ body }) => body.name)).toEqual([
      'Comune di Àquila Inventata',
      'Comune di borgo minuscolo',
      'Comune di Zuglio Inventato',
    ])
  })

  it('is of one body alone when asked so, and refuses one that is not known', () => {
    const office = new PaperOffice()
    lending(office)
    const other = office.body(comune({ name: 'Vuoto', istatCode: undefined, cadastralCode: 'Z900' }))
    expect(paperOf(office, other)).toMatchObject({ holders: [], borrower: { name: 'Comune di Vuoto' } })
    expect(paperOf(office, office.borrowerId).totals.things).toBe(3)
    expect(
      holdingsPaper(office.register, { on: office.context.today, head, bodyId: 'nobody' }),
    ).toMatchObject({ ok: false, error: { code: 'bodyUnknown' } })
  })
})

/** Something at that body. */
function lend(office: PaperOffice, borrowerId: Id): void {
  const borrowerSignatoryId = office.appoint(borrowerId)
  const licence = [office.licence(), 1] as const
  const agreementId = office.draft({ licences: [licence] }, borrowerId)
  office.writeTerms(agreementId, { borrowerSignatoryId })
  office.run(office.issue(agreementId))
  office.run(office.sign(agreementId))
  office.run(office.handOver(agreementId, { licences: [licence] }))
}

describe('its paper', () => {
  it('says day, owner, holders, acts, things, totals and the head that attests it, on numbered pages', async () => {
    const office = new PaperOffice()
    lending(office)
    const text = await textOf(paperOf(office))
    for (const said of [
      'Registro dei beni in comodato',
      'Regione Inventata',
      'Comune di Borgo Inventato (ZZ)',
      'Contratto n. 1/2026, sottoscritto il 10/03/2026, scadenza',
      'Con lo stesso atto: 5 posti d’uso.',
      'Monitor – 1 bene',
      '1.000,50',
      'Totale di Comune di Borgo Inventato (ZZ): 3 beni, 5 posti d’uso, 1 servizio, 2.001,00 €.',
      'Il valore d’inventario è registrato per 2 beni su 3',
      'Registro alla registrazione n. 12.345, impronta abab',
      'alla fine di quel giorno',
      'pagina 1 di',
    ])
      expect(text).toContain(said)
    expect(await textOf(paperOf(office), false)).toContain('quando il presente documento è stato composto')
  })

  it('of one body is the list for its own accounts', async () => {
    const office = new PaperOffice()
    lending(office)
    const text = await textOf(paperOf(office, office.borrowerId))
    expect(text).toContain('Elenco dei beni detenuti')
    expect(text).toContain('tra i beni di terzi in suo uso')
    expect(text).not.toContain('Riepilogo per ente')
  })

  it('says that there is nothing, where there is nothing', async () => {
    const office = new PaperOffice()
    expect(await textOf(paperOf(office))).toContain('non risulta detenuto alcun bene')
    expect(await textOf(paperOf(office, office.borrowerId))).toContain('non risulta detenuto alcun bene')
  })

  it('is the same bytes for the same ledger, and others for another head', () => {
    const office = new PaperOffice()
    lending(office)
    const paper = paperOf(office)
    expect(Buffer.compare(draw(paper), draw(paper))).toBe(0)
    expect(Buffer.compare(draw(paper), draw({ ...paper, head: { ...head, sequence: 1 } }))).not.toBe(0)
  })

  it('is tagged: a table per act, whose rows and columns have their headers, and a bookmark per body', async () => {
    const office = new PaperOffice()
    lending(office)
    const bytes = draw(paperOf(office))
    const nodes = walk(await structure(bytes))
    const scopes = nodes.filter(({ role }) => role === 'TH').map(({ scope }) => scope)
    expect(new Set(scopes)).toEqual(new Set(['Row', 'Column']))
    const outline = await (await open(bytes)).getOutline()
    expect(JSON.stringify(outline)).toContain('Comune di Borgo Inventato (ZZ)')
    expect(JSON.stringify(outline)).toContain('Contratto')
  })
})

it('says of a loan that is over that it has expired, where its things are still held', async () => {
  const office = new PaperOffice()
  lending(office)
  const paper = paperOf(office)
  const [endsOn = paper.on] = paper.holders.flatMap(({ agreements }) => agreements.map((one) => one.endsOn))
  expect(await textOf({ ...paper, on: endsOn })).not.toContain('scaduto')
  expect(await textOf({ ...paper, on: addDays(endsOn, 1) })).toMatch(/scaduto il \d\d\//)
})

describe('what addenda changed', () => {
  it('is cited under the act, and things stand under the addendum by which they were lent', async () => {
    const office = new PaperOffice()
    const agreementId = lentByAddenda(office)
    const text = await textOf(paperOf(office))
    expect(text).toMatch(
      /n\. 1\/2026, sottoscritto il 10\/03\/2026, scadenza \d\d\/\d\d\/(\d{4}) Atto aggiuntivo/,
    )
    for (const said of [
      /Atto aggiuntivo n\. 1, sottoscritto il 10\/03\/2026: termine prorogato dal \d\d\/\d\d\/\d{4} al \d\d\/\d\d\/\d{4}\./,
      /Atto aggiuntivo n\. 2, sottoscritto il 10\/03\/2026: aggiunta di 1 bene, 3 posti d’uso, 1 servizio; sostituzione di 1 bene\./,
      /Con l’atto aggiuntivo n\. 2: Postazione di lavoro – 1 bene [^ ]+ [^–]*NUOVO-1/,
    ])
      expect(text).toMatch(said)
    const [held] = paperOf(office).holders[0]?.agreements ?? []
    expect(held?.things.map(({ addendum }) => addendum)).toEqual([undefined, undefined, undefined, 2])
    expect(office.register.agreements.agreements.get(agreementId)?.terms.endsOn).toBe(held?.endsOn)
  })

  it('is not cited before the addendum binds', () => {
    const office = new PaperOffice()
    const { agreementId } = lentForAddenda(office)
    office.run(office.addendum(agreementId, { added: { assets: office.assets('NUOVO-1') } }))
    expect(paperOf(office).holders[0]?.agreements[0]?.addenda).toEqual([])
  })
})

/** Things at one comune, by an agreement that was extended and then widened. */
function lentByAddenda(office: PaperOffice) {
  const { agreementId, things } = lentForAddenda(office)
  const { endsOn } = office.register.agreements.agreements.get(agreementId)?.terms ?? {}
  const bind = (changes: Parameters<PaperOffice['addendum']>[1]) => {
    office.run(office.addendum(agreementId, changes))
    office.run(office.signAddendum(agreementId))
  }
  bind({ endsOn: addYears(CalendarDate.parse(endsOn), 1) })
  const added = {
    assets: office.assets('NUOVO-1'),
    licences: [[office.licence(), 3]],
    services: [office.service()],
  } as const
  bind({ added, replacedIds: things.slice(0, 1) })
  office.run(office.handOver(agreementId, { assets: added.assets }))
  return agreementId
}

it('is drawn in small steps, as many as its lines ask for', () => {
  const office = new PaperOffice()
  const stepsFor = (count: number): number => {
    const things = office.things(count, (index) => ({ serialNumber: `SN-${count}-${index}` }))
    office.inForce({ assets: things })
    const steps = renderHoldings(paperOf(office), resources, { past: true })
    let taken = 0
    while (steps.next().done !== true) taken += 1
    return taken
  }
  const few = stepsFor(20)
  const many = stepsFor(400)
  expect(many - few).toBeGreaterThan(400)
})

it('the register of the things on loan says who has taken the place of a body that is no more', async () => {
  const office = new PaperOffice()
  lending(office)
  expect(await textOf(paperOf(office))).not.toContain('soppresso')
  const successorId = office.body(
    comune({ name: 'Nuovo Borgo', istatCode: undefined, cadastralCode: 'Z904' }),
  )
  const on = office.context.today
  office.run({ type: 'suppressBody', bodyId: office.borrowerId, on, successorId })
  for (const paper of [paperOf(office), paperOf(office, office.borrowerId)])
    expect(await textOf(paper)).toContain('Ente soppresso: gli è succeduto l’ente Comune di Nuovo Borgo.')
})

it('the name of a body that is no more is not left at the foot of a page', async () => {
  const office = new PaperOffice()
  lentThings(office)
  const successorId = office.body(
    comune({ name: 'Nuovo Borgo', istatCode: undefined, cadastralCode: 'Z904' }),
  )
  office.run({ type: 'suppressBody', bodyId: office.borrowerId, on: office.context.today, successorId })
  const pages = await pageTexts(draw(paperOf(office)))
  expect(pages.find((page) => page.includes('Ente soppresso'))).toMatch(/Contratto n\. 1\/2026/)
})
