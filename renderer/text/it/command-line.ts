import { counted, formatNumber } from '#renderer/text/format.ts'
import type { MappingNote } from '#src/contract/protocol.ts'
import { assertNever } from '#src/shared/result.ts'
import type { Collection } from '#src/register/lists/page.ts'
import type { Rows } from '#src/register/lists/engine.ts'

/** Words of the help. */
export const commandHelp = {
  program: 'Registro dei beni informatici in comodato, senza finestra.',
  help: 'mostra come si usa',
  usage: '<comando> [opzioni]',
  commandUsage: '[opzioni]',
  register: 'la cartella del registro',
  operator: 'chi risulta avere scritto i fatti nel registro; se manca, l’utente del computer',
  demo: 'riempie un registro nuovo con la dimostrazione',
  items: 'quanti beni materiali, da 500 a 1.000.000',
  import: 'registra la lista di consegna di un fornitore (CSV, XLSX, ODS)',
  mapping:
    'file JSON che dice quale colonna è che cosa: { "columns": { "model": "Modello", "serialNumber": 3 }, "constants": { "supplier": "…" } }; una colonna si indica con il titolo o con il posto, contato da 0',
  leaveOutErrors: 'registra le righe buone e lascia fuori quelle sbagliate',
  documents: 'salva i documenti emessi, con gli stessi byte',
  agreement: 'il numero di un contratto',
  all: 'tutti i contratti',
  out: 'la cartella in cui salvare i PDF',
  list: 'elenca beni (items), contratti (agreements) o enti (bodies)',
  collection: 'items, agreements o bodies',
  search: 'solo le righe che contengono queste parole',
  json: 'in JSON, con tutti i campi',
  verify: 'controlla la catena del registro, i suoi documenti e le persone, senza scrivere nulla',
  attested:
    'un punto del registro da ritrovare, come numero:impronta o come è stampato in fondo a un documento; si può ripetere',
  attestingBackups: 'una cartella di copie: nel registro ci deve essere tutto quello che hanno le sue copie',
  wrongAttestation: (given: string) =>
    `«${given}» non è un numero di registrazione con la sua impronta di 64 cifre esadecimali.`,
  wrongCollection: (given: string) => `«${given}» non è items, agreements o bodies.`,
  wrongNumber: (given: string, least: number, most: number) =>
    `«${given}» non è un numero intero da ${formatNumber(least)} a ${formatNumber(most)}.`,
}

/** The titles that commander puts in the help. */
export const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Arguments:': 'Argomenti:',
  'Options:': 'Opzioni:',
  'Commands:': 'Comandi:',
}

const usage: Readonly<Record<string, (named: string) => string>> = {
  'commander.help': () => 'Indicare un comando.',
  'commander.unknownOption': (named) => `L’opzione ${named} non esiste.`,
  'commander.unknownCommand': (named) => `Il comando ${named} non esiste.`,
  'commander.missingArgument': (named) => `Manca l’argomento <${named}>.`,
  'commander.optionMissingArgument': (named) => `All’opzione ${named} manca il valore.`,
  'commander.missingMandatoryOptionValue': (named) => `Manca l’opzione ${named}.`,
  'commander.conflictingOption': (named) => `L’opzione ${named} non va con le altre.`,
  'commander.excessArguments': () => 'Ci sono argomenti di troppo.',
}

/** Why a command was not understood; `code` and `message` are commander's. */
export function usageText({ code, message }: { readonly code: string; readonly message: string }): string {
  const named = /'([^']+)'/.exec(message)?.[1] ?? ''
  const said =
    usage[code]?.(named) ?? message.replace(/^error: .* is invalid(?: for argument '[^']*')?\. /, '')
  return `${said}\nCon --help si legge come si usa.`
}

