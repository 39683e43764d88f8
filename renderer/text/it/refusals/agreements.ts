import { counted, formatDate, formatList, formatNumber } from '#renderer/text/format.ts'
import { actWords } from '#renderer/text/it/act-words.ts'
import { partyWords } from '#renderer/text/it/signatures.ts'
import { agreementStatusWords } from '#renderer/text/it/statuses.ts'
import { termWord } from '#renderer/text/it/terms.ts'
import { unavailableText } from '#renderer/text/it/unavailable.ts'
import type { RefusalTexts } from './texts.ts'

const statusName = (status: keyof typeof agreementStatusWords) => agreementStatusWords[status].toLowerCase()

/** Prestiti: bozze, contratti, consegne, restituzioni. */
export const agreementRefusals = {
  agreementUnknown: () => 'Questo prestito non è nel registro.',
  wrongStatus: ({ status, act, needs }) =>
    `Per questa azione ${act ? `${actWords(act.ofThings).the} ${act.number}` : 'il prestito'} deve essere ${formatList(needs.map((need) => `«${statusName(need)}»`)).replace(' e ', ' o ')}: ora è «${statusName(status)}».`,
  borrowerUnknown: () => 'L’ente a cui prestare non è nel registro.',
  borrowerIsLender: ({ name }) => `${name} è il comodante: non può prestare a sé stesso.`,
  borrowerSuppressed: ({ name, on, successorName }) =>
    `L’ente ${name} è soppresso dal ${formatDate(on)}${successorName === undefined ? '' : `: gli è succeduto ${successorName}`}. Non può firmare un nuovo contratto.`,
  receiverSuppressed: ({ name, on }) =>
    `L’ente ${name} è soppresso dal ${formatDate(on)} e nessun ente gli è succeduto: da quel giorno non c’è chi possa ricevere.`,
  itemsUnavailable: ({ items }) => {
    const [first] = items
    if (!first || items.length > 1)
      return `${counted(items.length, 'bene non si può prestare', 'beni non si possono prestare')}: ${formatList(items.slice(0, 5).map(({ inventoryNumber }) => inventoryNumber))}${items.length > 5 ? '…' : ''}.`
    return `${first.inventoryNumber} non si può prestare: ${unavailableText(first.reason, first.holder)}.`
  },
  itemTwice: () => 'Lo stesso bene compare due volte.',
  tooFewFree: ({ title, wanted, free }) =>
    `Di ${title} ne ${free === 1 ? 'è libero' : 'sono liberi'} ${formatNumber(free)}: ${free === 1 ? 'non basta' : 'non bastano'} per ${formatNumber(wanted)}.`,
  lineUnknown: () => 'Questo bene non è nell’elenco del prestito.',
  agreementEmpty: () =>
    'Non c’è ancora nulla da prestare: aggiungi almeno un bene, una licenza o un servizio.',
  termsMissing: ({ fields }) => `Mancano ancora: ${formatList(fields.map(termWord))}.`,
  endBeforeStart: ({ endsOn, startsOn }) =>
    `La scadenza (${formatDate(endsOn)}) deve venire dopo l’inizio (${formatDate(startsOn)}).`,
  deliveryAfterEnd: ({ deliverBy, endsOn }) =>
    `La consegna è prevista entro il ${formatDate(deliverBy)}, dopo la scadenza del ${formatDate(endsOn)}.`,
  signatoryNotInOffice: ({ name, from, to, on }) =>
    `Il ${formatDate(on)} ${name} non può firmare: è in carica dal ${formatDate(from)}${to === undefined ? '' : ` al ${formatDate(to)}`}.`,
  estimateWithoutValue: ({ itemIds }) =>
    `Hai scelto la stima dell’art. 1806, ma ${counted(itemIds.length, 'bene non ha', 'beni non hanno')} un valore: indicalo nella scheda del bene.`,
  numberTaken: ({ number, next }) =>
    `Il numero ${number} è stato preso nel frattempo: il prossimo è ${next}. Riprova.`,
  dateInFuture: ({ on }) => `Il ${formatDate(on)} non è ancora venuto: indica una data non oltre oggi.`,
  dateBefore: ({ on, notBefore }) =>
    `Il ${formatDate(on)} è troppo presto: non prima del ${formatDate(notBefore)}.`,
  signedAfterHandover: ({ on, handedOverOn, number, ofThings }) =>
    `Il verbale ${number} è del ${formatDate(handedOverOn)}: ${actWords(ofThings).the} non può risultare firmato dopo, il ${formatDate(on)}.`,
  protocolUnchanged: () => 'Il documento ha già questo protocollo.',
  signedFileTwice: () => 'Questo stesso file è già nel registro.',
  signedFileAddsNothing: ({ parties }) =>
    `Il registro ha già la firma ${formatList(parties.map((party) => partyWords.of[party]))}: questo file non ne porta altre.`,
  partySignsTwice: ({ party }) =>
    `Due firme risultano ${partyWords.of[party]}: indica per ciascuna chi firma.`,
  signaturesUnchanged: () => 'Le date sono quelle già registrate: cambiane almeno una.',
  nothingHandedOver: () => 'Scegli che cosa si consegna.',
  handoverUnknown: () => 'Questo verbale non è nel registro.',
  handoverAlreadyAnnulled: ({ number, on }) =>
    `Il verbale ${number} è già stato annullato il ${formatDate(on)}.`,
  nothingLeftToHandOver: () => 'È già stato consegnato tutto.',
  nothingToGiveBack: () => 'L’ente non ha più nulla di questo prestito.',
  lineNotPending: ({ inventoryNumber }) => `${inventoryNumber} è già stato consegnato.`,
  lineNotHandedOver: ({ inventoryNumber }) =>
    `${inventoryNumber} non è in mano all’ente: non si può restituire.`,
  addendumUnknown: () => 'Questo atto aggiuntivo non è nel registro.',
  addendumOutstanding: ({ count }) =>
    `L’atto aggiuntivo n. ${formatNumber(count)} aspetta ancora le firme: prima va firmato o annullato.`,
  addendumSettled: ({ count, state }) =>
    state === 'signed'
      ? `L’atto aggiuntivo n. ${formatNumber(count)} è già firmato da entrambe le parti: lo cambia soltanto un altro atto aggiuntivo.`
      : `L’atto aggiuntivo n. ${formatNumber(count)} è stato annullato.`,
  addendumLapsed: ({ count, endedOn }) =>
    `L’atto aggiuntivo n. ${formatNumber(count)} è decaduto: il prestito si è concluso il ${formatDate(endedOn)}, prima che tornassero le firme di entrambe le parti. Non cambia più nulla.`,
  addendumAfterEnd: ({ endsOn }) =>
    `Il prestito è scaduto il ${formatDate(endsOn)}: dopo la scadenza non si proroga e non si cambia, si fa un contratto nuovo.`,
  addendumSignedLate: ({ on, endsOn }) =>
    `Una firma è del ${formatDate(on)}, dopo la scadenza del ${formatDate(endsOn)}: l’atto aggiuntivo non ha effetto. Va annullato, e si fa un contratto nuovo.`,
  extensionNotLater: ({ newEndsOn, endsOn }) =>
    `La nuova scadenza, ${formatDate(newEndsOn)}, non è dopo quella di ora, ${formatDate(endsOn)}.`,
  addendumChangesNothing: () => 'L’atto aggiuntivo non cambia ancora nulla: scegli che cosa cambia.',
  itemAlreadyListed: ({ inventoryNumber }) =>
    `${inventoryNumber} è già nell’elenco di questo prestito: per prestarlo di nuovo serve un contratto nuovo.`,
  placesUnchanged: () => 'I luoghi sono quelli già convenuti: cambiane almeno uno.',
  contactUnchanged: ({ party }) =>
    party === 'lender' ? 'Il referente della Regione è già questo.' : 'Il referente dell’ente è già questo.',
  replacedByNothing: () =>
    'Per sostituire dei beni aggiungi quelli che ne prendono il posto; per riaverli soltanto, registra una restituzione.',
  replacedEnded: ({ inventoryNumber }) =>
    `${inventoryNumber} è già stato restituito: non c’è da sostituirlo.`,
  seatsBeyondAgreed: ({ wanted, left }) =>
    `Ne ${left === 1 ? 'resta' : 'restano'} ${formatNumber(left)}: ${formatNumber(wanted)} sono troppi.`,
} satisfies Partial<RefusalTexts>
