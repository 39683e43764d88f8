import { describe, expect, it } from 'vitest'
import { renderForm } from '#main/documents/form.ts'
import { type FormFacts, FormKind } from '#src/agreements/form.ts'
import type { FormPaper } from '#src/agreements/paper-form.ts'
import { addDays, addYears } from '#src/shared/dates.ts'
import { comune } from '#test/support/domain/builders.ts'
import { askedForm, drawForm, endOf, everyForm, lentThings } from './support/forms.ts'
import { PaperOffice, resources, value } from './support/loans.ts'
import { type Node, pageTexts, rawObjects, structure, walk } from './support/reader.ts'

const textOf = async (paper: FormPaper): Promise<string> =>
  (await pageTexts(drawForm(paper))).join('\n').replaceAll(/\s+/g, ' ')

const cellsIn = (row: Node): number =>
  (row.children ?? []).filter(({ role }) => role === 'TH' || role === 'TD').length

const signatureFields = (bytes: Uint8Array): number =>
  rawObjects(bytes).filter(({ dictionary }) => dictionary.includes('/FT /Sig')).length

function lending() {
  const office = new PaperOffice()
  const agreementId = lentThings(office)
  return { office, agreementId, endsOn: endOf(office, agreementId) }
}

const facts = (kind: FormKind, agreementId: string, changes: Partial<FormFacts> = {}): FormFacts => ({
  kind,
  agreementId,
  previous: '',
  need: '',
  ...changes,
})

describe('every paper about a loan under way', () => {
  it('names the contract, its parties, and the things that the borrower still has', async () => {
    const { office, agreementId } = lending()
    for (const paper of everyForm(office, agreementId)) {
      const text = await textOf(paper)
      const gone = paper.kind === 'wipeCertificate'
      expect(text, paper.kind).toContain('n. 1/2026')
      expect(text, paper.kind).toContain('Comune di Borgo Inventato')
      expect(text, paper.kind).toContain('Regione Inventata')
      expect(text.includes('SN-PROVA-0001'), paper.kind).toBe(gone)
      expect(text.includes('SN-PROVA-0002'), paper.kind).toBe(!gone)
      expect(text, paper.kind).toContain('Registro alla registrazione n. 12.345')
    }
  })

  it('is no draft: it has a field for each of those who sign it', () => {
    const { office, agreementId } = lending()
    const fields = everyForm(office, agreementId).map(
      (paper) => [paper.kind, signatureFields(drawForm(paper))] as const,
    )
    expect(Object.fromEntries(fields)).toEqual({
      returnRequest: 1,
      firstReminder: 1,
      finalNotice: 1,
      returnReport: 2,
      replacementReport: 2,
      lossDeclaration: 1,
      auditReport: 4,
      wipeCertificate: 1,
    })
  })

  it('is tagged: a cell for every column, also where one writes by hand', async () => {
    const { office, agreementId } = lending()
    for (const paper of everyForm(office, agreementId)) {
      const nodes = walk(await structure(drawForm(paper)))
      const headers = nodes.filter(({ role, scope }) => role === 'TH' && scope === 'Column').length
      const rows = nodes.filter(({ role }) => role === 'TR').map(cellsIn)
      expect(rows.filter((cells) => cells === headers).length, paper.kind).toBe(paper.assets.length + 1)
    }
  })
})

describe('each of them', () => {
  it('keeps all its signatures on one page', async () => {
    const { office, agreementId } = lending()
    for (const paper of everyForm(office, agreementId)) {
      const pages = await pageTexts(drawForm(paper))
      const signed = pages.filter((page) => /Firma( digitale)?(\s|$)/.test(page))
      expect(signed.length, paper.kind).toBe(1)
    }
  })

  it('is the same bytes for the same facts, and bears the statement of who paid', async () => {
    const { office, agreementId } = lending()
    for (const paper of everyForm(office, agreementId)) {
      expect(Buffer.compare(drawForm(paper), drawForm(paper))).toBe(0)
      expect(await textOf(paper)).toContain('Cofinanziato dall’Unione europea')
    }
  })

  it('is drawn with four hundred things, and for a body of a very long name', () => {
    const office = new PaperOffice()
    const agreementId = lentThings(office, 400)
    for (const paper of everyForm(office, agreementId)) {
      const name = 'Comune di Nome Inventato e Lunghissimo '.repeat(5).trim()
      expect(drawForm({ ...paper, borrower: { ...paper.borrower, name } }).byteLength).toBeGreaterThan(10_000)
    }
  })

  it('says of whom the thing is only where people are checked', () => {
    const office = new PaperOffice()
    const [thing = ''] = office.things(1)
    const agreementId = office.signed({ assets: [thing] })
    const use = { place: 'Anagrafe', personId: 'person-1', condition: 'good' as const }
    const found = { itemId: thing, ...use, knownDefects: '', accessories: [] }
    office.run(office.handOver(agreementId, { assets: [thing] }, { assets: [found] }))
    const on = office.context.today
    const userIn = (kind: FormKind) =>
      value(askedForm(office, facts(kind, agreementId, { day: endOf(office, agreementId) }), on)).assets[0]
        ?.person?.name
    expect(userIn('auditReport')).toBe('Elio Di Prova')
    expect(userIn('returnRequest')).toBeUndefined()
    expect(userIn('returnReport')).toBeUndefined()
  })
})

