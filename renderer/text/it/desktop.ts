/** Words of the native menu and dialogs. */
export const desktopText = {
  menu: {
    file: 'File',
    openRegisterFolder: 'Apri la cartella del registro',
    quit: 'Esci',
    edit: 'Modifica',
    undo: 'Annulla',
    redo: 'Ripeti',
    cut: 'Taglia',
    copy: 'Copia',
    paste: 'Incolla',
    selectAll: 'Seleziona tutto',
    view: 'Visualizza',
    actualSize: 'Dimensioni reali',
    zoomIn: 'Ingrandisci',
    zoomOut: 'Riduci',
    fullScreen: 'Schermo intero',
    developerTools: 'Strumenti di sviluppo',
    window: 'Finestra',
    minimise: 'Riduci a icona',
    close: 'Chiudi',
    help: 'Aiuto',
    openLogs: 'Apri la cartella dei messaggi di errore',
    about: 'Informazioni su Comodato',
    services: 'Servizi',
    hide: 'Nascondi Comodato',
    hideOthers: 'Nascondi le altre',
    showAll: 'Mostra tutte',
  },
  hostStopped: {
    message: 'Il registro si è fermato',
    detail:
      'Quello che il programma ha detto «salvato» è salvo sul disco. Riavviando il registro si riprende da lì; i particolari dell’errore sono nella cartella dei messaggi di errore.',
    restart: 'Riavvia il registro',
    quit: 'Esci',
  },
  pageStopped: {
    message: 'La finestra si è fermata',
    detail:
      'Quello che il programma ha detto «salvato» è salvo sul disco; quello che non era ancora salvato va riscritto. I particolari dell’errore sono nella cartella dei messaggi di errore.',
    restart: 'Riapri la finestra',
    quit: 'Esci',
  },
  otherRegister: {
    message: 'È già aperto un altro registro',
    detail: (open: string, other: string) =>
      `Comodato apre un registro alla volta. È aperto quello in\n${open}\nLo si chiude e si apre quello in\n${other}?\n\nQuello che è stato salvato resta salvato.`,
    stay: 'Resta su questo',
    openInstead: 'Chiudi e apri l’altro',
  },
  pickBackupFolder: {
    title: 'Scegli la cartella',
    confirm: 'Usa questa cartella',
  },
  pickArchive: {
    title: 'Scegli il file esportato da Comodato',
    confirm: 'Riprendi da questo file',
    kind: 'Registri esportati',
  },
  print: {
    question: (paper: string) => `Su quale stampante stampare «${paper}»?`,
    cancel: 'Annulla',
  },
  about: {
    licence: 'Licenza EUPL-1.2',
    close: 'Chiudi',
  },
} as const
