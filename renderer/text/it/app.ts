import { formatNumber } from '#renderer/text/format.ts'

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