it('cites the addenda that have changed the contract whose end it tells', async () => {
  const { office, agreementId, endsOn } = lending()
  office.run(office.addendum(agreementId, { endsOn: addYears(endsOn, 1) }))
  office.run(office.signAddendum(agreementId))
  for (const paper of everyForm(office, agreementId)) {
    const text = await textOf(paper)
    expect(text, paper.kind).toContain('Modificato con atto aggiuntivo n. 1 del 10 marzo 2026')
    expect(text, paper.kind).toContain('31 marzo 2030')
  }
})

it('is filed under the name of the act that was signed, also after an addendum that adds things to an accord', () => {
  const office = new PaperOffice()
  const [thing = ''] = office.things(1)
  const agreementId = office.inForce({ services: [office.service()] })
  office.run(office.addendum(agreementId, { added: { assets: [thing] } }))
  office.run(office.signAddendum(agreementId))
  office.run(office.handOver(agreementId, { assets: [thing] }))
  const ofAccord = value(askedForm(office, facts('auditReport', agreementId), office.context.today))
  expect(ofAccord).toMatchObject({ agreedOfThings: false })
  const { office: other, agreementId: loan } = lending()
  expect(value(askedForm(other, facts('auditReport', loan), other.context.today)).agreedOfThings).toBe(true)
})

it('says at which body things are counted', async () => {
  const { office, agreementId } = lending()
  const paper = value(askedForm(office, facts('auditReport', agreementId), office.context.today))
  expect(await textOf(paper)).toContain('presso l’ente Comune di Borgo Inventato, concessi')
})

it('attests with ticks, for each device, by which of the methods that it names and with which outcome', async () => {
  const { office, agreementId } = lending()
  const paper = value(askedForm(office, facts('wipeCertificate', agreementId), office.context.today))
  const text = await textOf(paper)
  for (const mark of ['S', 'C', 'R', 'D', 'N', 'positivo', 'negativo']) expect(text).toContain(`[ ] ${mark}`)
  for (const letter of ['S', 'C', 'R', 'D', 'N'])
    expect(resources.texts.wipeCertificate).toContain(`**${letter}** `)
})

it('counts accessories only where its list shows them', async () => {
  const { office, agreementId } = lending()
  const [first] = office.things(1, () => ({
    serialNumber: 'CON-ACCESSORI',
    accessories: [{ description: 'Borsa', serialNumber: '' }],
  }))
  const other = office.inForce({ assets: [first ?? ''] })
  const on = office.context.today
  expect(await textOf(value(askedForm(office, facts('auditReport', other), on)))).not.toContain('accessorio')
  expect(await textOf(value(askedForm(office, facts('returnReport', other), on)))).toContain('1 accessorio')
  expect(await textOf(value(askedForm(office, facts('wipeCertificate', agreementId), on)))).not.toContain(
    'accessorio',
  )
})

it('does not say that what was not found stays at the body: it is still to be given back', async () => {
  const { office, agreementId } = lending()
  const paper = value(askedForm(office, facts('returnReport', agreementId), office.context.today))
  const text = await textOf(paper)
  expect(text).toContain('non sono restituiti con questo verbale, e l’Ente resta tenuto a restituirli')
  expect(text).toContain('si scrive «non trovato» sotto «Danni e mancanze»')
  expect(text).not.toContain('restano presso l’Ente')
})

it('does not attest that what was destroyed was read again', async () => {
  const { office, agreementId } = lending()
  const paper = value(askedForm(office, facts('wipeCertificate', agreementId), office.context.today))
  expect(await textOf(paper)).toContain('con i metodi S, C e R è stata verificata rileggendo il supporto')
})

