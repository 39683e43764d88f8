import { describe, expect, it } from 'vitest'
import { renderAgreement } from '#main/documents/agreement.ts'
import { renderHandover } from '#main/documents/handover.ts'
import { money } from '#main/documents/italian.ts'
import { OwnTexts } from '#main/documents/own-texts.ts'
import { faultsOfText } from '#main/documents/resources.ts'
import type { AgreementPaper } from '#src/agreements/paper.ts'
import { agreementLines } from './support/clause-text.ts'
import { drawAgreement, PaperOffice, resources, value } from './support/loans.ts'
import { open, pageTexts } from './support/reader.ts'

const things = (office: PaperOffice): AgreementPaper => office.paper({ assets: office.things(2) })
const everything = (office: PaperOffice): AgreementPaper =>
  office.paper(
    {
      assets: office.things(2, () => ({ category: 'Telefono VoIP' })),
      licences: [[office.licence(), 3]],
      services: [office.service()],
    },
    { smartWorking: true },
  )
const licences = (office: PaperOffice): AgreementPaper => office.paper({ licences: [[office.licence(), 3]] })

/** The lines from the title of a written annex to the next one. */
function annexLines(paper: AgreementPaper, title: string): readonly string[] {
  const lines = agreementLines(paper)
  const start = lines.findIndex((line) => /^Allegato [A-D] – /.test(line) && line.endsWith(title))
  const length = lines.slice(start + 1).findIndex((line) => /^Allegato [A-D] – /.test(line))
  return length < 0 ? lines.slice(start) : lines.slice(start, start + 1 + length)
}
const use = (paper: AgreementPaper) => annexLines(paper, 'Regole d’uso e di sicurezza')
const privacy = (paper: AgreementPaper) => annexLines(paper, 'Trattamento dei dati personali')

it.each([1_598_000_00, 99_999_999_99])('no total is cut in two, however large: %s cents', async (cents) => {
  const office = new PaperOffice()
  const paper = office.paper({ assets: office.things(1, () => ({ inventoryValue: cents })) })
  const whole = money(cents).replace(/\s€$/, '')
  const shown = (await pageTexts(drawAgreement(paper))).flatMap((text) => text.split(/\s+/))
  expect(shown.filter((word) => word === whole)).toHaveLength(3)
})

describe('the annexes that are written in the text', () => {
  it('take the letters after the lists, and the last article lists them all', () => {
    const listed = (paper: AgreementPaper) =>
      agreementLines(paper).find((line) => line.startsWith('Sono all'))
    expect(listed(everything(new PaperOffice()))).toBe(
      'Sono allegati: Allegato A – Beni concessi in comodato; Allegato B – Licenze e servizi; ' +
        'Allegato C – Regole d’uso e di sicurezza; Allegato D – Trattamento dei dati personali.',
    )
    expect(listed(things(new PaperOffice()))).toContain(
      '; Allegato B – Regole d’uso e di sicurezza; Allegato C',
    )
    expect(use(everything(new PaperOffice()))[0]).toMatch(/^Allegato C/)
    expect(privacy(licences(new PaperOffice()))[0]).toMatch(/^Allegato C/)
  })

  it('stand after the signatures and the lists, each on a page of its own, among the bookmarks', async () => {
    const bytes = drawAgreement(everything(new PaperOffice()))
    const pages = await pageTexts(bytes)
    const pageOf = (words: string) =>
      pages.findIndex((page) => page.replaceAll('\u00a0', ' ').includes(words))
    const order = ['Per il comodatario', 'SN-PROVA-0001', 'Totale dei posti']
    const written = ['Queste regole valgono', 'Questo allegato attua']
    const at = [...order, ...written].map(pageOf)
    expect(at).toEqual([...new Set(at)].sort((one, other) => one - other))
    expect(at[0]).toBeGreaterThan(0)
    const titles = (await (await open(bytes)).getOutline()).map(({ title }) =>
      title.replaceAll('\u00a0', ' '),
    )
    expect(titles.slice(-4)).toEqual([
      'Allegato A – Beni concessi in comodato',
      'Allegato B – Licenze e servizi',
      'Allegato C – Regole d’uso e di sicurezza',
      'Allegato D – Trattamento dei dati personali',
    ])
  })

  it('are upright, whatever way the lists lie', async () => {
    const pdf = await open(drawAgreement(everything(new PaperOffice())))
    const [, , width = 0, height = 0] = (await pdf.getPage(pdf.numPages)).view
    expect(height).toBeGreaterThan(width)
  })
})

