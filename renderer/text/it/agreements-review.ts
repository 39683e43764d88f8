import { formatDate } from '#renderer/text/format.ts'

/** Words of the last step and of what follows it. */
export const reviewText = {
  missing: 'Che cosa manca',
  ready: 'Tutto è pronto',
  readyHelp: 'Leggi il documento a destra: quello che vedi è quello che sarà emesso, con il suo numero.',
  notReady: 'Non si può ancora emettere',
  goTo: (step: string) => `Vai a ${step}`,
  write: 'Completa',
  complete: (field: string) => `Manca ${field}`,
  summary: 'Riepilogo',
  borrower: 'Ente',
  contents: 'Contenuto',
  endsOn: 'Scade il',
  value: 'Valore di inventario',
  issue: (act: string) => `Emetti ${act}`,
  issueQuestion: (act: string, number: string) => `Emettere ${act} ${number}?`,
  issueHelp: (number: string, borrower: string) =>
    `Il documento per ${borrower} riceve il numero ${number} e il suo PDF viene congelato. Dopo non si può più cambiare: si può solo annullare, indicando il motivo.`,
  issued: (act: string, number: string) => `${act} ${number} emesso`,
  issuedHelp: (date: string) =>
    `Emesso il ${formatDate(date)}. Ora va firmato digitalmente dalle due parti: quando tornerà firmato, registra qui le date delle firme.`,
  openLoan: 'Vai al prestito',
  anotherLoan: 'Nuovo prestito',
  previewOf: (act: string, borrower: string) => `Anteprima ${act} per ${borrower}`,
  noPreview: 'L’anteprima non si può ancora preparare',
  unprintable:
    'I dati ci sono tutti, ma qualcuno non si può stampare così com’è scritto: lo dice l’anteprima.',
  drawing: 'Preparazione dell’anteprima…',
}
