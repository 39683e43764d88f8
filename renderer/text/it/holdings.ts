import { formatDate } from '#renderer/text/format.ts'

/** Words of the register of the things on loan, and of the list of one body's. */
export const holdingsText = {
  open: 'Stampa situazione…',
  register: 'Registro dei beni in comodato',
  list: 'Elenco dei beni detenuti',
  today: (day: string) => `Situazione a oggi, ${formatDate(day)}`,
  asAt: (day: string) => `Situazione al ${formatDate(day)}`,
  print: 'Stampa',
  save: 'Salva con nome…',
  drawing: 'Preparazione del documento…',
  refused: 'Il documento non si può comporre',
  saved: (name: string) => `Salvato in ${name}`,
  preview: 'Anteprima del documento',
}
