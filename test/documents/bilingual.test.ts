import { describe, expect, test } from 'vitest'
import { renderAgreement } from '#main/documents/agreement.ts'
import { renderForm } from '#main/documents/form.ts'
import { renderHandover } from '#main/documents/handover.ts'
import { OwnTexts } from '#main/documents/own-texts.ts'
import { faultsOfText, vocabularies } from '#main/documents/resources.ts'
import type { AgreementPaper } from '#src/agreements/paper.ts'
import { inTwoLanguages, PaperKind } from '#src/templates/template.ts'
import { inTwo, modelled, modelOf, withSecond } from './support/bilingual.ts'
import { everyForm, lentThings } from './support/forms.ts'
import { drawAgreement, PaperOffice, resources, value } from './support/loans.ts'
import { open, pageTexts, rawObjects } from './support/reader.ts'

/** The words of all pages, wherever their lines end. */
const wordsOf = async (bytes: Uint8Array): Promise<string> =>
  (await pageTexts(bytes)).join(' ').replaceAll(/\s+/g, ' ')

const italian = resources.texts.agreement

/** Loans that call for as many clauses as there are, and for as few. */
function* papers(): Generator<AgreementPaper> {
  const everything = new PaperOffice()
  const fundId = everything.fund({ name: 'Fondo europeo', cup: 'J11B21000000006' })
  const funding = [{ fundId, share: 10_000 }]
  const assets = everything.things(4, () => ({ inventoryValue: 123_456, funding }))
  const lines = { licences: [[everything.licence(), 3]] as const, services: [everything.service()] }
  const [first = '', second = '', ...rest] = assets
  yield everything.paper({ assets: rest, ...lines }, { borrowerContactId: 'person-1' })
  yield everything.paper(
    { assets: [first] },
    { smartWorking: true, valuationEffect: 'estimate1806', insurance: 'borrower', returnDays: 0 },
  )
  yield everything.paper(
    { assets: [second] },
    { insurance: 'lender', extensionNoticeDays: 0 },
    { draft: true },
  )
  const office = new PaperOffice()
  yield office.paper({ licences: [[office.licence(), 3]] })
  yield office.paper(
    { services: [office.service()] },
    {},
    { borrower: { kind: 'inHouseCompany', name: 'Società' } },
  )
}

