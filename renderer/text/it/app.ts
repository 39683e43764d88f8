import { formatDate, formatNumber } from '#renderer/text/format.ts'
import type { CalendarDate } from '#src/shared/dates.ts'

/** Words of the program as a whole. */
export const appText = {
  places: {
    start: 'Inizio',
    agreements: 'Prestiti',
    items: 'Beni',
    import: 'Importa una consegna',
    bodies: 'Enti',
    funds: 'Fondi',
    chronicle: 'Cronologia',
    backups: 'Copie di sicurezza',
    settings: 'Impostazioni',
  },
  headings: { daily: 'Lavoro', archive: 'Archivio' },
  saved: (sequence: number) => `Tutto salvato · fatto n. ${formatNumber(sequence)}`,
  operator: (name: string) => `Operatore: ${name}`,
  aheadOfClock: (latestDay: CalendarDate, today: CalendarDate) =>
    `Nel registro c’è una registrazione del ${formatDate(latestDay)}, ma questo computer segna il ${formatDate(today)}: controlla l’orologio prima di emettere documenti.`,
  torn: 'All’apertura un’ultima scrittura incompleta è stata messa da parte: nulla di quanto era salvato è andato perso.',
  interrupted: {
    finished: 'Un ripristino interrotto è stato portato a termine: questo è il registro ripristinato.',
    undone:
      'Un ripristino era stato interrotto prima della fine: quel che ne restava è stato tolto, e il registro è quello di prima.',
  },
  listRenewed:
    'L’elenco dei registri aperti su questo computer (registers.json) non si leggeva: è stato conservato con un altro nome e rifatto.',
  opening: 'Apertura del registro…',
  openingHelp: 'Con molti beni servono alcuni secondi.',
  stopped: 'Il registro si è fermato',
  stoppedHelp: 'Quello che era salvato è salvo. Scegli «Riavvia» nell’avviso per continuare.',
  screenFailed: 'Questa schermata ha avuto un problema',
  screenFailedHelp: 'È un errore del programma: i dati salvati sono salvi.',
  openAgain: 'Riapri',
  openRegisterAgain: 'Riapri il registro',
  notFound: 'Questa pagina non c’è',
  notFoundHelp: 'Scegli una voce dal menu a sinistra.',
}
