import { join } from 'node:path'
import { type Block, article, type Row } from '#main/documents/kit/blocks.ts'
import type { DocumentSettings } from '#main/documents/kit/document.ts'
import { openResources } from '#main/documents/kit/resources.ts'
import { bold, italic, plain } from '#main/documents/kit/rich-text.ts'
import { mm } from '#main/documents/kit/style.ts'

/** The resources of the checkout, read once for a whole test file. */
export const resources = openResources(join(import.meta.dirname, '../../../assets'))

export const settings: DocumentSettings = {
  title: 'Contratto di comodato n. 12/2026 – A&B <C>',
  subject: 'Comodato d’uso di apparati informatici',
  author: 'Regione Autonoma Friuli Venezia Giulia',
  createdAt: new Date('2026-11-22T09:30:00Z'),
  contentDigest: '3f'.repeat(32),
  language: 'it-IT',
  furniture: {
    header: 'Contratto di comodato d’uso gratuito – Comune di Savogna d’Isonzo-Sovodnje ob Soči',
    footer: 'Contratto n. 12/2026',
    pageNumber: (page, pages) => `pagina ${page} di ${pages}`,
    ledgerLines: [
      `Registro dei comodati – impronta del contenuto ${'3f'.repeat(32)}`,
      `Registro alla registrazione n. 1.234, impronta ${'a9'.repeat(32)}`,
    ],
  },
}

const opening: readonly Block[] = [
  {
    kind: 'emblems',
    items: [
      {
        kind: 'name',
        name: 'Regione Autonoma\nFriuli Venezia Giulia',
        detail: 'Servizio sistemi informativi',
      },
      {
        kind: 'european',
        alt: 'Emblema dell’Unione europea',
        statement: 'Finanziato\ndall’Unione europea\nPR FESR 2021-2027',
      },
    ],
  },
  {
    kind: 'heading',
    level: 1,
    text: 'Contratto di comodato d’uso gratuito n.\u00a012/2026',
    align: 'center',
  },
  {
    kind: 'paragraph',
    align: 'center',
    text: [
      italic('artt. 1803 e seguenti del codice civile – Beni informatici destinati ai servizi comunali'),
    ],
  },
  { kind: 'heading', level: 2, text: 'Tra le parti' },
  {
    kind: 'keyValues',
    pairs: [
      { label: 'Comodante', value: [bold('Regione Autonoma Friuli Venezia Giulia')] },
      { label: 'Codice fiscale', value: '80014930327' },
      {
        label: 'Rappresentata da',
        value: 'Anna Verdi, direttrice del servizio, decreto n. 101 del 12/03/2026',
      },
      { label: 'Comodatario', value: [bold('Comune di Savogna d’Isonzo-Sovodnje ob Soči')] },
      { label: 'Sede', value: 'via 1º Maggio/Prvomajska 140, 34070 Savogna d’Isonzo (GO)' },
      { label: 'Rappresentato da', value: 'Jožica Čermelj, sindaca, delibera di giunta n. 7 del 14/02/2026' },
    ],
  },
]

const premises: readonly Block[] = [
  { kind: 'heading', level: 2, text: 'Premesso che' },
  {
    kind: 'list',
    numbering: 'letters',
    items: [
      {
        text: 'la Regione ha acquistato, con le risorse del programma regionale, apparati per i comuni del territorio;',
      },
      { text: 'il comodatario ne ha chiesto l’uso con nota del 3 novembre 2026, prot. n. 4821;' },
    ],
  },
  {
    kind: 'paragraph',
    text: 'tutto ciò premesso, si conviene e si stipula quanto segue.',
    keepWithNext: true,
  },
]

const longComma =
  'Il comodatario è tenuto a custodire e a conservare i beni con la diligenza del buon padre di famiglia; non può ' +
  'servirsene che per l’uso determinato dal contratto o dalla natura della cosa e non può concederne a terzi il ' +
  'godimento senza il consenso scritto del comodante, salvo quanto previsto per il personale in telelavoro.'

const clauses: readonly Block[] = [
  'Oggetto',
  'Durata',
  'Obblighi del comodatario',
  'Consegna',
  'Responsabilità',
  'Restituzione',
  'Valore dei beni',
].flatMap((title, at) =>
  article({
    number: at + 1,
    title,
    commas: [
      {
        text: [
          plain('Il comodante concede in '),
          bold('comodato d’uso gratuito'),
          plain(' i beni dell’allegato A.'),
        ],
      },
      {
        text: longComma,
        letters: [
          'i beni restano di proprietà della Regione;',
          'le spese ordinarie sono a carico del comodatario.',
        ],
      },
      { text: longComma },
    ],
  }),
)

const signing: readonly Block[] = [
  {
    kind: 'notice',
    title: 'Imposta di bollo e registrazione',
    paragraphs: [
      'Il contratto è esente dall’imposta di bollo ai sensi dell’articolo 16 della tabella allegata al d.P.R. 642/1972.',
      'È soggetto a registrazione solo in caso d’uso, a cura e spese della parte che la richiede.',
    ],
  },
  { kind: 'paragraph', align: 'justify', text: `${longComma} ${longComma}` },
  { kind: 'paragraph', text: 'Letto, confermato e sottoscritto con firma digitale.', keepWithNext: true },
  {
    kind: 'signatures',
    parties: [
      {
        title: 'Per il comodante',
        party: 'Regione Autonoma Friuli Venezia Giulia',
        signatory: 'Anna Verdi',
        role: 'direttrice del servizio',
        boxLabel: 'Firma digitale',
        fieldName: 'FirmaComodante',
        tooltip: 'Firma digitale del comodante',
      },
      {
        title: 'Per il comodatario',
        party: 'Comune di Savogna d’Isonzo-Sovodnje ob Soči',
        signatory: 'Jožica Čermelj',
        role: 'sindaca',
        boxLabel: 'Firma digitale',
        fieldName: 'FirmaComodatario',
        tooltip: 'Firma digitale del comodatario',
      },
    ],
  },
]

/** Annex A with the given number of assets: widths, alignments, groups and totals as in the real one. */
export function annex(count: number): readonly Block[] {
  const rows = Array.from({ length: count }, (_, at): readonly Row[] => {
    const row: Row = [
      `INV-${String(at + 1).padStart(6, '0')}`,
      at % 3 === 0 ? 'Computer portatile 14" con borsa e alimentatore' : 'Telefono VoIP da tavolo',
      `SN-${String(at * 7919 + 5_000_000)}`,
      at % 5 === 0 ? '' : 'buono',
      '1.234,50 €',
    ]
    return at % 25 === 0 ? [{ group: `Lotto ${at / 25 + 1} – ordine n. ${at + 40}/2026` }, row] : [row]
  }).flat()
  return [
    { kind: 'heading', level: 1, text: 'Allegato A – Beni concessi in comodato' },
    {
      kind: 'table',
      caption: 'Apparati informatici',
      columns: [
        { header: 'N. inventario', width: 68, rowHeader: true },
        { header: 'Descrizione', width: { share: 3 } },
        { header: 'Matricola', width: { share: 2 } },
        { header: 'Stato', width: mm(16), align: 'center' },
        { header: 'Valore', width: mm(22), align: 'right' },
      ],
      rows,
      totals: [{ label: `Totale: ${count} beni`, span: 4, cells: [`${count * 1234},50 €`] }],
    },
  ]
}

/** A whole agreement of some pages, with every kind of block. */
export const sample: readonly Block[] = [
  ...opening,
  ...premises,
  ...clauses,
  ...signing,
  { kind: 'pageBreak' },
  ...annex(60),
]
