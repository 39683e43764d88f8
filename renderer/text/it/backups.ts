import { counted, formatBytes, formatInstant, formatNumber } from '#renderer/text/format.ts'

const entries = (count: number) => counted(count, 'fatto', 'fatti')

/** Words of the screen of backups, of restoring, and of what other screens say of them. */
export const backupsText = {
  title: 'Copie di sicurezza',
  runNow: 'Esegui ora',
  running: 'Copia in corso, con verifica',
  made: (sequence: number, newBytes: number) =>
    `Copia fatta e verificata: ${entries(sequence)}, ${formatBytes(newBytes)} nuovi`,
  chooseFirst: 'Scegli prima la cartella.',
  where: 'Dove',
  whereHelp:
    'Meglio un disco diverso da quello del registro: un disco esterno o una cartella di rete. Ogni contenuto è tenuto una volta sola.',
  folder: 'Cartella',
  choose: 'Scegli la cartella',
  change: 'Cambia cartella',
  encryption: 'Cifratura',
  encrypted: 'Cifrate con la frase segreta',
  inClear: 'Non cifrate',
  lastOne: 'Ultima copia',
  never: 'Nessuna',
  lastFacts: (at: string, sequence: number) =>
    `${formatInstant(at)} · fino al fatto n. ${formatNumber(sequence)}`,
  when: 'Quando',
  whenHelp:
    'Restano tutte le copie di oggi, una al giorno per un mese, una al mese per due anni. Ogni copia è riletta prima di dirla fatta; quello che non cambia, una volta alla settimana o quando la fai tu.',
  automatic: 'Fai le copie da solo',
  automaticHelp: 'Alla chiusura del programma e, mentre lavori, ogni quattro ore se c’è qualcosa di nuovo.',
  list: 'Le copie',
  noneYet: 'Non c’è ancora nessuna copia',
  noneYetHelp: 'La prima contiene tutto il registro; le seguenti aggiungono solo quello che è cambiato.',
  noFolderYet: 'Se questo disco si rompe, il registro è perso',
  noFolderYetHelp:
    'Scegli una cartella su un altro disco: il programma vi tiene copie verificate del registro, da ripristinare quando serve.',
  elsewhere: 'Apri un’altra cartella di copie',
  anyFolder: 'Apri una cartella di copie',
  elsewhereTitle: (folder: string) => `Copie in ${folder}`,
  columns: {
    when: 'Fatta il',
    upTo: 'Fino al fatto',
    size: 'Dimensione',
    fresh: 'Di cui nuovi',
    state: 'Stato',
    actions: 'Azioni',
  },
  states: { verified: 'Verificata', otherRegister: 'Altro registro', unreadable: 'Non si legge' },
  verify: 'Rileggi',
  restore: 'Ripristina',
  unreadable: 'Questa copia non si legge: non può essere ripristinata',
  otherWork: 'Il programma sta già lavorando alle copie: attendi che finisca',
  verifying: 'Rilettura della copia',
  verified: (files: number, bytes: number) =>
    `Copia intera: ${counted(files, 'file', 'file')}, ${formatBytes(bytes)}, giornale verificato`,
  trouble: 'L’ultima copia automatica non è stata fatta',
  troubleAt: (at: string, why: string) => `${formatInstant(at)}. ${why}`,
  unwrittenHelp:
    'Il file backups.json, fra le impostazioni del programma, non si può scrivere: controlla lo spazio sul disco e i permessi. Le copie dell’elenco restano valide; finché non rimedi, alla prossima apertura il programma non ricorderà quando è stata fatta l’ultima.',
  unlockTitle: 'Queste copie sono cifrate',
  unlockHelp: 'La frase segreta scelta quando è nata la cartella.',
  unlock: 'Apri',
  passphraseMissing: 'Scrivi prima la frase segreta.',
  passphrase: 'Frase segreta',
}

