import { counted } from '#renderer/text/format.ts'

/** Words of the issue of many drafts at once. */
export const issueManyText = {
  action: 'Emetti…',
  onlyDrafts: 'Fra i prestiti scelti non ci sono bozze da emettere',
  title: 'Emettere i contratti scelti',
  will: (count: number, first: string) =>
    count === 1
      ? `Si emette 1 contratto, il n. ${first}, con la data di oggi.`
      : `Si emettono ${counted(count, 'contratto', 'contratti')}, dal n. ${first} in poi, con la data di oggi.`,
  none: 'Nessuna delle bozze scelte si può emettere.',
  final: 'Il numero è definitivo: un contratto emesso non torna bozza, si può solo annullare.',
  others: (count: number) =>
    count === 1
      ? 'Uno dei prestiti scelti non è una bozza: resta com’è.'
      : `${counted(count, 'prestito scelto non è una bozza', 'prestiti scelti non sono bozze')}: restano come sono.`,
  italianOnly: (count: number) =>
    count === 1
      ? 'Un contratto esce solo in italiano: manca il testo pubblicato nella sua seconda lingua.'
      : `${counted(count, 'contratto esce', 'contratti escono')} solo in italiano: manca il testo pubblicato nella seconda lingua.`,
  barred: (count: number) =>
    count === 1 ? 'Una bozza non si può emettere' : `${count} bozze non si possono emettere`,
  confirm: (count: number) => `Emetti ${counted(count, 'contratto', 'contratti')}`,
  issuing: 'Emissione dei contratti',
  issued: (count: number, first: string, last: string) =>
    count === 1
      ? `Emesso il contratto n. ${first}`
      : `Emessi ${count} contratti, dal n. ${first} al n. ${last}`,
  noneIssued: 'Nessun contratto emesso',
  refused: (count: number) => (count === 1 ? 'Uno non è stato emesso' : `${count} non sono stati emessi`),
  left: (count: number) =>
    count === 1
      ? 'Una bozza resta da emettere: il lavoro si è fermato prima.'
      : `${count} bozze restano da emettere: il lavoro si è fermato prima.`,
  resume: (count: number) => `Riprendi con ${counted(count, 'bozza', 'bozze')}`,
}
