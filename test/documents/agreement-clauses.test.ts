import { describe, expect, it } from 'vitest'
import type { AgreementPaper } from '#src/agreements/paper.ts'
import { agreementLines, articlesOf } from './support/clause-text.ts'
import { PaperOffice } from './support/loans.ts'

type Story = (office: PaperOffice) => AgreementPaper

const things: Story = (office) => office.paper({ assets: office.things(2) })
const everything: Story = (office) => {
  const fundId = office.fund({ name: 'Fondo europeo', kind: 'erdf' })
  const funding = [{ fundId, share: 10_000 }]
  const assets = office.things(2, () => ({ funding, inventoryValue: 90_000, warrantyEnd: '2028-01-01' }))
  return office.paper({ assets, licences: [[office.licence(), 3]], services: [office.service()] })
}
const withTerms =
  (terms: Parameters<PaperOffice['paper']>[1]): Story =>
  (office) =>
    office.paper({ assets: office.things(1, () => ({ inventoryValue: 50_000 })) }, terms)
const fundedBy =
  (kind: 'erdf' | 'pnrr' | 'regional', finalPaymentDate?: string): Story =>
  (office) => {
    const fundId = office.fund({ name: `Fondo ${kind}`, kind, finalPaymentDate })
    return office.paper({ assets: office.things(1, () => ({ funding: [{ fundId, share: 10_000 }] })) })
  }

const cofinanced = 'Cofinanziato dall’Unione europea'
const nextGeneration = 'Finanziato dall’Unione europea – NextGenerationEU'

