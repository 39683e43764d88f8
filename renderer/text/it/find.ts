import type { CalendarDate } from '#src/shared/dates.ts'
import { counted, formatDate } from '#renderer/text/format.ts'

/** Words of the box that finds anything. */
export const findText = {
  label: 'Cerca o leggi un codice',
  looking: 'Ricerca…',
  headings: {
    code: 'Con questo codice',
    agreements: 'Prestiti',
    bodies: 'Enti',
    people: 'Persone',
    items: 'Beni',
    sections: 'Sezioni',
  },
  /** The row that opens the list of all that was found. */
  all: {
    agreements: (count: number) => `Tutti e ${counted(count, 'prestito', 'prestiti')}`,
    bodies: (count: number) => `Tutti e ${counted(count, 'ente', 'enti')}`,
    people: (count: number) => `Tutte e ${counted(count, 'persona', 'persone')}`,
    items: (count: number) => `Tutti e ${counted(count, 'bene', 'beni')}`,
  },
  draft: (borrower: string) => `Bozza per ${borrower}`,
  agreement: (number: string, borrower: string) => `${number} · ${borrower}`,
  until: (day: CalendarDate) => `fino al ${formatDate(day)}`,
  holds: (count: number) => counted(count, 'bene', 'beni'),
  suppressed: (on: CalendarDate) => `ente soppresso dal ${formatDate(on)}`,
  nothing: (text: string) => `Nessun bene, prestito, ente o persona corrisponde a «${text}».`,
}