/** What the commands say. */
export const commandText = {
  progress: (percent: number) => `${percent} %`,
  demoMade: (folder: string, items: number, agreements: number) =>
    `Dimostrazione pronta in «${folder}»: ${counted(items, 'bene', 'beni')}, ${counted(agreements, 'contratto', 'contratti')}.`,
  fileNotReadable: (file: string) => `«${file}» non si può leggere.`,
  fileNotWritable: (file: string) => `«${file}» non si può scrivere.`,
  mappingNotJson: (file: string) => `«${file}» non è un file JSON.`,
  mappingWrong: (file: string, where: string) =>
    `«${file}»: ${where === '' ? 'il contenuto' : `la voce «${where}»`} non ha la forma che serve.`,
  titleUnknown: (field: string, title: string, header: readonly string[]) =>
    `per «${field}» la lista non ha la colonna «${title}»; ha ${header.map((one) => `«${one}»`).join(', ')}.`,
  titleTwice: (field: string, title: string) =>
    `per «${field}» la lista ha più di una colonna «${title}»: indicarla con il posto, contato da 0.`,
  row: (file: string, line: number, reason: string) => `${file}, riga ${line}: ${reason}`,
  rowsInError: (rows: number) =>
    `non è stato registrato nulla, perché ${counted(rows, 'riga ha', 'righe hanno')} errori; con --leave-out-errors si registrano le altre.`,
  imported: (received: number, leftOut: number, sequence: number) =>
    `${counted(received, 'bene registrato', 'beni registrati')}${leftOut > 0 ? `, ${counted(leftOut, 'riga lasciata', 'righe lasciate')} fuori` : ''} (registrazione n. ${sequence}).`,
  whichAgreement: 'Indicare un contratto con --agreement n/aaaa, oppure tutti con --all.',
  agreementUnknown: (given: string) => `Nel registro non c’è il contratto ${given}.`,
  documentsWritten: (count: number, folder: string) =>
    `${counted(count, 'documento salvato', 'documenti salvati')} in «${folder}».`,
  rows: (count: number) => counted(count, 'riga', 'righe'),
  verified: (entries: number, sequence: number, hash: string) =>
    `${counted(entries, 'registrazione integra', 'registrazioni integre')}; l’ultima è la n. ${sequence}, impronta ${hash}.`,
  attested: (sequence: number) =>
    sequence === 0
      ? 'Il registro è quello attestato, dal suo inizio.'
      : `La registrazione n. ${formatNumber(sequence)} è quella attestata, con la sua impronta.`,
  denied: (sequence: number, hash: string, last: number | undefined) =>
    sequence === 0
      ? `È attestato l’inizio di un registro con impronta ${hash}, ma questo registro è un altro.`
      : last !== undefined
        ? `È attestata la registrazione n. ${formatNumber(sequence)} con impronta ${hash}, ma il registro finisce alla n. ${formatNumber(last)}: mancano registrazioni.`
        : `È attestata la registrazione n. ${formatNumber(sequence)} con impronta ${hash}, ma nel registro ce n’è un’altra al suo posto.`,
  backupDenied: (name: string, sequence: number, last: number | undefined) =>
    last !== undefined
      ? `La copia ${name} arriva alla registrazione n. ${formatNumber(sequence)}, ma il registro finisce alla n. ${formatNumber(last)}: mancano registrazioni.`
      : `Nella copia ${name} la registrazione n. ${formatNumber(sequence)} è un’altra.`,
  backupsDenied:
    'Se il registro è stato riportato a un punto precedente, le copie fatte prima di allora hanno registrazioni che non ci sono più: è normale. Altrimenti le registrazioni sono state tolte o cambiate: ripristina l’ultima copia.',
  backupsHeld: (count: number) =>
    count === 0
      ? 'Nella cartella non ci sono copie di questo registro.'
      : count === 1
        ? 'Nel registro c’è tutto quello che ha la sua copia.'
        : `Nel registro c’è tutto quello che hanno le sue ${formatNumber(count)} copie.`,
  torn: (segment: string, offset: number, bytes: number) =>
    `${segment}: dal byte ${offset} c’è l’inizio di una registrazione mai finita (${counted(bytes, 'byte', 'byte')}); non era stata confermata.`,
  filesVerified: (count: number) =>
    `${counted(count, 'documento o allegato integro', 'documenti e allegati integri')}.`,
  fileFault: (code: string, sha256: string) =>
    code === 'missing'
      ? `Manca il file con impronta ${sha256}.`
      : `Il file con impronta ${sha256} non è più quello emesso o ricevuto.`,
}

type Titles = { readonly [C in Collection]: Readonly<Partial<Record<keyof Rows[C], string>>> }

/** The columns of each list, with their titles. */
export const listColumns: Titles = {
  items: {
    inventoryNumber: 'Inventario',
    title: 'Bene',
    serialNumber: 'Numero di serie',
    status: 'Stato',
    agreementNumber: 'Contratto',
    borrowerName: 'Ente',
  },
  agreements: {
    number: 'Numero',
    status: 'Stato',
    borrowerName: 'Ente',
    issuedOn: 'Emesso il',
    endsOn: 'Scade il',
    assets: 'Beni',
    seats: 'Licenze',
    services: 'Servizi',
  },
  bodies: {
    name: 'Ente',
    province: 'Provincia',
    istatCode: 'ISTAT',
    cadastralCode: 'Catastale',
    agreementsInForce: 'Contratti in vigore',
    itemsHeld: 'Beni in uso',
  },
}

/** What is still to decide about a delivery list, with the words of the mapping file; `header` are its titles. */
export function mappingNoteText(
  { code, fields, column, example }: MappingNote,
  header: readonly string[],
): string {
  const field = fields.map((one) => `«${one}»`).join(', ')
  const title = column === undefined ? '' : (header[column] ?? String(column))
  switch (code) {
    case 'fieldMissing':
      return `Manca la colonna, o il valore fisso, per ${field}.`
    case 'columnTwice':
      return `La colonna «${title}» è indicata per più voci: ${field}.`
    case 'columnUnknown':
      return `La colonna «${title}», indicata per ${field}, non c’è.`
    case 'numberStyleUndecided':
      return `I numeri si leggono in due modi (${example}): indicare "numberStyle": "italian" o "international".`
    case 'dateStyleUndecided':
      return `Le date si leggono in due modi (${example}): indicare "dateStyle": "dayFirst" o "monthFirst".`
    default:
      return assertNever(code, 'mapping note')
  }
}
