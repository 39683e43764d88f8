import { describe, expect, it, test } from 'vitest'
import { addedArticles } from '#main/documents/added-articles.ts'
import { addendumAnnexes } from '#main/documents/addendum.ts'
import type { AddendumPaper } from '#src/agreements/paper-addendum.ts'
import { addYears } from '#src/shared/dates.ts'
import type { Id } from '#src/shared/text.ts'
import { addendumOf, drawAddendum } from './support/addenda.ts'
import { drawInTwo, inTwo, modelled, withEverySecond } from './support/bilingual.ts'
import { linesOf } from './support/clause-text.ts'
import { PaperOffice, resources, value } from './support/loans.ts'
import { pageTexts } from './support/reader.ts'

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await pageTexts(bytes)).join('\n').replaceAll(/\s+/g, ' ')

const articlesIn = (paper: AddendumPaper, among = resources) =>
  value(addedArticles(paper, addendumAnnexes(paper), among)).map(({ clauses }) => linesOf(clauses))

/** What an addendum that adds these lines to a signed agreement on those makes its text say. */
function added(agreed: Lines, next: Lines): readonly string[] {
  const office = new PaperOffice()
  return articlesIn(addendumOf(office, office.inForce(agreed(office)), { added: next(office) }))[0] ?? []
}

type Lines = (office: PaperOffice) => Parameters<PaperOffice['draft']>[0] & object

const things: Lines = (office) => ({ assets: office.assets('UNO') })
const licence: Lines = (office) => ({ licences: [[office.licence(), 5]] })
const accounts: Lines = (office) => ({ services: [office.service()] })
const phones: Lines = (office) => ({
  assets: office.things(1, () => ({ serialNumber: 'TEL', category: 'Telefono VoIP' })),
})

const headsIn = (lines: readonly string[]) => lines.filter((line) => /^(Art\. |Allegato )/.test(line))

describe('what is of a kind that the agreement has no clauses for', () => {
  it('brings its articles with the numbers they take in the agreement', () => {
    const lines = added(things, accounts)
    expect(headsIn(lines)).toContain('Art. 13-bis – Licenze e servizi')
    expect(lines).toContain(
      'I servizi nominativi si riferiscono alla sola persona indicata. L’Ente comunica entro il giorno lavorativo successivo le cessazioni dal servizio e i cambi di mansione.',
    )
  })

  it('brings commas under the articles that there are, and sections of the annexes', () => {
    const lines = added(things, accounts)
    expect(headsIn(lines)).toEqual(
      expect.arrayContaining([
        'Art. 14 – Sicurezza informatica',
        'Allegato B – Regole d’uso e di sicurezza',
        'Allegato C – Trattamento dei dati personali',
      ]),
    )
    for (const said of ['Accesso remoto con VPN', 'Trattamento per conto dell’Ente'])
      expect(lines).toContain(said)
    expect(lines.join('\n')).toContain('La Regione può sospenderle senza preavviso per ragioni di sicurezza')
  })

  it('cites the lists of the addendum, and the agreement’s own articles and annexes', () => {
    const text = added(things, licence).join('\n')
    expect(text).toContain('elencati nell’Allegato A dell’atto aggiuntivo n. 1')
    expect(text).toContain('valgono l’art. 13-bis')
    const lent = added(accounts, things).join('\n')
    const [, privacy] = /Art\. (\d+) – Protezione dei dati/.exec(lent) ?? []
    expect(lent).toContain(`cancella i dati secondo l’art. ${privacy}.`)
  })

  it('ends with a full stop the last letter that is new of a comma', () => {
    const lines = added(accounts, things)
    expect(lines).toContain('collabora alle verifiche e alle ricognizioni inventariali.')
    expect(lines).toContain('tiene aggiornato l’elenco degli assegnatari dei beni e lo esibisce a richiesta;')
  })

  it('says nothing that the agreement says already, nor what the addendum says itself', () => {
    const text = added(things, accounts).join('\n')
    expect(text).not.toContain('«beni»')
    expect(text).not.toContain('diligenza del buon padre di famiglia')
    expect(text).not.toContain('Valore dei beni')
    expect(text).not.toContain('16,00')
  })

  it('whatever it is: telephones, the money of a fund, things lent to who had only services', () => {
    expect(added(things, phones).join('\n')).toContain('I telefoni si usano con la configurazione')
    const paid = added(things, (office) => {
      const fundId = office.fund({ name: 'Fondo di ripresa', kind: 'pnrr' })
      const funding = [{ fundId, share: 10_000 }]
      return { assets: office.things(1, () => ({ serialNumber: 'PNRR', funding })) }
    })
    expect(paid.join('\n')).toMatch(/Art\. \d+-bis – Visibilità del finanziamento/)
    const lent = added(accounts, things)
    expect(headsIn(lent)).toEqual(expect.arrayContaining(['Art. 2-bis – Proprietà dei beni']))
    expect(lent.join('\n')).toContain('non sono stimati')
  })
})