describe('the need in a letter', () => {
  it('ends as a sentence', async () => {
    const { office, agreementId, endsOn } = lending()
    const asked = { day: addDays(endsOn, -20), need: 'Guasto della sala' }
    const early = facts('firstReminder', agreementId, asked)
    const text = await textOf(value(askedForm(office, early, addDays(endsOn, -50))))
    expect(text).toContain('codice civile): Guasto della sala. Si sollecita')
  })

  it('is of no loan that is over: nothing is asked back before the end any more', async () => {
    const { office, agreementId, endsOn } = lending()
    for (const kind of ['returnRequest', 'firstReminder', 'finalNotice'] as const) {
      const asked = facts(kind, agreementId, { day: addDays(endsOn, 30), need: 'Guasto della sala' })
      const text = await textOf(value(askedForm(office, asked, addDays(endsOn, 1))))
      expect(text, kind).toContain('scaduto')
      expect(text, kind).not.toMatch(/Guasto|secondo comma|prima del termine/)
    }
  })
})

it('asks for damages by the article on what is not done in time, not by that on how things are kept', async () => {
  const { office, agreementId } = lending()
  for (const paper of everyForm(office, agreementId)) {
    if (paper.kind !== 'firstReminder' && paper.kind !== 'finalNotice') continue
    expect(await textOf(paper), paper.kind).toMatch(/risarcimento del danno \(artt?\. 1218 /)
  }
})

it('says that what is listed and not exchanged stays where it is', async () => {
  const { office, agreementId } = lending()
  const text = await textOf(
    value(askedForm(office, facts('replacementReport', agreementId), office.context.today)),
  )
  expect(text).toContain('Gli altri beni dell’elenco non sono sostituiti: restano presso l’Ente.')
  expect(text).toContain('Allegato A – Beni presso l’Ente e beni in sostituzione')
})

describe('a letter', () => {
  it('counts the days of delay, and tells by when and after what', async () => {
    const { office, agreementId, endsOn } = lending()
    const on = addDays(endsOn, 12)
    const asked = facts('firstReminder', agreementId, {
      day: addDays(on, 15),
      previous: 'nota prot. n. 123 del 4 marzo 2029',
    })
    const text = await textOf(value(askedForm(office, asked, on)))
    expect(text).toContain('da 12 giorni')
    expect(text).toContain('entro il 27 aprile 2029')
    expect(text).toContain('(nota prot. n. 123 del 4 marzo 2029)')
    expect(text).toContain('registrato per parte dei beni elencati è di 3.398,00 €')
  })

  it('before the end asks for things only for an urgent need, and says it', async () => {
    const { office, agreementId, endsOn } = lending()
    const on = addDays(endsOn, -100)
    const early = facts('returnRequest', agreementId, { day: addDays(on, 10) })
    expect(askedForm(office, early, on)).toMatchObject({ ok: false, error: { code: 'needMissing', endsOn } })
    const paper = value(askedForm(office, { ...early, need: 'Guasto della sala regionale.' }, on))
    const text = await textOf(paper)
    expect(text).toContain('Guasto della sala regionale.')
    expect(text).toContain('(art. 1809, secondo comma, del codice civile)')
    expect(text).not.toContain('scaduto')
    expect(askedForm(office, { ...early, day: endsOn }, on).ok).toBe(true)
  })

  it('does not chase who is not late', () => {
    const { office, agreementId, endsOn } = lending()
    for (const kind of ['firstReminder', 'finalNotice'] as const) {
      const asked = facts(kind, agreementId, { day: addDays(endsOn, 5) })
      expect(askedForm(office, asked, endsOn)).toMatchObject({ error: { code: 'notLateYet' } })
      expect(askedForm(office, asked, addDays(endsOn, 1)).ok).toBe(true)
      expect(askedForm(office, { ...asked, need: 'Urgenza' }, endsOn).ok).toBe(true)
    }
  })

  it('is refused without its day, or with one that is over', () => {
    const { office, agreementId, endsOn } = lending()
    const on = addDays(endsOn, 3)
    expect(askedForm(office, facts('finalNotice', agreementId), on)).toMatchObject({
      error: { code: 'formDayMissing' },
    })
    expect(askedForm(office, facts('finalNotice', agreementId, { day: endsOn }), on)).toMatchObject({
      error: { code: 'dueInPast', dueOn: endsOn, on },
    })
  })
})

describe('such a paper is refused', () => {
  it('while the agreement is not in force, and where it would be about nothing', () => {
    const office = new PaperOffice()
    const [thing = ''] = office.things(1)
    const on = office.context.today
    const draft = office.draft({ assets: [thing] })
    expect(askedForm(office, facts('returnReport', draft), on)).toMatchObject({
      error: { code: 'wrongStatus', status: 'draft' },
    })
    const licences = office.inForce({ licences: [[office.licence(), 1]] })
    expect(askedForm(office, facts('returnReport', licences), on)).toMatchObject({
      error: { code: 'nothingHeld' },
    })
    expect(askedForm(office, facts('wipeCertificate', licences), on)).toMatchObject({
      error: { code: 'nothingReturned' },
    })
    expect(askedForm(office, facts('returnReport', 'ignoto'), on)).toMatchObject({
      error: { code: 'agreementUnknown' },
    })
  })

  it('once all is back, but for what was wiped', () => {
    const office = new PaperOffice()
    const [thing = ''] = office.things(1)
    const agreementId = office.inForce({ assets: [thing] })
    office.run(office.giveBack(agreementId, { assets: [thing] }))
    const on = office.context.today
    expect(askedForm(office, facts('lossDeclaration', agreementId), on)).toMatchObject({
      error: { code: 'wrongStatus', status: 'closed' },
    })
    expect(value(askedForm(office, facts('wipeCertificate', agreementId), on)).assets).toHaveLength(1)
  })
})

it('has characters that the fonts cannot draw told, with where they stand', () => {
  const { office, agreementId, endsOn } = lending()
  const on = addDays(endsOn, 1)
  const asked = facts('firstReminder', agreementId, { day: on, previous: 'nota \u{1F600}' })
  expect(renderForm(value(askedForm(office, asked, on)), resources)).toMatchObject({
    ok: false,
    error: { code: 'glyphMissing' },
  })
})

it('there is a text and a name for each', () => {
  for (const kind of FormKind.options) expect(resources.texts[kind]).toMatch(/^\{\{! /)
})

it('after a merger is addressed to the body that took the place of the borrower, and names the one that signed', async () => {
  const { office, agreementId } = lending()
  const heir = office.body(
    comune({ name: 'Nuovo Borgo', istatCode: undefined, cadastralCode: undefined, taxCode: undefined }),
  )
  office.run({ type: 'suppressBody', bodyId: office.borrowerId, on: office.context.today, successorId: heir })
  for (const paper of everyForm(office, agreementId)) {
    const text = await textOf(paper)
    expect(text, paper.kind).toContain('Comune di Nuovo Borgo')
    expect(text, paper.kind).toContain('Il comodatario succede a Comune di Borgo Inventato')
    const told = toldWithSuccession[paper.kind] ?? ''
    expect(text, paper.kind).toContain(told)
    expect(text.split('Comune di Borgo Inventato'), paper.kind).toHaveLength(told === '' ? 2 : 3)
  }
})

it('a letter whose signature needs a second page goes on there, and leaves no half of the first empty', async () => {
  const { office, agreementId } = lending()
  const heir = office.body(comune({ name: 'Nuovo Borgo', istatCode: undefined, cadastralCode: undefined }))
  office.run({ type: 'suppressBody', bodyId: office.borrowerId, on: office.context.today, successorId: heir })
  const notices = everyForm(office, agreementId).filter(({ kind }) => kind === 'finalNotice')
  const [first, second] = await pageTexts(notices.map(drawForm)[0] ?? new Uint8Array())
  expect(first).toContain('Avvertenze')
  expect(first).toContain('Finché è in ritardo')
  for (const words of ['interrompe la prescrizione', 'Restano salvi', 'Firma digitale'])
    expect(second).toContain(words)
})

/** Where a text says who was lent the things: not the body it is addressed to. */
const signedByAnother =
  'concluso con l’ente Comune di Borgo Inventato, al quale codesto Ente è succeduto, %s ha consegnato in uso gratuito i beni'
const toldWithSuccession: Partial<Record<FormKind, string>> = {
  returnRequest: signedByAnother.replace('%s', 'Regione Inventata'),
  finalNotice: signedByAnother.replace('%s', 'la Regione'),
  wipeCertificate:
    'all’ente Comune di Borgo Inventato, al quale è succeduto l’ente Comune di Nuovo Borgo, con contratto',
}

it('to the body that signed says that it received', async () => {
  const { office, agreementId } = lending()
  for (const paper of everyForm(office, agreementId)) {
    const text = await textOf(paper)
    expect(text, paper.kind).not.toContain('succe')
    if (paper.kind === 'returnRequest' || paper.kind === 'finalNotice')
      expect(text, paper.kind).toContain('codesto Ente ha ricevuto in uso gratuito')
  }
})
