import { describe, expect, test } from 'vitest'
import { renderAgreement } from '#main/documents/agreement.ts'
import { renderForm } from '#main/documents/form.ts'
import { listKey, translationTo } from '#main/documents/text/languages/second-wording.ts'
import {
  addendumText,
  annexText,
  boxText,
  columnText,
  essentialsText,
  formColumnText,
  formListText,
  signatureText,
} from '#main/documents/text/it.ts'
import { CalendarDate } from '#src/shared/dates.ts'
import { SecondLanguage } from '#src/shared/languages.ts'
import { drawInTwo, inTwo, isInTwo, modelled, withEverySecond } from './support/bilingual.ts'
import { everyPaper } from './support/every-paper.ts'
import { everyForm, lentThings } from './support/forms.ts'
import { PaperOffice, value } from './support/loans.ts'
import { pageTexts, rawObjects } from './support/reader.ts'

const wordsOf = async (bytes: Uint8Array): Promise<string> =>
  (await pageTexts(bytes)).join(' ').replaceAll(/\s+/g, ' ')

/** What is the same in every language, or is said of an act by `values`. */
const own = new Set<unknown>([essentialsText.cup, essentialsText.loan, essentialsText.agreement])
const said = (words: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.values(words).filter((word): word is string => typeof word === 'string' && !own.has(word))

const { partial: _partial, complete: _complete, ...labels } = essentialsText
const around = {
  column: said({ ...columnText, ...formColumnText }),
  title: said({ ...annexText, ...addendumText.annexes, ...formListText }).filter(
    (word) => word !== annexText.annex,
  ),
  label: said({ ...labels, changes: addendumText.changes, newEnd: addendumText.newEnd }),
  signature: said(signatureText),
  box: said(boxText),
} as const

const papers = Object.entries(everyPaper()).flatMap(([kind, { of }]) => (isInTwo(of) ? [{ kind, of }] : []))

test.each(SecondLanguage.options)(
  'every word of the program around a text has its second: %s',
  (language) => {
    const translate = translationTo(language)
    for (const where of ['column', 'title', 'label', 'signature', 'box'] as const)
      expect(around[where].filter((word) => translate(where, word) === undefined)).toEqual([])
  },
)

describe.each(modelled)('around a text in Italian and %s', (language) => {
  test('every head of a column says its language to screen readers, whatever the paper', () => {
    for (const { kind, of } of papers) {
      const objects = rawObjects(drawInTwo(of, { language, layout: 'sideBySide' }))
      const heads = objects.filter(({ dictionary }) => /\/S \/TH\b[\s\S]*\/Scope \/Column/.test(dictionary))
      const spans = objects.filter(({ dictionary }) =>
        new RegExp(`/S /Span\\b[\\s\\S]*/Lang \\(${language}\\)`).test(dictionary),
      )
      const translated = new Set(spans.map(({ dictionary }) => Number(/\/P (\d+) 0 R/.exec(dictionary)?.[1])))
      expect(heads.length, kind).toBeGreaterThan(3)
      expect(
        heads.filter(({ id }) => !translated.has(id)),
        kind,
      ).toEqual([])
    }
  })
})

const german = withEverySecond('de')

describe('around a text in Italian and German', () => {
  test('the table under the title says its values as well', async () => {
    const [, handover] = papers
    if (!handover) throw new Error('no handover')
    const text = await wordsOf(drawInTwo(handover.of, { language: 'de', layout: 'sideBySide' }, german))
    for (const words of [
      'Contratto di comodato n. 1/2026 del 10 marzo 2026 Leihvertrag Nr. 1/2026 vom 10. März 2026',
      'completa vollständig',
      'Cofinanziato dall’Unione europea Kofinanziert von der Europäischen Union',
    ])
      expect(text).toContain(words)
  })

  test('pages after the first begin with both titles', async () => {
    const [, handover] = papers
    if (!handover) throw new Error('no handover')
    const bytes = drawInTwo(handover.of, { language: 'de', layout: 'sideBySide' }, german)
    const pages = (await pageTexts(bytes)).map((page) => page.replaceAll('\u00a0', ' '))
    for (const page of pages.slice(1))
      expect(page).toContain('Verbale di consegna n. 3/2026 · Übergabeprotokoll Nr. 3/2026')
  })

  test('a draft says twice, on every page, that nobody signs it, and who will', async () => {
    const office = new PaperOffice()
    const draft = office.paper({ assets: office.things(1) }, {}, { draft: true })
    const pages = await pageTexts(value(renderAgreement(inTwo(draft, 'de'), german)))
    for (const page of pages) expect(page).toContain('ENTWURF – nicht ausgestellt, nicht zu unterzeichnen')
    expect(pages.join(' ')).toMatch(/Für den Verleiher: \S/)
    const issued = new PaperOffice()
    const paper = issued.paper({ assets: issued.things(1) })
    expect(await wordsOf(value(renderAgreement(inTwo(paper, 'de'), german)))).not.toContain('ENTWURF')
  })

  test('a paper that tells of a past day says so twice', async () => {
    const office = new PaperOffice()
    const [form] = everyForm(office, lentThings(office))
    if (!form) throw new Error('no form')
    const past = CalendarDate.parse('2025-12-31')
    const text = await wordsOf(value(renderForm(inTwo(form, 'de'), german, undefined, past)))
    expect(text).toContain('Situazione al 31/12/2025')
    expect(text).toContain('Stand am 31. Dezember 2025')
  })
})

test('a list says what fees and inner numbers mean', () => {
  const { wordsIn } = listKey('de')
  const meant = (cell: string) => wordsIn([cell]).map(({ italian, other }) => `${italian} – ${other}`)
  expect(meant('120,00\u00a0€ l’anno, a carico dell’Ente')).toEqual([
    'l’anno – pro Jahr',
    'a carico dell’Ente – zu Lasten der Körperschaft',
  ])
  expect(meant('9,90\u00a0€ al mese, a carico della Regione')).toEqual([
    'al mese – pro Monat',
    'a carico della Regione – zu Lasten der Region',
  ])
  expect(meant('SN-1\ninterno\u00a0204')).toEqual(['interno – Durchwahl'])
  expect(meant('Ufficio interno')).toEqual([])
})
