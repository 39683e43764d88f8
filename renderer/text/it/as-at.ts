import { formatDate } from '#renderer/text/format.ts'

/** Words of the register seen as it was at the end of a day. */
export const asAtText = {
  title: 'Situazione a una data',
  today: 'Situazione a oggi',
  situation: (day: string) => `Situazione al ${formatDate(day)}`,
  meaning: 'Ciò che il registro sapeva alla fine di quel giorno: si può solo consultare.',
  preparing: 'Ricostruzione in corso…',
  backToToday: 'Torna a oggi',
  help: 'Elenchi, conteggi, schede e documenti come il registro li conosceva alla fine del giorno scelto. Nulla viene modificato.',
  choices: 'Date più richieste',
  lastMonthEnd: 'Fine del mese scorso',
  lastYearEnd: 'Fine dell’anno scorso',
  halfYear: 'Fine del semestre',
  beginning: 'Inizio del registro',
  day: 'Altro giorno',
  dayRange: (first: string, last: string) => `Dal ${formatDate(first)} al ${formatDate(last)}.`,
  outOfRange: (first: string, last: string) =>
    `Scegli un giorno dal ${formatDate(first)} al ${formatDate(last)}.`,
  show: 'Mostra',
  rebuilding: (day: string) => `Ricostruzione al ${formatDate(day)}`,
  beginsToday: 'Il registro comincia oggi: da domani potrai rivederlo com’era.',
  onlyToday: 'Nel registro si scrive solo oggi',
  past: 'Stai guardando una data passata',
  onlyTodayHelp: 'Per inserire o modificare qualcosa, torna a oggi.',
  column: 'Situazione al',
  fileName: (name: string) => `${name} - situazione`,
  sheetName: (name: string, day: string) => `${name} al ${formatDate(day).replaceAll('/', '-')}`,
}
