import { formatInstant, formatNumber } from '#renderer/text/format.ts'
import { damageReasons } from './damage.ts'

const reasons: Readonly<Record<string, string>> = damageReasons

/** Words of the screens of a register that is damaged, or that does not open. */
export const damageScreenText = {
  title: 'Il registro è danneggiato',
  explain:
    'Qualcosa ha cambiato i file del registro fuori dal programma: un disco che si guasta, una copia riuscita a metà, un’altra mano. Da adesso non si scrive più nulla, perché nulla vada perso.',
  readable: (sequence: number) =>
    sequence === 0
      ? 'Non si legge nessun fatto.'
      : `Si legge, ed è sicuro, tutto fino al fatto n. ${formatNumber(sequence)}.`,
  where: 'Dove',
  file: 'File',
  line: 'Riga',
  fact: 'Fatto',
  offset: 'Byte',
  what: 'Che cosa',
  reason: (reason: string) => {
    const text = reasons[reason] ?? reason
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  },
  whatToDo: 'Che cosa puoi fare',
  restore: 'Ripristina una copia di sicurezza',
  restoreHelp:
    'Il registro torna intero, com’era quando la copia è stata fatta. Quello danneggiato resta accanto, per chi volesse recuperarne altro.',
  keep: 'Metti al sicuro quello che si legge',
  keepHelp:
    'Tutti gli elenchi fino al danno, con il significato delle colonne, e ogni documento e file firmato che risulta integro: un solo file ZIP.',
  saveReadable: 'Salva quello che si legge',
  report: 'Salva la descrizione del danno',
  reportHelp: 'Un file di testo da dare a chi ti assiste; non contiene dati del registro.',
  goOn: 'Continua in sola lettura',
  goOnHelp: 'Si consulta tutto quello che viene prima del danno.',
  cannotOpen: 'Il registro non si può aprire',
  tryAgain: 'Riprova',
  reportName: 'danno-del-registro.txt',
  reportSaved: (name: string) => `Descrizione salvata in ${name}`,
}

type Backup = { readonly at: string; readonly sequence: number }

/** Words of the same screen, where a backup made here has what the register has no more. */
export const backupDeniedText = {
  title: 'Il registro non ha tutto quello che c’è nella copia',
  /** `last` is where the register ends, when it ends before the backup. */
  explain: ({ at, sequence }: Backup, last: number | undefined) =>
    `La copia di sicurezza del ${formatInstant(at)} ${
      last === undefined
        ? `ha al n. ${formatNumber(sequence)} un fatto diverso da quello che c’è adesso nel registro.`
        : `arriva al fatto n. ${formatNumber(sequence)}; il registro che c’è adesso finisce al n. ${formatNumber(last)}.`
    } Succede se i file del registro sono stati sostituiti da altri più vecchi, o se il registro è stato ripristinato da un altro computer o dalla riga di comando. Finché non decidi non si scrive nulla.`,
  accept: 'Lavora con il registro com’è',
  acceptHelp:
    'Solo se sai perché è diverso: per esempio, qualcuno dell’ufficio ha ripristinato una copia più vecchia da un altro computer.',
  question: 'Lavorare con il registro com’è?',
  confirm: 'Lavora con questo registro',
  consequence: ({ at }: Backup) =>
    `Quello che scrivi seguirà l’ultimo fatto del registro che c’è adesso. I fatti che ne mancano restano solo nella copia del ${formatInstant(at)}: i numeri che hanno dato a contratti e beni possono essere dati di nuovo.`,
}

type Reported = {
  readonly folder: string | undefined
  readonly cause: string
  readonly detail: string
  readonly program: string | undefined
  readonly readable: number | undefined
  readonly at: string
}

/** The description of the damage, for whoever helps. */
export const damageReport = ({ folder, cause, detail, program, readable, at }: Reported): string =>
  [
    'COMODATO: DESCRIZIONE DEL DANNO DI UN REGISTRO',
    '',
    `Scritta il: ${formatInstant(at)}`,
    ...(program === undefined ? [] : [`Programma: ${program}`]),
    ...(folder === undefined ? [] : [`Cartella: ${folder}`]),
    ...(readable === undefined ? [] : [`Ultimo fatto che si legge: n. ${formatNumber(readable)}`]),
    `Causa: ${cause}`,
    `Particolari: ${detail}`,
    '',
    'Il programma non ha scritto nulla nel registro dopo avere trovato il danno. Per verificare: comodato verify --register CARTELLA --backups CARTELLA-DELLE-COPIE',
    '',
  ].join('\n')
