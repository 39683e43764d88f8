import { describe, expect, it, test } from 'vitest'
import type { BodyKind } from '#src/bodies/body.ts'
import { addYears, CalendarDate } from '#src/shared/dates.ts'
import { comune } from '#test/support/domain/builders.ts'
import { addendumOf, drawAddendum } from './support/addenda.ts'
import { drawInTwo, modelled } from './support/bilingual.ts'
import { addendumLines, agreementLines, articlesOf } from './support/clause-text.ts'
import { PaperOffice } from './support/loans.ts'
import { pageTexts } from './support/reader.ts'

const borrower = { istatCode: undefined, cadastralCode: undefined, name: 'Ente Inventato' }

/** An extension and an addendum that adds a thing, of a loan to a body of that kind, on a day. */
function addendaOf(kind: BodyKind, day = '2026-12-31') {
  const office = new PaperOffice()
  office.on(day)
  const borrowerId = office.body(comune({ ...borrower, kind }))
  const signed = { borrowerSignatoryId: office.appoint(borrowerId) }
  const agreementId = office.draft({ assets: office.things(1) }, borrowerId)
  office.writeTerms(agreementId, signed)
  office.run(office.issue(agreementId))
  office.run(office.sign(agreementId))
  const { endsOn } = office.register.agreements.agreements.get(agreementId)?.terms ?? {}
  const later = addYears(CalendarDate.parse(endsOn), 1)
  return {
    extension: addendumOf(office, agreementId, { endsOn: later }, signed),
    addendum: addendumOf(office, agreementId, { added: { assets: office.assets('NUOVO') } }, signed),
  }
}

const exempt = 'esente in modo assoluto dall’imposta di bollo'
const due = 'soggetto all’imposta di bollo di 16,00 euro per ogni foglio'
const until2026 = '26 ottobre 1972, n. 642'
const from2027 = 'decreto legislativo 1° agosto 2025, n. 123'

const inCaseOfUse = 'soggetto a registrazione soltanto in caso d’uso, '

describe('an addendum is registered in case of use alone, by the law of its day', () => {
  it.each([
    [
      '2026-12-31',
      'ai sensi del testo unico approvato con decreto del Presidente della Repubblica 26 aprile 1986, n. 131 (art. 3 della tariffa, parte seconda).',
    ],
    ['2027-01-01', 'secondo il testo unico approvato con decreto legislativo 1° agosto 2025, n. 123.'],
  ])('on %s', (day, law) => {
    for (const paper of Object.values(addendaOf('municipality', day))) {
      const lines = addendumLines(paper)
      expect(lines.filter((line) => line.includes(inCaseOfUse))).toEqual([
        `Il presente atto è ${inCaseOfUse}${law}`,
      ])
      expect(lines).toContain('Le spese di registrazione sono a carico della parte che la richiede.')
    }
  })

  it('by the article on loans of things also where it makes one of an agreement on services', () => {
    const office = new PaperOffice()
    const agreementId = office.inForce({ services: [office.service()] })
    const registered = (changes: Parameters<typeof addendumOf>[2]) =>
      addendumLines(addendumOf(office, agreementId, changes)).find((line) => line.includes(inCaseOfUse))
    expect(registered({ added: { services: [office.service()] } })).not.toContain('art. 3')
    expect(registered({ added: { assets: office.assets('NUOVO') } })).toContain(
      '(art. 3 della tariffa, parte seconda)',
    )
  })
})

describe('an addendum says who owes stamp duty, and by which law', () => {
  it.each([
    ['otherPublicBody', '2026-12-31', [due, until2026, 'a carico dell’Ente.'], [exempt, from2027]],
    ['otherPublicBody', '2027-01-01', [due, from2027, 'a carico dell’Ente.'], [exempt, until2026]],
    ['municipality', '2026-12-31', [exempt, until2026], [due, from2027, 'a carico dell’Ente']],
    ['municipality', '2027-01-01', [exempt, from2027], [due, until2026, 'a carico dell’Ente']],
  ] as const)('to a borrower of the kind %s on %s', (kind, day, says, doesNotSay) => {
    for (const paper of Object.values(addendaOf(kind, day))) {
      const lines = addendumLines(paper)
      expect([...articlesOf(lines).keys()].slice(-2)).toEqual([
        'Imposta di bollo e registrazione',
        'Sottoscrizione',
      ])
      for (const words of says) expect(lines.join('\n')).toContain(words)
      for (const words of doesNotSay) expect(lines.join('\n')).not.toContain(words)
    }
  })

  it('in the words of its agreement', () => {
    for (const day of ['2026-12-31', '2027-01-01'])
      for (const kind of ['otherPublicBody', 'municipality'] as const) {
        const office = new PaperOffice()
        office.on(day)
        const agreed = agreementLines(
          office.paper({ assets: office.things(1) }, {}, { borrower: { ...borrower, kind } }),
        )
        const dutyIn = (lines: readonly string[]) =>
          lines.filter((line) => /imposta di bollo|registrazione (soltanto|sono a carico)/.test(line))
        expect(dutyIn(agreed).length).toBeGreaterThan(2)
        for (const paper of Object.values(addendaOf(kind, day)))
          expect(dutyIn(addendumLines(paper))).toEqual(dutyIn(agreed))
      }
  })

  it('where it has the space for the stamp, and only there', async () => {
    for (const kind of ['otherPublicBody', 'municipality'] as const)
      for (const paper of Object.values(addendaOf(kind))) {
        const text = (await pageTexts(drawAddendum(paper))).join(' ').replaceAll(/\s+/g, ' ')
        expect(text.includes('contrassegno n.')).toBe(kind === 'otherPublicBody')
        expect(text.includes('a carico dell’Ente.')).toBe(kind === 'otherPublicBody')
      }
  })
})

test.each(modelled)('in %s too', async (language) => {
  const words = {
    sl: 'Kolkovina bremeni Ustanovo.',
    de: 'Die Stempelsteuer geht zu Lasten der Körperschaft.',
    fr: 'Le droit de timbre est à la charge de la Collectivité.',
  }
  for (const paper of Object.values(addendaOf('otherPublicBody'))) {
    const bytes = drawInTwo({ kind: 'addendum', paper }, { language, layout: 'after' })
    expect((await pageTexts(bytes)).join(' ').replaceAll(/\s+/g, ' ')).toContain(words[language])
  }
})
