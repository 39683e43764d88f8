import { formatDate } from '#renderer/text/format.ts'

/** Words of the metadata of papers, for the systems that keep documents. */
export const metadataText = {
  loan: 'Contratto di comodato',
  agreement: 'Accordo',
  handover: 'Verbale di consegna',
  activation: 'Verbale di attivazione',
  addendum: 'Atto aggiuntivo',
  agreementId: (number: string, isLoan: boolean) =>
    `${isLoan ? 'contratto' : 'accordo'}-${number.replace('/', '-')}`,
  handoverId: (number: string, ofThings: boolean) =>
    `verbale-${ofThings ? 'consegna' : 'attivazione'}-${number.replace('/', '-')}`,
  addendumId: (own: string, agreement: string) => `${agreement}-atto-aggiuntivo-${own}`,
  signedId: (paper: string, place: number) => `${paper}-firmato${place === 1 ? '' : `-${place}`}`,
  addendumNumber: (own: string, number: string) => `${number} atto aggiuntivo ${own}`,
  agreementSubject: (number: string, borrower: string, isLoan: boolean) =>
    isLoan
      ? `Contratto di comodato d’uso gratuito di beni informatici n. ${number} – ${borrower}`
      : `Accordo per la messa a disposizione di licenze e servizi informatici n. ${number} – ${borrower}`,
  handoverSubject: (
    report: string,
    number: string,
    borrower: string,
    { ofThings, isLoan }: { readonly ofThings: boolean; readonly isLoan: boolean },
  ) => {
    const kind = ofThings ? 'Verbale di consegna' : 'Verbale di attivazione'
    const act = isLoan ? 'del contratto di comodato' : 'dell’accordo'
    return `${kind} n. ${report} ${act} n. ${number} – ${borrower}`
  },
  addendumSubject: (own: string, number: string, borrower: string, isLoan: boolean) => {
    const act = isLoan ? 'al contratto di comodato' : 'all’accordo'
    return `Atto aggiuntivo n. ${own} ${act} n. ${number} – ${borrower}`
  },
  caseFile: (number: string, isLoan: boolean) =>
    `${isLoan ? 'comodato' : 'accordo'}-${number.replace('/', '-')}`,
  annulled: (on: string, reason: string) => `Annullato il ${formatDate(on)}: ${reason}`,
  lapsed: (on: string) =>
    `Decaduto: il contratto si è concluso il ${formatDate(on)}, prima che fosse firmato da entrambe le parti`,
} as const

/** Words of the protocol of a paper. */
export const protocolText = {
  noted: (number: string, date: string) => `Protocollo n. ${number} del ${formatDate(date)}`,
  none: 'Non ancora protocollato',
  note: 'Protocollo…',
  title: (paper: string) => `Protocollo: ${paper}`,
  help: 'Il documento non viene toccato: numero e data restano nel registro e nei metadati.',
  number: 'Numero di protocollo',
  numberNeeded: 'Scrivi il numero',
  date: 'Del',
  dateNeeded: 'Indica il giorno',
  save: 'Registra il protocollo',
  done: 'Protocollo registrato',
  metadata: 'Metadati (XML)…',
  metadataSaved: (name: string) => `Metadati salvati in ${name}`,
} as const
