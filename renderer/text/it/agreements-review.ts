import { formatDate } from '#renderer/text/format.ts'

/** Words of the last step and of what follows it. */
export const reviewText = {
  missing: 'Che cosa manca',
  ready: 'Tutto è pronto',
  readyHelp: 'Leggi il contratto a destra: quello che vedi è quello che sarà emesso, con il suo numero.',
  notReady: 'Il contratto non si può ancora emettere',
  goTo: (step: string) => `Vai a ${step}`,
  write: 'Completa',
  complete: (field: string) => `Manca ${field}`,
  summary: 'Riepilogo',
  borrower: 'Ente',
  contents: 'Contenuto',
  endsOn: 'Scade il',
  value: 'Valore di inventario',
  issue: 'Emetti il contratto',
  issueQuestion: (number: string) => `Emettere il contratto ${number}?`,
  issueHelp: (number: string, borrower: string) =>
    `Il contratto per ${borrower} riceve il numero ${number} e il suo PDF viene congelato. Dopo non si può più cambiare: si può solo annullare, indicando il motivo.`,
  issued: (number: string) => `Contratto ${number} emesso`,
  issuedHelp: (date: string) =>
    `Emesso il ${formatDate(date)}. Ora va firmato digitalmente dalle due parti: quando tornerà firmato, registra qui le date delle firme.`,
  openLoan: 'Vai al prestito',
  anotherLoan: 'Nuovo prestito',
  previewOf: (borrower: string) => `Anteprima del contratto per ${borrower}`,
  noPreview: 'L’anteprima non si può ancora preparare',
  unprintable:
    'I dati ci sono tutti, ma qualcuno non si può stampare così com’è scritto: lo dice l’anteprima.',
  drawing: 'Preparazione dell’anteprima…',
}
