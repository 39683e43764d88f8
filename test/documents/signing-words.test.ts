import { describe, expect, test } from 'vitest'
import { renderAgreement } from '#main/documents/agreement.ts'
import { renderHandover } from '#main/documents/handover.ts'
import type { SecondLanguage } from '#src/shared/languages.ts'
import { drawAddendum, everyAddendum } from './support/addenda.ts'
import { inTwo, withSecond } from './support/bilingual.ts'
import { drawForm, everyForm, lentThings } from './support/forms.ts'
import { PaperOffice, resources, value } from './support/loans.ts'
import { pageTexts } from './support/reader.ts'

/** What the models say where the parties sign. */
const formulas = { it: /Letto, approvato/, de: /Gelesen, genehmigt/, sl: /Prebrano, odobreno/ } as const
type Layout = 'sideBySide' | 'after'
type Drawn = { readonly language: SecondLanguage; readonly layout: Layout } | undefined

const [extension, addendum] = everyAddendum(new PaperOffice())
const agreeing = new PaperOffice()
const agreed = agreeing.paper({ assets: agreeing.things(3) })
const handing = new PaperOffice()
const lines = { assets: handing.things(2), services: [handing.service()] }
const handed = handing.handoverPaper(lines)

/** Each paper with so many more words in it, whereby all that comes after them moves down the page. */
const papers = {
  agreement: (more: string, drawn: Drawn) => {
    const paper = { ...agreed, terms: { ...agreed.terms, purpose: more } }
    return value(renderAgreement(inLanguages(paper, drawn), textsFor('agreement', drawn)))
  },
  extension: (more: string, drawn: Drawn) => changed(extension, 'extension', more, drawn),
  addendum: (more: string, drawn: Drawn) => changed(addendum, 'addendum', more, drawn),
  handover: (more: string, drawn: Drawn) =>
    value(renderHandover(inLanguages({ ...handed, reservations: more }, drawn), textsFor('handover', drawn))),
} as const
type Kind = keyof typeof papers

function changed(paper: typeof addendum, kind: 'extension' | 'addendum', reason: string, drawn: Drawn) {
  if (!paper) throw new Error(`no ${kind}`)
  return drawAddendum(inLanguages({ ...paper, reason }, drawn), textsFor(kind, drawn))
}

const inLanguages = <P>(paper: P, drawn: Drawn): P =>
  drawn ? inTwo(paper, drawn.language, drawn.layout) : paper
const textsFor = (kind: Kind, drawn: Drawn) => (drawn ? withSecond(kind, drawn.language) : resources)

/** The pages on which the words stand. */
const pagesOf = (pages: readonly string[], words: RegExp): number[] =>
  pages.flatMap((page, at) => (words.test(page.replaceAll(/\s+/g, ' ')) ? [at] : []))
const boxes = /Firma( digitale)?(\s|$)/

const ways: Drawn[] = [
  undefined,
  { language: 'de', layout: 'sideBySide' },
  { language: 'de', layout: 'after' },
  { language: 'sl', layout: 'after' },
]

describe.each(['agreement', 'extension', 'addendum', 'handover'] as const)(
  'the words of signing of the %s',
  (kind) => {
    test.each(ways)('stand with the signatures, wherever the page ends: %o', async (drawn) => {
      for (let count = 1; count <= 19; count += 6) {
        const pages = await pageTexts(
          papers[kind]('parole inventate e ripetute '.repeat(count).trim(), drawn),
        )
        const signed = pagesOf(pages, boxes)
        expect(signed, 'one page of signatures').toHaveLength(1)
        expect(pagesOf(pages, formulas.it)).toEqual(signed)
        if (drawn) expect(pagesOf(pages, formulas[drawn.language === 'sl' ? 'sl' : 'de'])).toEqual(signed)
      }
    })
  },
)

test('every form that says them does so with its signatures', async () => {
  const office = new PaperOffice()
  const said = []
  for (const paper of everyForm(office, lentThings(office))) {
    const pages = await pageTexts(drawForm(paper))
    if (pagesOf(pages, formulas.it).length === 0) continue
    said.push(paper.kind)
    expect(pagesOf(pages, formulas.it), paper.kind).toEqual(pagesOf(pages, boxes))
  }
  expect(said).toEqual(['returnReport', 'replacementReport', 'auditReport'])
})
