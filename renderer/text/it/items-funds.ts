import type { UnionStatement } from '#src/programmes/fund.ts'
import { formatMoney } from '#renderer/text/format.ts'

/** Words of the page of the funds. */
export const fundText = {
  title: 'Fondi',
  help: 'Chi ha pagato i beni: ogni bene porta le sue quote, che insieme fanno il 100 %. Dal tipo di fondo dipende che cosa devono dire contratti ed etichette.',
  noun: ['fondo', 'fondi'] as const,
  add: 'Nuovo fondo',
  none: 'Ancora nessun fondo',
  noneHelp:
    'Aggiungi i fondi con cui la Regione compra: si scelgono poi bene per bene o per un’intera consegna.',
  addTitle: 'Nuovo fondo',
  correctTitle: (name: string) => `Correggi «${name}»`,
  save: 'Salva',
  saved: 'Fondo salvato',
  correct: 'Correggi',
  sheet: 'Scheda',
  unknown: 'Questo fondo non è nel registro.',
  columns: {
    name: 'Nome',
    kind: 'Tipo',
    programme: 'Programma',
    operationCode: 'Codice operazione',
    cup: 'CUP',
    budget: 'Dotazione (€)',
    spent: 'Speso (€)',
    items: 'Beni',
    statement: 'Dicitura dell’Unione europea',
    finalPaymentDate: 'Pagamento finale',
    durability: 'Vincolo fino al',
  },
  statements: {
    cofinancedByUnion: '«Cofinanziato dall’Unione europea», con l’emblema',
    nextGenerationEU: '«Finanziato dall’Unione europea – NextGenerationEU», con l’emblema',
    none: 'Nessuna dicitura e nessun emblema',
  } satisfies Record<UnionStatement, string>,
  totals: (budget: number, spent: number) => `Dotazione ${formatMoney(budget)} · speso ${formatMoney(spent)}`,
  nameHelp: 'Come lo chiama l’ufficio: «PR FESR 2021-2027»',
  programmeHelp: 'Il nome ufficiale del programma',
  operationHelp: 'Il codice dell’operazione nel sistema di gestione',
  cupHelp: 'Quindici caratteri, per esempio D21B23000120006',
  badCup: 'Il CUP ha quindici caratteri: una lettera, due cifre, una lettera, undici cifre',
  finalPaymentHelp: 'Da qui contano i cinque anni in cui i beni cofinanziati non si possono dismettere',
  required: 'Da compilare',
  badAmount: 'Scrivi un importo con la virgola, per esempio 1.234,56',
  badDate: 'La data deve essere prima del 2100',
}
