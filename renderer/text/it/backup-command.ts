import { counted, formatBytes, formatInstant, formatNumber } from '#renderer/text/format.ts'

/** Words of the help of the commands for backups. */
export const backupHelp = {
  backup: 'fa una copia di sicurezza e la verifica; la cartella delle copie nasce se non c’è',
  backups: 'elenca le copie di sicurezza di una cartella',
  restore: 'ripristina una copia di sicurezza; il registro di ora resta accanto, con un altro nome',
  to: 'la cartella delle copie',
  from: 'la cartella delle copie',
  at: 'quale copia: il suo nome, o l’inizio della sua data in UTC (2026-11-26T09); se manca, l’ultima',
  passphraseFile: 'un file che contiene la frase segreta, sulla prima riga; una cartella nuova sarà cifrata',
  check: 'rilegge ogni copia per intero',
  dryRun: 'mostra che cosa si perderebbe, senza ripristinare',
}

type Told = {
  readonly name: string
  readonly at: string
  readonly sequence: number
  readonly bytes?: number | undefined
  readonly newBytes?: number | undefined
}

export const backupCommandText = {
  madeEncrypted: (folder: string) => `${folder}: nuova cartella di copie, cifrata.`,
  made: (folder: string) => `${folder}: nuova cartella di copie, non cifrata.`,
  done: (name: string, sequence: number, newBytes: number) =>
    `Copia ${name} fatta e verificata: ${counted(sequence, 'registrazione', 'registrazioni')}, ${formatBytes(newBytes)} nuovi.`,
  line: ({ name, at, sequence, bytes, newBytes }: Told) =>
    [
      name,
      formatInstant(at),
      counted(sequence, 'registrazione', 'registrazioni'),
      ...(bytes === undefined || newBytes === undefined
        ? []
        : [formatBytes(bytes), `${formatBytes(newBytes)} nuovi`]),
    ].join('\t'),
  none: 'Nella cartella non ci sono ancora copie.',
  sound: (name: string) => `${name}: intera.`,
  faulty: (name: string, why: string) => `${name}: ${why}`,
  chosen: (name: string, at: string) => `Copia ${name}, del ${formatInstant(at)}.`,
  loses: (count: number) =>
    count === 0
      ? 'Nessuna registrazione andrebbe persa.'
      : `Dal registro di ora ${count === 1 ? 'uscirebbe' : 'uscirebbero'} ${counted(count, 'registrazione', 'registrazioni')}:`,
  lost: (seq: number, at: string, by: string, command: string) =>
    `  n. ${formatNumber(seq)}\t${formatInstant(at)}\t${by}\t${command}`,
  others: 'La copia è di un altro registro.',
  diverged: (common: number) =>
    `Il registro di ora e la copia ${common === 0 ? 'non hanno nulla in comune' : `hanno in comune solo ${common === 1 ? 'la prima registrazione' : `le prime ${formatNumber(common)} registrazioni`}`}.`,
  peopleBack: (count: number) =>
    `${counted(count, 'persona cancellata', 'persone cancellate')} dall’archivio dopo la copia vi ${count === 1 ? 'tornerebbe' : 'tornerebbero'}.`,
  restored: (sequence: number) =>
    `Registro ripristinato: ${counted(sequence, 'registrazione', 'registrazioni')}.`,
  keptAside: (name: string) => `Il registro di prima è accanto, nella cartella ${name}.`,
  asideName: (day: string) => `register-prima-del-ripristino-${day}`,
}