/** What the facts are, what the text must say then, what it must not. */
const cases: readonly (readonly [string, Story, readonly string[], readonly string[]])[] = [
  [
    'things alone',
    things,
    [
      'Contratto di comodato d’uso gratuito',
      'articoli da 1803 a 1812 del codice civile',
      'L’installazione è a cura della Regione.',
    ],
    [
      'licenze',
      'I servizi',
      'VPN',
      'telefoni',
      'garanzia gli interventi',
      'Valore dei beni',
      '241',
      'Unione europea',
      'finanziato con',
    ],
  ],
  [
    'things, licences and services',
    everything,
    [
      'licenze software per n. 3 (tre) posti d’uso',
      'n. 1 (uno) servizio',
      'Il comodato riguarda i soli beni',
      'utenze VPN',
      'Per i beni in garanzia',
      'art. 15, comma 2-bis, della legge 7 agosto 1990, n. 241',
      'giudice amministrativo',
    ],
    [],
  ],
  [
    'licences alone',
    (office) => office.paper({ licences: [[office.licence(), 3]] }),
    [
      'Accordo per la messa a disposizione',
      'Sono allegati: Allegato A – Licenze e servizi; Allegato B – Regole d’uso e di sicurezza;',
    ],
    ['comodat', 'servizi sono', 'i beni', 'VPN', '241'],
  ],
  [
    'services that are free for a time',
    (office) =>
      office.paper({ services: [office.service({ freeUntil: '2027-12-31', serviceKind: 'cloudFee' })] }),
    ['questi sono gratuiti fino a quella data', 'Alla data di gratuità'],
    ['comodat', 'Le licenze', 'VPN'],
  ],
  [
    'services that are free all the time',
    (office) => office.paper({ services: [office.service()] }),
    ['I servizi sono gratuiti per la durata del presente atto.'],
    ['data di gratuità'],
  ],
  [
    'telephones',
    (office) =>
      office.paper({ assets: office.things(1, () => ({ category: 'Telefono', phoneExtension: '201' })) }),
    ['I telefoni si usano'],
    [],
  ],
  [
    'money of the ERDF',
    fundedBy('erdf'),
    [cofinanced, 'art. 65', 'per cinque anni dal pagamento finale'],
    [nextGeneration],
  ],
  [
    'money of the ERDF, paid',
    fundedBy('erdf', '2025-06-30'),
    ['fino al 30 giugno 2030'],
    ['per cinque anni'],
  ],
  ['money of the PNRR', fundedBy('pnrr'), [nextGeneration, '2021/241'], [cofinanced, 'art. 65', 'stabilità']],
  [
    'money of the PNRR, paid',
    fundedBy('pnrr', '2025-06-30'),
    ['finanziamento e stabilità', 'prima del 30 giugno 2030'],
    [cofinanced, 'art. 82'],
  ],
  ['money of the Region', fundedBy('regional'), ['fondo «Fondo regional»'], ['Unione europea', 'Visibilità']],
  [
    'smart working',
    withTerms({ smartWorking: true }),
    ['anche fuori dalle sedi'],
    ['nemmeno per il lavoro agile'],
  ],
  [
    'no smart working',
    withTerms({ smartWorking: false }),
    ['nemmeno per il lavoro agile'],
    ['anche fuori dalle sedi'],
  ],
  [
    'the lender insures',
    withTerms({ insurance: 'lender' }),
    ['La Regione assicura i beni'],
    ['L’Ente assicura'],
  ],
  [
    'the borrower insures',
    withTerms({ insurance: 'borrower' }),
    ['L’Ente assicura i beni', 'per un valore non inferiore'],
    ['La Regione assicura'],
  ],
  [
    'nobody insures',
    withTerms({ insurance: 'none' }),
    ['non obbliga le parti ad assicurare'],
    [' assicura i beni'],
  ],
  [
    'values for the inventory',
    withTerms({ valuationEffect: 'inventoryOnly' }),
    ['non costituisce stima', 'non sono stimati', '500,00 €'],
    ['stima dei beni'],
  ],
  [
    'values as an estimate',
    withTerms({ valuationEffect: 'estimate1806' }),
    ['stima dei beni ai sensi dell’art. 1806'],
    ['non costituisce stima', 'non sono stimati'],
  ],
  [
    'routine maintenance by the lender',
    withTerms({ routineMaintenance: 'lender' }),
    ['ordinaria dei beni è a carico della Regione'],
    ['ordinaria dei beni è a carico dell’Ente'],
  ],
  [
    'installation by the supplier',
    withTerms({ installation: 'supplier' }),
    ['a cura del fornitore'],
    ['a cura della Regione'],
  ],
  [
    'no notice at all',
    withTerms({ extensionNoticeDays: 0, withdrawalNoticeDays: 0, inspectionNoticeDays: 0, returnDays: 0 }),
    ['anche senza preavviso', 'alla scadenza, o alla richiesta della Regione'],
    ['0 giorni', 'preavviso di almeno', 'presenta almeno'],
  ],
  [
    'notices',
    withTerms({
      extensionNoticeDays: 90,
      withdrawalNoticeDays: 1,
      theftNoticeHours: 1,
      deliverBy: '2026-04-01',
    }),
    ['almeno 90 giorni prima', 'preavviso di almeno 1 giorno', 'entro 1 ora', 'entro il 1° aprile 2026'],
    ['1 giorni', '1 ore'],
  ],
  [
    'acts and request',
    withTerms({
      lenderAct: { kind: 'deliberazione della Giunta regionale', number: '1234', date: '2026-02-27' },
      borrowerAct: { kind: 'determinazione', number: '35/A', date: '2026-03-01' },
      request: { protocol: '0004567', date: '2026-01-15' },
    }),
    [
      'con deliberazione della Giunta regionale n. 1234 del 27 febbraio 2026',
      'con determinazione n. 35/A del 1° marzo 2026',
      'prot. n. 0004567 del 15 gennaio 2026',
    ],
    [],
  ],
  [
    'contacts',
    withTerms({ borrowerContactId: 'person-1', lenderContactId: 'person-2' }),
    [
      'proprio referente Elio Di Prova (Ufficio tributi, e-mail elio@borgo.example, tel. 040 1)',
      'quale referente Fosca Di Prova,',
    ],
    [],
  ],
  [
    'a contact whose record was emptied',
    withTerms({ borrowerContactId: 'forgotten' }),
    ['il nome del proprio referente'],
    ['quale proprio referente'],
  ],
]

describe('the text of the agreement', () => {
  it.each(cases)('says what applies: %s', (_what, story, says, doesNotSay) => {
    const text = agreementLines(story(new PaperOffice())).join('\n')
    for (const words of says) expect(text).toContain(words)
    for (const words of doesNotSay) expect(text).not.toContain(words)
  })

  it('says of licences and services that they are activated, not delivered', () => {
    const office = new PaperOffice()
    const text = agreementLines(office.paper({ licences: [[office.licence(), 1]] })).join('\n')
    expect(text).toContain('«verbale di attivazione»')
    expect(text).not.toMatch(/consegna|\bluogo\b/)
  })

  it('always has a certain end, never renews by silence, and extends in writing before the end', () => {
    const text = agreementLines(things(new PaperOffice())).join('\n')
    expect(text).toContain('ha termine il 31 marzo 2029, senza bisogno di disdetta')
    expect(text).toContain('È escluso il rinnovo tacito')
    expect(text).toContain(
      'soltanto con atto scritto, firmato digitalmente da entrambe le parti prima della scadenza',
    )
  })
})

