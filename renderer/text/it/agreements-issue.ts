import { counted, formatList } from '#renderer/text/format.ts'
import { actWords } from './act-words.ts'

/** «3 contratti e 2 accordi»: what the drafts are issued as, told for each whether it is a loan of things. */
function countedActs(ofThings: readonly boolean[]): string {
  const things = ofThings.filter(Boolean).length
  const others = ofThings.length - things
  return formatList([
    ...(things > 0 ? [counted(things, 'contratto', 'contratti')] : []),
    ...(others > 0 ? [counted(others, 'accordo', 'accordi')] : []),
  ])
}

/** Words of the issue of many drafts at once. */
export const issueManyText = {
  action: 'Emetti…',
  onlyDrafts: 'Fra i prestiti scelti non ci sono bozze da emettere',
  title: 'Emettere le bozze scelte',
  will: (ofThings: readonly boolean[], first: string) =>
    ofThings.length === 1
      ? `Si emette ${countedActs(ofThings)}, il n. ${first}, con la data di oggi.`
      : `Si emettono ${countedActs(ofThings)}, dal n. ${first} in poi, con la data di oggi.`,
  none: 'Nessuna delle bozze scelte si può emettere.',
  final: 'Il numero è definitivo: ciò che è emesso non torna bozza, si può solo annullare.',
  others: (count: number) =>
    count === 1
      ? 'Uno dei prestiti scelti non è una bozza: resta com’è.'
      : `${counted(count, 'prestito scelto non è una bozza', 'prestiti scelti non sono bozze')}: restano come sono.`,
  italianOnly: (count: number) =>
    count === 1
      ? 'Un documento esce solo in italiano: manca il testo pubblicato nella sua seconda lingua.'
      : `${counted(count, 'documento esce', 'documenti escono')} solo in italiano: manca il testo pubblicato nella seconda lingua.`,
  barred: (count: number) =>
    count === 1 ? 'Una bozza non si può emettere' : `${count} bozze non si possono emettere`,
  confirm: (ofThings: readonly boolean[]) => `Emetti ${countedActs(ofThings)}`,
  issuing: 'Emissione delle bozze',
  issued: (ofThings: readonly boolean[], first: string, last: string) =>
    ofThings.length === 1
      ? `Emesso ${actWords(ofThings[0] === true).the} n. ${first}`
      : `Emessi ${countedActs(ofThings)}, dal n. ${first} al n. ${last}`,
  noneIssued: 'Nessuna bozza è stata emessa',
  refused: (count: number) => (count === 1 ? 'Uno non è stato emesso' : `${count} non sono stati emessi`),
  left: (count: number) =>
    count === 1
      ? 'Una bozza resta da emettere: il lavoro si è fermato prima.'
      : `${count} bozze restano da emettere: il lavoro si è fermato prima.`,
  resume: (count: number) => `Riprendi con ${counted(count, 'bozza', 'bozze')}`,
}