describe('what is of a kind that the agreement has', () => {
  it.each([
    ['more things', things, (office: PaperOffice) => ({ assets: office.assets('DUE') })],
    ['more accounts', accounts, accounts],
  ] as const)('brings nothing: %s', async (_what, agreed, next) => {
    const office = new PaperOffice()
    const paper = addendumOf(office, office.inForce(agreed(office)), { added: next(office) })
    expect(articlesIn(paper)).toEqual([])
    expect(await textOf(drawAddendum(paper))).not.toContain('commi aggiunti')
  })

  it('brings nothing when it is more seats of the same licences', () => {
    const office = new PaperOffice()
    const pool = office.licence()
    const agreementId = office.inForce({ licences: [[pool, 5]] })
    office.run(office.addendum(agreementId, { added: { licences: [[pool, 2]] } }))
    office.run(office.signAddendum(agreementId))
    expect(articlesIn(addendumOf(office, agreementId, { added: { licences: [[pool, 1]] } }))).toEqual([])
  })

  it('brings nothing when an addendum brought it before; what comes next takes the next number', () => {
    const office = new PaperOffice()
    const agreementId = office.inForce(things(office))
    const add = (lines: { readonly services?: Id[]; readonly licences?: [Id, number][] }) => {
      const paper = addendumOf(office, agreementId, { added: lines })
      office.run(office.addendum(agreementId, { added: lines }))
      office.run(office.signAddendum(agreementId))
      return articlesIn(paper)[0] ?? []
    }
    expect(headsIn(add({ services: [office.service()] }))).toContain('Art. 13-bis – Licenze e servizi')
    expect(add({ services: [office.service()] })).toEqual([])
    const text = add({ licences: [[office.licence(), 2]] }).join('\n')
    expect(text).toContain('Art. 13-bis – Licenze e servizi\nLe licenze si usano')
    expect(text).not.toContain('I servizi nominativi')
  })
})

test('they are the last annex of the addendum, which says what they are', async () => {
  const office = new PaperOffice()
  const agreementId = office.inForce(things(office))
  const text = await textOf(drawAddendum(addendumOf(office, agreementId, { added: accounts(office) })))
  for (const said of [
    'Articoli e commi aggiunti 1. Per quanto è aggiunto il contratto comprende d’ora in avanti anche gli articoli',
    'Costituisce parte integrante del presente atto quanto segue: Allegato A – Licenze e servizi aggiunti; Allegato B – Articoli e commi aggiunti.',
    'dell’art. 15, comma 2-bis, della legge 7 agosto 1990, n. 241, a pena di nullità.',
  ])
    expect(text).toContain(said)
  expect(text).not.toContain('undefined')
})

test.each(modelled)('in %s they have the same numbers and follow the Italian ones', async (language) => {
  const office = new PaperOffice()
  const agreementId = office.inForce(things(office))
  const paper = addendumOf(office, agreementId, { added: { ...accounts(office), ...licence(office) } })
  const [own = [], other = []] = articlesIn(inTwo(paper, language, 'after'), withEverySecond(language))
  const numbers = (lines: readonly string[]) =>
    lines.flatMap((line) => /^(?:Art\. )?(\d+(?:-bis)?)(?:\. člen)? – /.exec(line)?.[1] ?? [])
  expect(numbers(own)).toContain('13-bis')
  expect(numbers(other)).toEqual(numbers(own))
  expect(other).toHaveLength(own.length)
  for (const layout of ['after', 'sideBySide'] as const) {
    const text = await textOf(drawInTwo({ kind: 'addendum', paper }, { language, layout }))
    expect(text).toContain('13-bis')
    expect(text).not.toContain('undefined')
  }
})

test('an agreement among administrations is said to be one when only its end is moved', async () => {
  const office = new PaperOffice()
  const agreementId = office.inForce(accounts(office))
  const extension = addendumOf(office, agreementId, { endsOn: addYears(office.context.today, 9) })
  expect(await textOf(drawAddendum(extension))).toContain('art. 15, comma 2-bis, della legge 7 agosto 1990')
})
