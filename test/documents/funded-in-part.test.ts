import { describe, expect, test } from 'vitest'
import type { AddendumPaper } from '#src/agreements/paper-addendum.ts'
import { addendumOf, lentThings } from './support/addenda.ts'
import { drawInTwo, modelled } from './support/bilingual.ts'
import { addendumLines, agreementLines, handoverLines } from './support/clause-text.ts'
import { drawAgreement, PaperOffice } from './support/loans.ts'
import { pageTexts } from './support/reader.ts'

type Papers = { readonly agreement: string; readonly handover: string; readonly addendum: string }

/** Two things, paid by the ERDF as far as told. */
function twoThings(office: PaperOffice, paid: readonly [boolean, boolean]) {
  const fundId = office.fund({ name: 'Fondo europeo', kind: 'erdf' })
  return office.things(2, (index) => ({
    serialNumber: `PAGATO-${index}`,
    funding: paid[index] ? [{ fundId, share: 10_000 }] : [],
  }))
}

function adding(paid: readonly [boolean, boolean]): AddendumPaper {
  const office = new PaperOffice()
  const { agreementId } = lentThings(office)
  return addendumOf(office, agreementId, { added: { assets: twoThings(office, paid) } })
}

/** The three papers about these things. */
function papersOf(paid: readonly [boolean, boolean]): Papers {
  const lent = new PaperOffice()
  const handed = new PaperOffice()
  return {
    agreement: agreementLines(lent.paper({ assets: twoThings(lent, paid) })).join('\n'),
    handover: handoverLines(handed.handoverPaper({ assets: twoThings(handed, paid) })).join('\n'),
    addendum: addendumLines(adding(paid)).join('\n'),
  }
}

describe('of what a fund paid the papers say', () => {
  test('that it is a part, where it did not pay for one of the things', () => {
    const papers = papersOf([true, false])
    const inPart = 'è finanziato in parte, come indicato negli elenchi allegati, con:\nfondo «Fondo europeo»'
    expect(papers.agreement).toContain(`Quanto è oggetto del presente atto ${inPart}`)
    expect(papers.handover).toContain(`Quanto precede ${inPart}`)
    expect(papers.addendum).toContain(`Quanto è aggiunto ${inPart}`)
  })

  test('no such thing, where all is paid, or nothing', () => {
    for (const text of Object.values(papersOf([true, true]))) {
      expect(text).toContain('è finanziato con:\nfondo «Fondo europeo»')
      expect(text).not.toContain('in parte, come indicato')
    }
    for (const text of Object.values(papersOf([false, false]))) expect(text).not.toContain('è finanziato')
  })

  test('that licences paid by none are the other part', () => {
    const office = new PaperOffice()
    const paper = office.paper({ assets: twoThings(office, [true, true]), licences: [[office.licence(), 2]] })
    expect(agreementLines(paper).join('\n')).toContain('è finanziato in parte, come indicato')
  })
})

test.each(modelled)('in %s too the sentence tells that it is a part', async (language) => {
  const words = {
    sl: 'se deloma, kot je navedeno v priloženih seznamih, financira iz naslednjih virov:',
    de: 'wird teilweise, wie in den beigefügten Listen angegeben, finanziert mit:',
    fr: 'est financé en partie, comme indiqué dans les listes annexées, par',
  }
  const bytes = drawInTwo({ kind: 'addendum', paper: adding([true, false]) }, { language, layout: 'after' })
  const text = (await pageTexts(bytes)).join(' ').replaceAll(/\s+/g, ' ')
  expect(text).toContain(words[language])
})

test('the lists that the sentence sends to tell which thing the fund paid', async () => {
  const office = new PaperOffice()
  const bytes = drawAgreement(office.paper({ assets: twoThings(office, [true, false]) }))
  const text = (await pageTexts(bytes)).join(' ').replaceAll(/\s+/g, ' ')
  const [, paid = '', unpaid = ''] = text.split(/PAGATO-\d/)
  expect(paid).toContain('Fondo europeo')
  expect(unpaid).not.toContain('Fondo europeo')
})