describe('the articles', () => {
  it.each(cases)('are numbered without gaps: %s', (_what, story) => {
    const numbers = [...articlesOf(agreementLines(story(new PaperOffice()))).values()]
    expect(numbers.length).toBeGreaterThan(15)
    expect(numbers).toEqual(Array.from(numbers, (_, index) => index + 1))
  })

  it.each([
    ['presso le sedi indicate all’art. ', 'Consegna e avvio'],
    ['sostituzione temporanea o definitiva, secondo l’art. ', 'Sostituzione dei beni'],
    ['necessari alla finalità dell’art. ', 'Uso consentito e luogo'],
    ['Restano ferme le responsabilità dell’art. ', 'Responsabilità, perimento e deterioramento'],
    ['cancella i dati secondo l’art. ', 'Protezione dei dati personali'],
  ])('are referred to by their own number, whichever are left out: %s%s', (words, title) => {
    for (const story of [things, everything]) {
      const lines = agreementLines(story(new PaperOffice()))
      const number = articlesOf(lines).get(title)
      expect(number).toBeGreaterThan(0)
      expect(lines.join('\n')).toMatch(new RegExp(`${words}${number}\\b`))
    }
  })

  it('has every clause of the model, in its order', () => {
    expect([...articlesOf(agreementLines(everything(new PaperOffice()))).keys()]).toEqual([
      'Valore delle premesse e definizioni',
      'Oggetto',
      'Proprietà dei beni',
      'Gratuità',
      'Durata',
      'Consegna e avvio',
      'Uso consentito e luogo',
      'Obblighi dell’Ente',
      'Divieto di subcomodato e di cessione',
      'Obblighi della Regione',
      'Assistenza, manutenzione e garanzia',
      'Spese',
      'Modifiche e aggiunte ai beni',
      'Licenze e servizi',
      'Sicurezza informatica',
      'Protezione dei dati personali',
      'Responsabilità, perimento e deterioramento',
      'Assicurazione',
      'Furto, smarrimento e danno',
      'Valore dei beni',
      'Verifiche e ricognizioni',
      'Visibilità del finanziamento e stabilità',
      'Sostituzione dei beni',
      'Recesso e cessazione anticipata',
      'Restituzione dei beni',
      'Modifiche del presente atto',
      'Comunicazioni',
      'Imposta di bollo e registrazione',
      'Controversie',
      'Rinvio',
      'Sottoscrizione',
    ])
  })
})

describe('stamp duty and registration', () => {
  const exempt = 'esente in modo assoluto dall’imposta di bollo'
  const due = 'soggetto all’imposta di bollo di 16,00 euro per ogni foglio'
  const until2026 = ['26 ottobre 1972, n. 642', '26 aprile 1986, n. 131']
  const from2027 = ['decreto legislativo 1° agosto 2025, n. 123']

  it.each([
    [
      'municipality',
      '2026-12-31',
      [exempt, 'art. 16 della tabella, allegato B', ...until2026],
      [due, ...from2027],
    ],
    ['municipality', '2027-01-01', [exempt, ...from2027], [due, ...until2026]],
    ['inHouseCompany', '2026-12-31', [due, 'a carico dell’Ente.', ...until2026], [exempt, ...from2027]],
    ['inHouseCompany', '2027-01-01', [due, ...from2027], [exempt, ...until2026]],
    ['otherPublicBody', '2026-12-31', [due], [exempt]],
    ['mountainCommunity', '2026-12-31', [exempt], [due]],
  ] as const)('%s on %s', (kind, day, says, doesNotSay) => {
    const office = new PaperOffice()
    office.on(day)
    const paper = office.paper(
      { assets: office.things(1) },
      {},
      { borrower: { kind, name: 'Ente Inventato' } },
    )
    const text = agreementLines(paper).join('\n')
    for (const words of [...says, 'a registrazione soltanto in caso d’uso']) expect(text).toContain(words)
    for (const words of doesNotSay) expect(text).not.toContain(words)
  })

  it('is not an agreement between administrations when one side is a company', () => {
    const office = new PaperOffice()
    const borrower = { kind: 'inHouseCompany', name: 'Società Inventata' } as const
    const text = agreementLines(office.paper({ services: [office.service()] }, {}, { borrower })).join('\n')
    expect(text).not.toContain('241')
    expect(text).not.toContain('giudice amministrativo')
  })
})
