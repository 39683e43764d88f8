import { describe, expect, it, test } from 'vitest'
import { renderAddendum } from '#main/documents/addendum.ts'
import { faultsOfText } from '#main/documents/resources.ts'
import type { AddendumPaper } from '#src/agreements/paper-addendum.ts'
import { addendumOf, drawAddendum, everyAddendum, lentThings } from './support/addenda.ts'
import { PaperOffice, resources } from './support/loans.ts'
import { pageTexts, rawObjects, structure, walk } from './support/reader.ts'

const textOf = async (paper: AddendumPaper): Promise<string> =>
  (await pageTexts(drawAddendum(paper))).join('\n').replaceAll(/\s+/g, ' ')

const signatureFields = (bytes: Uint8Array): number =>
  rawObjects(bytes).filter(({ dictionary }) => dictionary.includes('/FT /Sig')).length

test('an extension says until when, of what, and that it binds only if signed in time', async () => {
  const [extension] = everyAddendum(new PaperOffice())
  if (!extension) throw new Error('no extension')
  const text = await textOf(extension)
  expect(text).toContain('Atto aggiuntivo di proroga n. 1 del contratto di comodato n. 1/2026')
  expect(text).toContain('L’Ente ha chiesto la proroga (nota prot. n. 9)')
  expect(text).toContain('Allegato A – Beni ai quali si riferisce la proroga')
  expect(text).toContain('Nuova scadenza')
  expect(text).toContain('SN-PROVA-0004')
  expect(text).not.toContain('è aggiunto')
})

test('an addendum makes its lists part of it, one or many', async () => {
  for (const paper of everyAddendum(new PaperOffice())) {
    const text = await textOf(paper)
    expect(text).toContain('Costituisce parte integrante del presente atto quanto segue: Allegato A – Beni')
  }
})

describe('an addendum that changes everything', () => {
  const whole = () => {
    const [, paper] = everyAddendum(new PaperOffice())
    if (!paper) throw new Error('no addendum')
    return paper
  }

  it('tells each change in its article, after the addenda that came before', async () => {
    const text = await textOf(whole())
    for (const said of [
      'Atto aggiuntivo n. 2 al contratto di comodato n. 1/2026',
      'modificato con atto aggiuntivo n. 1 del',
      'Il termine è prorogato fino al',
      'in comodato gratuito, ai sensi degli artt. 1803 e seguenti del codice civile, anche n. 3 (tre) beni',
      'licenze software per n. 3 (tre) posti d’uso in più',
      'n. 1 (uno) servizio in più',
      'prendono il posto di n. 2 (due) beni',
      'restituisce quelli che detiene',
      'non sono stati ancora consegnati non sono più dovuti',
      'Biblioteca, piazza Inventata 2;',
      'Referente dell’Ente è d’ora in avanti Fosca Di Prova, al posto di Elio Di Prova',
      'Cofinanziato dall’Unione europea',
      'La modifica è motivata da quanto segue: Nuovo personale.',
    ])
      expect(text).toContain(said)
    expect(text).not.toContain('undefined')
  })

  it('letters its lists in order, and cites them by their letters', async () => {
    const text = await textOf(whole())
    for (const title of [
      'Allegato A – Beni ai quali si riferisce la proroga',
      'Allegato B – Beni aggiunti',
      'Allegato C – Licenze e servizi aggiunti',
      'Allegato D – Beni sostituiti',
    ])
      expect(text.split(title)).toHaveLength(3)
    expect(text).toContain('L’Allegato B ne riporta')
    expect(text).toContain('secondo l’Allegato C')
    expect(text).toContain('L’Allegato D ne riporta')
  })

  it('does not list as extended what it replaces', () => {
    const { extended, replaced } = whole()
    expect(extended.assets).toHaveLength(2)
    expect(replaced.assets).toHaveLength(2)
    expect(replaced.held).toBe(1)
  })

  it('has a signature field for each party, its headings in order, and the same bytes each time', async () => {
    const paper = whole()
    const bytes = drawAddendum(paper)
    expect(signatureFields(bytes)).toBe(2)
    expect(Buffer.from(drawAddendum(paper)).equals(Buffer.from(bytes))).toBe(true)
    const headings = walk(await structure(bytes)).filter(({ role }) => /^H\d$/.test(role ?? ''))
    expect(headings[0]?.role).toBe('H1')
  })
})

test('an addendum says by which act each of those who sign it has the power to', async () => {
  for (const paper of everyAddendum(new PaperOffice())) {
    const text = await textOf(paper)
    expect(text.split('Sindaca, che agisce in forza di proclamazione del 10 giugno 2024')).toHaveLength(3)
  }
})

test('a service that is free for a time alone is not said to be free until the end', async () => {
  const office = new PaperOffice()
  const agreementId = office.inForce({ assets: office.assets('UNO') })
  const adding = (service: string) =>
    textOf(addendumOf(office, agreementId, { added: { services: [service] } }))
  const always = await adding(office.service())
  expect(always).toContain('Quanto è aggiunto è gratuito, ha lo stesso termine')
  expect(always).not.toContain('data di gratuità')
  const fee = { amount: 12_000, period: 'year', payer: 'borrower' } as const
  const forATime = await adding(office.service({ freeUntil: '2027-01-01', feeAfterwards: fee }))
  expect(forATime).toContain('è gratuito, salvo quanto dice il comma seguente, ha lo stesso termine')
  expect(forATime).toContain('l’Allegato A indica una data di gratuità sono gratuiti fino a quella data')
  expect(forATime).toContain('in nessun caso l’uso dei beni')
})

test('a draft bears no number and cannot be signed', async () => {
  const office = new PaperOffice()
  const { agreementId } = lentThings(office)
  const paper = addendumOf(office, agreementId, { borrowerContactId: 'person-2' }, { draft: true })
  expect(await textOf(paper)).toContain('BOZZA – Atto aggiuntivo – contratto n. 1/2026 non emesso')
  expect(signatureFields(drawAddendum(paper))).toBe(0)
})

test('things added to an agreement on licences alone make it a loan, and are said to be', async () => {
  const office = new PaperOffice()
  const agreementId = office.inForce({ licences: [[office.licence(), 5]] })
  const text = await textOf(addendumOf(office, agreementId, { added: { assets: office.assets('NUOVO') } }))
  expect(text).toContain('Atto aggiuntivo n. 1 all’accordo n. 1/2026')
  expect(text).toContain('Per il comodante')
  expect(text).toContain('del codice civile, n. 1 (uno) bene')
})

test('characters that the fonts cannot draw are told', () => {
  const office = new PaperOffice()
  const { agreementId } = lentThings(office)
  const paper = addendumOf(office, agreementId, { borrowerContactId: 'person-2' }, { reason: '\u{1F600}' })
  expect(renderAddendum(paper, resources)).toMatchObject({ ok: false, error: { code: 'glyphMissing' } })
})

test.each(['extension', 'addendum'] as const)('the text of an %s cannot ask for a fee either', (paper) => {
  const text = `${resources.texts[paper]}\n\nL’Ente versa un canone di 500 euro.\n`
  expect(faultsOfText(paper, text, resources.fonts).map(({ problem }) => problem.code)).toEqual(['feeInLoan'])
})
