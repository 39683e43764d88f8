import type { AddendumChanges } from '#src/agreements/addendum.ts'
import { counted, formatDate, formatList, formatNumber } from '#renderer/text/format.ts'

/** Words of the addenda: the page that makes one, and where the loan tells those it has. */
export const addendumText = {
  title: 'Proroga o modifica',
  crumb: 'Atto aggiuntivo',
  impossible: 'Ora non si può fare un atto aggiuntivo',
  backToLoan: 'Torna al prestito',
  facts: 'L’atto aggiuntivo',
  nothingYet: 'non cambia ancora nulla',
  endsOn: 'Nuova scadenza',
  presentEnd: (date: string) => `Ora il prestito finisce il ${formatDate(date)}. Vuota: non cambia.`,
  changePlaces: 'Cambia i luoghi d’uso',
  presentPlaces: (places: readonly string[]) => `Ora: ${places.join('; ')}`,
  contacts: {
    lender: 'Referente della Regione',
    borrower: 'Referente dell’ente',
  },
  unchanged: (name: string | undefined) =>
    name === undefined ? 'Non cambia: nessuno' : `Non cambia: ${name}`,
  signatories: { lender: 'Firma per la Regione', borrower: 'Firma per l’ente' },
  signatoryNeeded: 'Scegli chi firma',
  previous: 'Atti precedenti',
  previousHelp: 'La richiesta a cui risponde: «nota prot. n. 123 del 4 marzo 2026»',
  reason: 'Motivo',
  reasonHelp: 'L’atto lo riporta. Facoltativo.',
  endsOnUnfit: (date: string) => `Indica un giorno dopo il ${formatDate(date)}, oppure lascia vuoto`,
  parts: 'Parti dell’atto aggiuntivo',
  added: 'Aggiunte',
  addedHelp: 'Quello che scegli resta riservato a questo prestito dal momento in cui emetti l’atto.',
  ways: 'Come aggiungere',
  wayLabels: { search: 'Cerca', codes: 'Scansiona o incolla', seats: 'Licenze' },
  chosenWay: (count: number) => `Scelti (${formatNumber(count)})`,
  chosenNoun: ['voce', 'voci'] as const,
  chosenList: 'Che cosa si aggiunge',
  chosenEmpty: 'Ancora niente da aggiungere',
  chosenEmptyHelp: 'Cerca beni e servizi, leggi le etichette con lo scanner, o prendi posti di una licenza.',
  columns: { seats: 'Posti' },
  remove: 'Togli',
  addedNow: (said: string) => `${said}: fra le aggiunte`,
  addedBefore: (said: string) => `${said}: già fra le aggiunte`,
  replaced: 'Sostituzioni',
  replacedHelp:
    'Scegli i beni di cui prendono il posto quelli aggiunti. Chi li ha in mano li restituisce dopo la firma; quelli non ancora consegnati escono dal prestito.',
  replacedList: 'Beni sostituiti',
  replacedEmpty: 'Nessun bene da sostituire',
  preview: 'Anteprima',
  previewNeeds: 'Per vedere l’atto completa i campi a sinistra.',
  previewRefused: 'L’atto non si può preparare',
  issue: 'Emetti l’atto aggiuntivo',
  issueQuestion: 'Emettere l’atto aggiuntivo?',
  issueChanges: (borrower: string, changes: string) => `${borrower}: ${changes}.`,
  issueHelp: (endsOn: string) =>
    `L’atto riceve il suo numero e non si può più cambiare; ciò che aggiunge resta riservato a questo prestito. Nulla cambia finché non l’hanno firmato entrambe le parti, entro il ${formatDate(endsOn)}.`,
  issued: (number: string) => `Atto aggiuntivo n. ${number} emesso`,
  issuedHelp: (endsOn: string) =>
    `Fallo firmare a entrambe le parti entro il ${formatDate(endsOn)}, poi porta nel prestito il file firmato: solo allora ha effetto.`,
  listTitle: 'Atti aggiuntivi',
  numbered: (count: number) => `Atto aggiuntivo n. ${formatNumber(count)}`,
  states: {
    waiting: 'Da firmare',
    late: 'Oltre il termine',
    signed: 'Firmato',
    annulled: 'Annullato',
    lapsed: 'Decaduto',
  },
  stateDetails: {
    waiting: (endsOn: string) => `Le firme sono attese entro il ${formatDate(endsOn)}`,
    late: (endsOn: string) =>
      `Il termine per le firme era il ${formatDate(endsOn)}: se è stato firmato in tempo porta il file, altrimenti annullalo`,
    signed: (on: string) => `Ha effetto dal ${formatDate(on)}`,
    annulled: (on: string) => `Il ${formatDate(on)}`,
    lapsed: (endedOn: string) =>
      `Il prestito si è concluso il ${formatDate(endedOn)}, prima che tornassero le firme di entrambe le parti`,
  },
  toGiveBack: (count: number) =>
    `${counted(count, 'bene sostituito', 'beni sostituiti')} ancora da restituire`,
  open: 'Apri',
  annul: 'Annulla l’atto',
  annulQuestion: (number: string) => `Annullare l’atto aggiuntivo n. ${number}?`,
  annulHelp:
    'L’atto resta, con il suo numero, segnato come annullato, e non cambia nulla; ciò che aggiungeva torna libero. Il motivo resta nella storia del prestito.',
  annulled: (number: string) => `Atto aggiuntivo n. ${number} annullato`,
}

/** «proroga al 31/12/2027, 3 beni aggiunti e 2 beni sostituiti». */
export function addendumChangesText({
  endsOn,
  added,
  replacedIds,
  places,
  lenderContactId,
  borrowerContactId,
}: AddendumChanges): string {
  const { assetIds, licences, serviceIds } = added
  const seats = licences.reduce((sum, line) => sum + line.seats, 0)
  return formatList([
    ...(endsOn === undefined ? [] : [`proroga al ${formatDate(endsOn)}`]),
    ...some(assetIds.length, 'bene aggiunto', 'beni aggiunti'),
    ...some(seats, 'posto di licenza aggiunto', 'posti di licenza aggiunti'),
    ...some(serviceIds.length, 'servizio aggiunto', 'servizi aggiunti'),
    ...some(replacedIds.length, 'bene sostituito', 'beni sostituiti'),
    ...(places === undefined ? [] : ['nuovi luoghi d’uso']),
    ...(lenderContactId === undefined ? [] : ['nuovo referente della Regione']),
    ...(borrowerContactId === undefined ? [] : ['nuovo referente dell’ente']),
  ])
}

const some = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [counted(count, one, many)]
