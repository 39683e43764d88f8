import { counted, formatDate, formatNumber } from '#renderer/text/format.ts'

/** Words of the extensions that are issued together. */
export const extensionsManyText = {
  action: 'Proroga…',
  title: (count: number) => `Prorogare ${counted(count, 'prestito', 'prestiti')}`,
  newEnd: 'Nuova scadenza',
  ways: {
    onDay: { label: 'Un giorno, lo stesso per tutti' },
    later: { label: 'Un periodo in più, dalla scadenza di ciascuno' },
  },
  endsOn: 'Scadono il',
  period: 'Per quanto',
  unit: 'In mesi o in anni',
  units: { months: 'mesi', years: 'anni' },
  lenderSignatory: 'Firma per la Regione',
  previous: 'Atti precedenti',
  previousHelp: 'Gli stessi per tutti: «decreto n. 123 del 4 marzo 2026». Facoltativo.',
  reason: 'Motivo',
  reasonHelp: 'Ogni atto lo riporta. Facoltativo.',
  missing: {
    endsOn: 'Indica il giorno della nuova scadenza',
    amount: (most: number) => `Indica un numero da 1 a ${formatNumber(most)}`,
    signatory: 'Scegli chi firma',
  },
  needs: 'Indica la nuova scadenza e chi firma: qui si vede quali prestiti si possono prorogare.',
  will: (count: number) =>
    count === 0
      ? 'Nessuno dei prestiti scelti si può prorogare così.'
      : count === 1
        ? 'Si emette 1 atto aggiuntivo, con la data di oggi.'
        : `Si emettono ${counted(count, 'atto aggiuntivo', 'atti aggiuntivi')}, uno per prestito, con la data di oggi.`,
  final:
    'Ogni atto riceve il suo numero e non si può più cambiare. La scadenza si sposta soltanto quando l’hanno firmato entrambe le parti, entro quella di ora.',
  italianOnly: (count: number) =>
    count === 1
      ? 'Un atto esce solo in italiano: manca il testo pubblicato nella sua seconda lingua.'
      : `${counted(count, 'atto esce', 'atti escono')} solo in italiano: manca il testo pubblicato nella seconda lingua.`,
  barred: (count: number) =>
    count === 1 ? 'Un prestito non si proroga così' : `${formatNumber(count)} prestiti non si prorogano così`,
  ready: (count: number) => counted(count, 'prestito da prorogare', 'prestiti da prorogare'),
  extends: (former: string, next: string, count: number, signatory: string) =>
    `Dal ${formatDate(former)} al ${formatDate(next)}; atto n. ${formatNumber(count)}, firma ${signatory}`,
  confirm: (count: number) => `Emetti ${counted(count, 'atto', 'atti')}`,
  issuing: 'Emissione degli atti aggiuntivi',
  issued: (count: number) =>
    count === 1 ? 'Emesso 1 atto aggiuntivo' : `Emessi ${counted(count, 'atto', 'atti')} aggiuntivi`,
  noneIssued: 'Nessun atto aggiuntivo emesso',
  index: (count: number) => counted(count, 'atto emesso', 'atti emessi'),
  extended: (count: string, next: string) => `Atto aggiuntivo n. ${count}, proroga al ${formatDate(next)}`,
  sign: 'Per la firma salvali insieme con «Salva i documenti…»; intanto stanno fra gli «Atti da firmare».',
  refused: (count: number) =>
    count === 1 ? 'Uno non è stato emesso' : `${formatNumber(count)} non sono stati emessi`,
  left: (count: number) =>
    count === 1
      ? 'Un atto resta da emettere: il lavoro si è fermato prima.'
      : `${formatNumber(count)} atti restano da emettere: il lavoro si è fermato prima.`,
  resume: (count: number) => `Riprendi con ${counted(count, 'atto', 'atti')}`,
}
