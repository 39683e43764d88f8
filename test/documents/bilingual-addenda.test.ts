import { describe, expect, test } from 'vitest'
import { listKey, secondWording } from '#main/documents/text/languages/second-wording.ts'
import { drawAddendum, everyAddendum } from './support/addenda.ts'
import { inTwo, modelled, modelOf, outlineOf, withSecond } from './support/bilingual.ts'
import { PaperOffice, resources } from './support/loans.ts'
import { pageTexts } from './support/reader.ts'

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

/** The words that a paper says in the second language outside its text, by the language. */
const outside = {
  sl: [
    'stran 1 od',
    'Digitalni podpis',
    'Protokol: številka in datum',
    'nuovo – novo; Totale – skupaj;',
    'per utente – po uporabniku',
  ],
  de: [
    'Seite 1 von',
    'Digitale Unterschrift',
    'Protokoll: Nummer und Datum',
    'nuovo – neu; Totale – insgesamt;',
    'per utente – je Nutzer',
  ],
  fr: [
    'page 1 sur',
    'Signature numérique',
    'Protocole : numéro et date',
    'nuovo – neuf; Totale – total;',
    'per utente – par utilisateur',
  ],
} as const

describe.each(modelled)('the models of addenda in %s', (language) => {
  test.each(['extension', 'addendum'] as const)(
    'have an %s with the articles of the Italian one, line by line',
    (paper) => {
      const facts = (lines: ReturnType<typeof outlineOf>) =>
        lines.map((line) => line.filter((one) => !/^\{\{[#^/]beni\}\}$/.test(one ?? '')))
      const [own, other] = [outlineOf(resources.texts[paper]), outlineOf(modelOf(paper, language))]
      expect(facts(other)).toEqual(facts(own))
    },
  )

  test('are drawn for addenda, beside the Italian text and after it', async () => {
    const [extension, addendum] = everyAddendum(new PaperOffice())
    const own = withSecond('addendum', language, undefined, withSecond('extension', language))
    const say = secondWording({ language, layout: 'after' })
    for (const drawn of [extension, addendum])
      for (const layout of ['sideBySide', 'after'] as const) {
        if (!drawn) throw new Error('no addendum')
        const text = onOneLine((await pageTexts(drawAddendum(inTwo(drawn, language, layout), own))).join(' '))
        expect(text).toContain('In caso di divergenza prevale il testo italiano.')
        expect(text).not.toMatch(/[{}]/)
        const titles = drawn.onlyExtends
          ? (['extended'] as const)
          : (['added', 'addedOthers', 'replaced'] as const)
        for (const annex of titles) expect(text).toContain(say.addendumAnnexes[annex])
        if (!drawn.onlyExtends) for (const said of outside[language]) expect(text).toContain(said)
        if (!drawn.onlyExtends) expect(text).toContain(onOneLine(say.earlierAddendum(1, drawn.on)))
      }
  })
})

test('a list says what its own words mean, and no others', () => {
  const { wordsIn } = listKey('sl')
  const meant = (...cells: string[]) => wordsIn(cells).map(({ italian, other }) => `${italian} – ${other}`)
  expect(meant('ottimo', 'Monitor nuovo', 'vedi nota 2')).toEqual([
    'ottimo – odlično',
    'vedi nota – glej opombo',
  ])
  expect(meant('Totale: 1\u00a0bene, 2\u00a0accessori (valore registrato per 1 su 3)')).toEqual([
    'Totale – skupaj',
    'valore registrato per … su … – vrednost je vpisana za … od …',
    'beni – kosi opreme',
    'accessori – dodatki',
  ])
  expect(meant('Beni 3', '12 benissimo', '–')).toEqual([])
})
