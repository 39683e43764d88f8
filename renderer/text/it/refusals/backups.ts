import type { BackupProblem } from '#src/backups/problem.ts'

/** Why a backup or a restore was not done, as whole sentences; `detail` is a file, a folder or the system's own code. */
export const backupProblemText = (problem: BackupProblem, detail: string): string =>
  sentences[problem](detail)

const inFile = (detail: string) => (detail === '' ? '' : ` (${detail})`)

const sentences: Readonly<Record<BackupProblem, (detail: string) => string>> = {
  noFolder: () => 'Non è stata scelta la cartella delle copie di sicurezza.',
  placeUnknown: () => 'La cartella va scelta di nuovo.',
  folderMissing: () => 'La cartella non si trova: collega il disco o la cartella di rete, poi riprova.',
  folderReadOnly: (detail) =>
    detail === ''
      ? 'Nella cartella non si può scrivere: chiedi il permesso o scegli un’altra cartella.'
      : `Il sistema non permette di leggere e scrivere in «${detail}»: chiedi il permesso o scegli un’altra cartella.`,
  noSpace: () =>
    'Sul disco non c’è più spazio: nulla è stato scritto e ciò che c’era è intatto. Libera spazio e riprova.',
  lost: (detail) => `Il disco non risponde${inFile(detail)}: controlla il collegamento e riprova.`,
  insideRegister: () =>
    'Questa cartella sta dentro quella del registro, o la contiene: si perderebbero insieme. Scegline una su un altro disco.',
  folderUnsuitable: (detail) =>
    `Nella cartella ci sono resti di copie di sicurezza che il programma non sa leggere${inFile(detail)}: non vengono toccati. Scegli un’altra cartella.`,
  notBackups: () => 'In questa cartella non ci sono copie di sicurezza di Comodato.',
  newerFormat: () => 'Queste copie sono di una versione più recente del programma: aggiornalo per usarle.',
  inUse: () => 'Un altro programma sta scrivendo in questa cartella di copie: riprova fra poco.',
  busy: () => 'C’è già una copia o un ripristino in corso: attendi che finisca.',
  cancelled: () => 'Operazione interrotta: nulla è cambiato.',
  weakPassphrase: () =>
    'La frase segreta è troppo debole: almeno 12 caratteri, meglio quattro o più parole senza legame fra loro.',
  passphraseNeeded: () => 'Queste copie sono cifrate: serve la frase segreta.',
  wrongPassphrase: () => 'La frase segreta non è quella di queste copie.',
  keyMissing: () =>
    'Su questo computer non c’è la chiave di queste copie: apri la cartella con la frase segreta.',
  keyUnreadable: () =>
    'La chiave delle copie (chiave.age) manca o non si legge: recuperala da un’altra copia della cartella.',
  choicesUnreadable: () =>
    'Le scelte di questo computer per le copie (backups.json) non si leggono e non vengono toccate: sposta altrove quel file, riavvia il programma e scegli di nuovo la cartella.',
  registerMissing: () => 'Nella cartella non c’è nessun registro.',
  registerDamaged: () =>
    'Il registro è danneggiato: non se ne fa una copia. Ripristina una copia di sicurezza fatta prima del danno.',
  registerUnreadable: (detail) =>
    `Una parte del registro non si legge${inFile(detail)}: nulla è stato scritto.`,
  registerForbidden: (detail) =>
    `Il sistema non permette di leggere «${detail}», che fa parte del registro: nulla è stato scritto. Chiedi il permesso di leggere e scrivere lì, poi riprova.`,
  registerInUse: () => 'Il registro è aperto in un altro programma: chiudilo, poi riprova.',
  besideReadOnly: (detail) =>
    `Accanto alla cartella del registro non si può scrivere${inFile(detail)}: nulla è stato fatto e il registro è quello di prima.`,
  besideNoSpace: (detail) =>
    `Accanto alla cartella del registro non c’è spazio per scriverne un altro${inFile(detail)}: nulla è andato perso. Libera spazio su quel disco, poi riprova.`,
  stagingTaken: (detail) =>
    `La cartella «${detail}» serve per scrivervi il registro, ma contiene già qualcosa che Comodato non vi ha messo: non viene toccata. Spostala o cambiale nome, poi riprova.`,
  backupUnknown: () => 'Questa copia non c’è più.',
  manifestUnreadable: (detail) =>
    `L’elenco dei file della copia non si legge${inFile(detail)}: scegline un’altra.`,
  objectMissing: (detail) => `Manca un file${inFile(detail)}: scegli un’altra copia o un altro archivio.`,
  objectAltered: (detail) =>
    `Un file non è quello che era stato scritto${inFile(detail)}: scegli un’altra copia o un altro archivio.`,
  chainBroken: (detail) =>
    `Il giornale del registro non è intero${inFile(detail)}: scegli un’altra copia o un altro archivio.`,
  headDifferent: () => 'Il giornale non finisce dove dovrebbe: scegli un’altra copia o un altro archivio.',
  presentChanged: () =>
    'Nel frattempo il registro è cambiato: nulla è stato fatto. Guarda come sta ora, poi riprova.',
  fileExists: (detail) =>
    `Il file c’è già${inFile(detail)}: scegli un altro nome, perché non viene sostituito.`,
  archiveUnreadable: (detail) => `Il file dell’archivio non si può leggere${inFile(detail)}.`,
  notArchive: () => 'Il file non è un archivio esportato da Comodato, o è stato troncato.',
  archiveUnsuitable: (detail) =>
    `Nell’archivio c’è qualcosa che Comodato non vi ha messo${inFile(detail)}: nulla è stato preso.`,
  registerPresent: (detail) =>
    `La cartella contiene già qualcosa${inFile(detail)}: un archivio si importa dove non c’è ancora un registro, o ce n’è uno vuoto.`,
}