describe.each(modelled)('the models in %s', (language) => {
  test('have no fault, and the articles of the Italian text', () => {
    for (const paper of PaperKind.options.filter(inTwoLanguages)) {
      const second = { language, italian: resources.texts[paper] }
      expect(faultsOfText(paper, modelOf(paper, language), resources.fonts, second)).toEqual([])
    }
  })

  test('say every field of the Italian text, and no others', () => {
    for (const paper of PaperKind.options.filter(inTwoLanguages)) {
      const named = (text: string) =>
        new Set(
          [...text.replaceAll(/\{\{![\s\S]*?\}\}/g, '').matchAll(/\{\{[#^/]?([^{}]+)\}\}/g)].map(
            ([, name]) => name,
          ),
        )
      expect(named(modelOf(paper, language))).toEqual(named(resources.texts[paper]))
      expect(Object.keys(vocabularies[paper])).toContain('secondaLingua')
    }
  })

  test('have the annexes of the Italian text, point by point', () => {
    const outline = (text: string) =>
      text
        .slice(text.indexOf('# {{allegatoUso}}'))
        .split('\n')
        .map((line) => [/^(?:#+| *1\.)? ?/.exec(line)?.[0], ...line.matchAll(/\{\{.+?\}\}/g)].join(' '))
    expect(outline(modelOf('agreement', language))).toEqual(outline(italian))
  })

  test('are drawn beside the Italian text and after it, whatever clauses the loan calls for', async () => {
    const own = withSecond('agreement', language)
    for (const paper of papers())
      for (const layout of ['sideBySide', 'after'] as const) {
        const bytes = value(renderAgreement(inTwo(paper, language, layout), own))
        const text = await wordsOf(bytes)
        expect(text).toContain('In caso di divergenza prevale il testo italiano.')
        expect(text).not.toMatch(/[{}]/)
      }
  })

  test('are drawn for a handover', async () => {
    const office = new PaperOffice()
    const lines = {
      assets: office.things(2),
      licences: [[office.licence(), 3]] as const,
      services: [office.service()],
    }
    const paper = office.handoverPaper(lines, lines, { reservations: 'un graffio' })
    const bytes = value(renderHandover(inTwo(paper, language), withSecond('handover', language)))
    expect(await wordsOf(bytes)).toContain('prevale il testo italiano')
  })
})

const place = new PaperOffice()
const paper = place.paper(
  { assets: place.things(3) },
  {},
  { borrower: { name: 'Duino Aurisina', otherLanguageName: 'Devin Nabrežina' } },
)
const draw = (layout?: 'sideBySide' | 'after') =>
  value(renderAgreement(inTwo(paper, 'sl', layout), withSecond('agreement', 'sl')))

describe('a paper in two languages', () => {
  test('is in Italian alone until the office has a text in the second', async () => {
    const alone = value(renderAgreement(inTwo(paper, 'sl'), resources))
    const text = await wordsOf(alone)
    expect(text).not.toContain('prevale il testo italiano')
    expect(text).not.toContain('člen')
  })

  test('is the same bytes whenever it is drawn, and others in another layout', () => {
    expect(draw()).toEqual(draw())
    expect(draw('after')).not.toEqual(draw())
  })

  test('is read article by article, first in Italian', async () => {
    const [first = ''] = await pageTexts(draw())
    const order = ['Parti', 'Občina Devin Nabrežina', 'Premesse', 'Uvodne ugotovitve'].map((words) =>
      first.lastIndexOf(words),
    )
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order).not.toContain(-1)
    const after = await wordsOf(draw('after'))
    expect(after.indexOf('In caso di divergenza prevale')).toBeLessThan(after.indexOf('Uvodne ugotovitve'))
    expect(after).toContain('Letto, approvato e sottoscritto con firma digitale. Prebrano, odobreno')
  })

  test('goes on in both columns where a page ends', async () => {
    const pages = await pageTexts(draw())
    // What comes after the signatures is in Italian alone.
    const text = pages.slice(
      1,
      pages.findIndex((page) => /Letto,\s+approvato/.test(page)),
    )
    expect(text.length).toBeGreaterThan(3)
    for (const page of text) {
      expect(page).toMatch(/\b(dell|della|il|beni)\b/)
      expect(page).toMatch(/\b(opreme|Ustanova|Dežela|akta|je|se|Dežele|Ustanove)\b/)
    }
  })

  test('says the language of each text to screen readers', async () => {
    const bytes = draw()
    const catalog = rawObjects(bytes).find(({ dictionary }) => dictionary.includes('/Type /Catalog'))
    expect(catalog?.dictionary).toContain('/Lang (it-IT)')
    const marked = rawObjects(bytes).filter(({ dictionary }) => dictionary.includes('/Lang (sl)'))
    const roles = marked.map(({ dictionary }) => /\/S \/(\w+)/.exec(dictionary)?.[1])
    expect(new Set(roles)).toEqual(new Set(['Div', 'Span', 'P']))
    // One for each article at least, and for each column of the annex.
    expect(roles.filter((role) => role === 'Div').length).toBeGreaterThan(20)
  })
})

describe('the annexes that are written in the text', () => {
  const written = /^(?:Allegato|Priloga) [A-Z] – (?:Regole|Pravila|Trattamento|Obdelava)/
  const bookmarks = async (bytes: Uint8Array) =>
    (await (await open(bytes)).getOutline())
      .map(({ title }) => title.replaceAll('\u00a0', ' '))
      .filter((title) => written.test(title))
  const inItalian = [
    'Allegato B – Regole d’uso e di sicurezza',
    'Allegato C – Trattamento dei dati personali',
  ]
  const inSlovene = ['Priloga B – Pravila za uporabo in varnost', 'Priloga C – Obdelava osebnih podatkov']
  const model = modelOf('agreement', 'sl')
  const without = model.slice(0, model.indexOf('# {{allegatoUso}}'))

  test.each(['sideBySide', 'after'] as const)(
    'are each followed by its translation, on a page of its own: %s',
    async (layout) => {
      const bytes = draw(layout)
      expect(await bookmarks(bytes)).toEqual([inItalian[0], inSlovene[0], inItalian[1], inSlovene[1]])
      const pages = await pageTexts(bytes)
      const begins = [
        'Queste regole valgono',
        'Ta pravila veljajo',
        'Questo allegato attua',
        'Ta priloga izvaja',
      ]
      const at = begins.map((words) => pages.findIndex((page) => page.includes(words)))
      expect(at).not.toContain(-1)
      expect(at).toEqual([...new Set(at)].sort((one, other) => one - other))
    },
  )

  test('are in Italian alone where the second text has none, or has the first alone', async () => {
    const drawn = (text: string) =>
      value(renderAgreement(inTwo(paper, 'sl'), withSecond('agreement', 'sl', text)))
    expect(await bookmarks(drawn(without))).toEqual(inItalian)
    const one = model.slice(0, model.indexOf('# {{allegatoDati}}'))
    expect(await bookmarks(drawn(one))).toEqual([inItalian[0], inSlovene[0], inItalian[1]])
  })

  test('say the language of each to screen readers, down from its title', () => {
    const objects = rawObjects(draw())
    const languages = objects
      .filter(({ dictionary }) => /\/S \/H1\b/.test(dictionary))
      .map(({ dictionary }) => {
        const parent = Number(/\/P (\d+) 0 R/.exec(dictionary)?.[1])
        const around = objects.find(({ id }) => id === parent)?.dictionary ?? ''
        return /\/Lang \((.+?)\)/.exec(around)?.[1] ?? 'it'
      })
    // The title and the list of things, then what is written after them.
    expect(languages).toEqual(['it', 'it', 'it', 'sl', 'it', 'sl'])
  })
})

describe('a paper in two languages, besides,', () => {
  test('has the bookmarks of its Italian text, and of the second where it stands by itself', async () => {
    const titles = async (bytes: Uint8Array) =>
      (await (await open(bytes)).getOutline()).flatMap(({ title, items }) => [
        title,
        ...items.map((one) => one.title),
      ])
    const beside = await titles(draw())
    expect(beside).toContain('Art.\u00a05 – Durata')
    expect(beside.filter((title) => title.includes('člen'))).toEqual([])
    expect(await titles(draw('after'))).toContain('5.\u00a0člen – Trajanje')
  })

  test('has both names of the bodies, and both heads of columns', async () => {
    const text = await wordsOf(draw())
    expect(text).toContain('Comune di Duino Aurisina – Devin Nabrežina')
    expect(text).toContain('Priloga A – Oprema v brezplačni uporabi')
    expect(text).toContain('Inventarna številka')
    expect(text).toContain('Za posodnika')
  })

  test('is not drawn where a text has an article that the other has not', () => {
    const changed = italian.replace(
      '## Durata {#durata}',
      '## Nuovo {#nuovo}\n\n1. Comma.\n\n## Durata {#durata}',
    )
    const both = value(
      new OwnTexts().over(withSecond('agreement', 'sl'), [
        { paper: 'agreement', name: 'prova', text: changed },
      ]),
    )
    const line =
      modelOf('agreement', 'sl')
        .split('\n')
        .findIndex((one) => one.includes('{#durata}')) + 1
    expect(renderAgreement(inTwo(paper, 'sl'), both)).toMatchObject({
      ok: false,
      error: { template: 'comodato.sl.md v1', line, problem: { code: 'articleUnmatched', name: 'durata' } },
    })
  })

  test('is refused for a letter that no font has', () => {
    const text = modelOf('agreement', 'sl').replace('## Stranki', '## Stranki \u{10400}')
    expect(renderAgreement(inTwo(paper, 'sl'), withSecond('agreement', 'sl', text))).toMatchObject({
      ok: false,
      error: { code: 'glyphMissing', characters: ['\u{10400}'] },
    })
  })

  test('of any other kind has its own text', async () => {
    const lent = new PaperOffice()
    for (const form of everyForm(lent, lentThings(lent))) {
      const text = resources.texts[form.kind].replace(/^# .*$/m, `# ${form.kind} (deutsch)`)
      const own = withSecond(form.kind, 'de', text)
      const bytes = value(renderForm(inTwo(form, 'de', 'after'), own))
      expect(await wordsOf(bytes)).toContain(`${form.kind} (deutsch)`)
    }
  })
})

describe('a text in a second language', () => {
  const model = modelOf('agreement', 'de')
  const found = (text: string) =>
    faultsOfText('agreement', text, resources.fonts, { language: 'de', italian }).map(({ line, problem }) => [
      line,
      problem.code,
      ...Object.values(problem).slice(1),
    ])
  const lineOf = (words: string) => model.split('\n').findIndex((line) => line.includes(words)) + 1

  test('is told the articles that are missing, where they would stand', () => {
    expect(found(model.replace('## Kosten {#spese}', 'Kosten'))).toEqual([
      [lineOf('{#modifiche-beni}'), 'articleUntranslated', 'spese'],
    ])
  })

  test('is told the articles that the Italian text has not, and those out of place', () => {
    expect(found(model.replace('{#spese}', '{#kosten}'))).toEqual([
      [lineOf('{#spese}'), 'articleUnmatched', 'kosten'],
      [lineOf('{#modifiche-beni}'), 'articleUntranslated', 'spese'],
    ])
    const swapped = model
      .replace('{#modifiche-beni}', '{#x}')
      .replace('{#spese}', '{#modifiche-beni}')
      .replace('{#x}', '{#spese}')
    expect(found(swapped)).toEqual([[lineOf('{#modifiche-beni}'), 'articleUnmatched', 'spese']])
  })

  test('is told them in its annexes as well: they would be numbered in one language alone', () => {
    const more = `${model}\n\n## Neu {#neu}\n\n1. Text.\n`
    expect(found(more).map(([, ...rest]) => rest)).toEqual([['articleUnmatched', 'neu']])
  })

  test('must say which text prevails', () => {
    const without = model.replace('{#lingua}', '')
    expect(found(without).map(([, ...rest]) => rest)).toContainEqual(['articleMissing', 'lingua'])
  })

  test.each([
    ['de', 'Die Körperschaft zahlt ein Nutzungsentgelt.'],
    ['fr', 'La Collectivité verse une redevance.'],
    ['sl', 'Ustanova plača najemnino.'],
    ['fur', 'L’Ent al paie un fit.'],
  ] as const)('cannot ask to be paid: %s', (language, sentence) => {
    const text = `${modelOf('agreement', 'de')}\n\n${sentence}\n`
    const codes = faultsOfText('agreement', text, resources.fonts, { language, italian }).map(
      ({ problem }) => problem.code,
    )
    expect(codes).toEqual(['feeInLoan'])
  })
})

test('a paper says a word of two meanings by where it stands', async () => {
  const lender = new PaperOffice()
  const licences = [[lender.licence(), 3]] as const
  const text = await wordsOf(
    value(renderAgreement(inTwo(lender.paper({ licences }), 'sl'), withSecond('agreement', 'sl'))),
  )
  expect(text).toContain('Scadenza Datum prenehanja')
  expect(text).toContain('Scadenza Veljavnost')
})

test('an agreement in Italian says nothing of languages', async () => {
  const office = new PaperOffice()
  const text = await wordsOf(drawAgreement(office.paper({ assets: office.things(1) })))
  expect(text).not.toContain('testo italiano')
})