/** Words of choosing a folder. */
export const placeText = {
  newTitle: 'Nuova cartella di copie',
  foundTitle: 'Qui ci sono già copie di Comodato',
  use: 'Usa questa cartella',
  willBe: 'Le copie saranno in',
  are: 'Le copie sono in',
  foundHelp:
    'Le nuove copie si aggiungono a quelle che ci sono; nessuna viene tolta finché la regola la tiene.',
  protection: 'Protezione',
  choices: {
    inClear: 'Non cifrate',
    inClearHelp: 'Chi ha la cartella legge il registro, dati personali compresi.',
    encrypted: 'Cifrate con una frase segreta',
    encryptedHelp:
      'Nel formato pubblico «age»: si aprono anche senza Comodato. Senza la frase, su un altro computer, sono perse.',
  },
  again: 'Ripeti la frase segreta',
  passphraseHelp: 'Almeno 12 caratteri; quattro o più parole senza legame fra loro sono facili da ricordare.',
  keep: 'Scrivila e conservala lontano dalle copie: nessuno può recuperarla.',
  different: 'Le due frasi sono diverse.',
  strength: {
    tooShort: 'Troppo corta',
    weak: 'Troppo debole: si indovina',
    fair: 'Sufficiente',
    strong: 'Robusta',
  },
  strengthLabel: 'Robustezza',
  chooseProtection: 'Scegli se cifrare le copie.',
}

/** Words of restoring. */
export const restoreText = {
  title: 'Ripristina la copia',
  looking: 'Confronto fra la copia e il registro di ora…',
  back: (at: string, sequence: number) =>
    `Il registro tornerà com’era il ${formatInstant(at)}, al fatto n. ${formatNumber(sequence)}.`,
  losesNothing: 'Non si perde nessun fatto',
  losesNothingHelp: 'Tutti i fatti che si leggono nel registro di ora sono anche nella copia.',
  loses: (count: number) =>
    count === 1
      ? 'Si perderà 1 fatto scritto dopo la copia'
      : `Si perderanno ${entries(count)} scritti dopo la copia`,
  lastLost: (shown: number, count: number) =>
    shown === count ? 'Ecco che cosa:' : `I ${formatNumber(shown)} più recenti:`,
  diverged: 'La copia e il registro di ora raccontano cose diverse',
  divergedHelp: (common: number, lost: number) =>
    `Hanno in comune i primi ${entries(common)}; i ${entries(lost)} seguenti del registro di ora non sono nella copia.`,
  otherRegister: 'La copia è di un altro registro',
  otherRegisterHelp: (lost: number) =>
    `Prende il posto di quello di ora, con i suoi ${entries(lost)}: verifica di aver scelto la cartella giusta.`,
  damaged: (sequence: number) =>
    `Il registro di ora è danneggiato e si legge fino al fatto n. ${formatNumber(sequence)}; quello che viene dopo il danno non si può contare.`,
  unreadable: 'Il registro di ora non si legge: non si può dire che cosa contiene.',
  none: 'Adesso non c’è nessun registro: non si perde nulla.',
  peopleBack: (count: number) =>
    `${counted(count, 'persona cancellata', 'persone cancellate')} dall’archivio dopo la copia vi ${count === 1 ? 'tornerà' : 'torneranno'}: cancellale di nuovo.`,
  aside:
    'Il registro di ora non viene eliminato: resta accanto, in una cartella «register-prima-del-ripristino» con la data.',
  confirm: (word: string) => `Per confermare scrivi ${word}`,
  word: 'RIPRISTINA',
  writeWord: (word: string) => `Scrivi ${word}, tutto maiuscolo.`,
  restoring: 'Ripristino in corso, con verifica',
  restored: (sequence: number, keptAside: string | undefined) =>
    keptAside === undefined
      ? `Registro ripristinato al fatto n. ${formatNumber(sequence)}`
      : `Registro ripristinato al fatto n. ${formatNumber(sequence)}. Quello di prima è in ${keptAside}`,
  columns: { fact: 'Fatto', at: 'Quando', by: 'Chi', what: 'Che cosa' },
}

/** What other screens say of backups. */
export const backupNews = {
  last: (at: string) => `Ultima copia: ${formatInstant(at)}`,
  making: 'Copia di sicurezza in corso',
  troubleShort: 'Copia di sicurezza non fatta',
  unwritten: 'L’esito dell’ultima copia di sicurezza non si è potuto annotare su questo computer',
  none: 'Nessuna copia di sicurezza',
  warnings: {
    noFolder: 'Il registro non ha copie di sicurezza',
    never: 'La prima copia di sicurezza non è ancora stata fatta',
    old: 'L’ultima copia di sicurezza ha più di una settimana',
  },
  warningHelp: 'Se questo disco si rompe, quello che non è in una copia è perso.',
  open: 'Vai alle copie',
  settings: 'Quando sono state fatte, dove, e come si torna a una di esse.',
}