describe('the rules of use and security', () => {
  it.each<readonly [string, (office: PaperOffice) => AgreementPaper, readonly string[], readonly string[]]>([
    [
      'things',
      things,
      ['Custodia dei beni', 'Configurazione e programmi', 'Credenziali', 'Prima della restituzione'],
      ['Uso delle licenze', 'Uso dei servizi e delle utenze', 'Accesso remoto con VPN', 'Uso dei telefoni'],
    ],
    [
      'everything',
      everything,
      ['Uso delle licenze', 'Uso dei servizi e delle utenze', 'Accesso remoto con VPN', 'Uso dei telefoni'],
      [],
    ],
    ['licences alone', licences, ['Uso delle licenze', 'Credenziali'], ['Custodia dei beni', 'Prima della']],
  ])('speak of what is lent: %s', (_what, story, says, doesNotSay) => {
    const lines = use(story(new PaperOffice()))
    for (const words of says) expect(lines).toContain(words)
    for (const words of doesNotSay) expect(lines.join('\n')).not.toContain(words)
  })

  it('speak of work outside the offices only where it is allowed', () => {
    expect(use(everything(new PaperOffice())).join('\n')).toContain('Fuori dalle sedi')
    expect(use(things(new PaperOffice())).join('\n')).not.toContain('Fuori dalle sedi')
  })
})

describe('the annex on personal data', () => {
  it('says who is controller, on what ground, with what measures, and what happens after a breach', () => {
    const text = privacy(things(new PaperOffice())).join('\n')
    for (const words of [
      'autonomo titolare',
      'art. 6, par. 1',
      'articoli 13 e 14',
      'articoli da 15 a 22',
      'art. 29 del Regolamento',
      'art. 32 del Regolamento',
      'entro 72 ore',
      '13 ottobre 2008',
    ])
      expect(text).toContain(words)
  })

  it('binds the Region as processor where there are services, by all that art. 28 asks for', () => {
    const lines = privacy(everything(new PaperOffice()))
    const from = lines.indexOf('Trattamento per conto dell’Ente')
    expect(from).toBeGreaterThan(0)
    const duties = lines.slice(from)
    expect(duties[1]).toMatch(/ha per materia .* dura .* natura e finalità .* Riguarda dati/)
    const asked = [
      'istruzione',
      'riservatezza',
      'misure',
      'altri',
      'diritti',
      '32 a 36',
      'cancella',
      'verifiche',
    ]
    const letters = duties.slice(3, 3 + asked.length)
    for (const [at, word] of asked.entries()) expect(letters[at]).toContain(word)
    expect(privacy(things(new PaperOffice())).join('\n')).not.toContain('art. 28')
  })
})

describe('a text of the office', () => {
  it('that has no written annexes still draws its paper, and promises none', async () => {
    const [before = ''] = resources.texts.agreement.split(/^# \{\{allegatoUso\}\}/m)
    const former = before
      .replace(/; \{\{allegatoUso\}\}.*(?=\.$)/m, '')
      .replace(', le regole dell’{{allegatoUso}}', '')
      .replaceAll('{{allegatoDati}}', 'atto separato')
    expect(former).not.toMatch(/allegatoUso|allegatoDati/)
    expect(faultsOfText('agreement', former, resources.fonts)).toEqual([])
    const own = value(
      new OwnTexts().over(resources, [{ paper: 'agreement', name: 'comodato.it.md v1', text: former }]),
    )
    const text = (await pageTexts(value(renderAgreement(everything(new PaperOffice()), own)))).join('\n')
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Allegato B – Licenze e servizi. Letto')
    expect(text).not.toContain('Regole d’uso')
  })

  it('may write annexes after the text of any other paper: they come after its lists', async () => {
    const office = new PaperOffice()
    const text = `${resources.texts.handover}\n\n# Avvertenze\n\nConservare gli imballi.\n`
    const own = value(
      new OwnTexts().over(resources, [{ paper: 'handover', name: 'consegna.it.md v1', text }]),
    )
    const bytes = value(renderHandover(office.handoverPaper({ assets: office.things(2) }), own))
    const pages = await pageTexts(bytes)
    expect(pages.at(-2)).toContain('Beni consegnati')
    expect(pages.at(-1)).toContain('Conservare gli imballi')
  })
})
