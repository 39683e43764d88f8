import { counted, formatBytes, formatList, formatNumber } from '#renderer/text/format.ts'
import type { TableRefusal } from '#src/imports/table-refusal.ts'
import { assertNever } from '#src/shared/result.ts'
import { actWords } from '#renderer/text/it/act-words.ts'
import { archiveProblems, signatureFaults, unreadable } from '#renderer/text/it/signatures.ts'
import type { RefusalTexts } from './texts.ts'

const contents = {
  empty: 'un file vuoto',
  text: 'un testo',
  xlsx: 'una cartella di Excel (.xlsx)',
  ods: 'un foglio OpenDocument (.ods)',
  xls: 'una cartella di Excel 97-2003 (.xls)',
  encrypted: 'un file protetto da password',
  html: 'una pagina web',
  xml: 'un file XML',
  pdf: 'un PDF',
  image: 'un’immagine',
  zip: 'un archivio ZIP',
  binary: 'un file di altro tipo',
} as const

/** File da leggere: elenchi, logo. */
export const fileRefusals = {
  fileRefused: ({ name, problem }) => `«${name}»: ${tableText(problem)}`,
  mappingUnfit: () => 'Resta da decidere come leggere alcune colonne.',
  importExpired: () => 'L’elenco non è più aperto: scegli di nuovo il file.',
  importCancelled: () => 'Lettura interrotta: nulla è stato registrato.',
  rowsInError: ({ rows }) =>
    `${counted(rows, 'riga ha', 'righe hanno')} errori: correggile, oppure scegli di lasciarle fuori.`,
  nothingToImport: () => 'Non c’è nulla da registrare.',
  listNotRecognised: ({ missing }) =>
    `Non è l’elenco dei comuni dell’ISTAT né quello degli enti di IndicePA: mancano le colonne ${formatList(missing.slice(0, 4))}.`,
  signedFileTooLarge: ({ size, limit }) =>
    `Il file è di ${formatBytes(size)}: un documento firmato ne pesa molto meno. Se ne leggono al massimo ${formatBytes(limit)}.`,
  signedFileUnreadable: ({ name, found }) =>
    `«${name}» ${unreadable[isMessage(name) && found === 'office' ? 'mail' : found]}`,
  signedArchiveRefused: ({ name, problem }) => `«${name}» ${archiveProblems[problem]}`,
  signedFileUnknown: ({ name }) =>
    `«${name}» non contiene nessun documento emesso da questo registro: è un altro documento, oppure è stato salvato di nuovo da un programma che lo ha riscritto. Va firmato proprio il PDF emesso.`,
  signedFileAltered: ({ number, page, part }) =>
    `Il file comincia con il documento ${number}, ma poi lo cambia${page === undefined ? '' : ` (pagina ${formatNumber(page)})`}${part === undefined ? '' : ' (titolo o altri metadati)'}: non è quello emesso. Chiedi che sia firmato il PDF emesso, senza aggiunte.`,
  signedFileUnsigned: ({ number }) =>
    `È il documento ${number} come è stato emesso: non lo ha firmato nessuno.`,
  signedFileOfOther: ({ number, ofThings, borrower }) =>
    `Non è di questo prestito: contiene ${actWords(ofThings).the} ${number}, di ${borrower}. Portalo nella sua pagina.`,
  signedFolderUnfit: ({ folder }) =>
    `«${folder}» è la cartella del registro: scegline un’altra per i file firmati.`,
  arrivedFileGone: ({ name }) =>
    `«${name}» non è più nella cartella dei file firmati, oppure è cambiato: non è stato letto.`,
  signatureFaulty: ({ signer, fault }) =>
    `La firma${signer === '' ? '' : ` di ${signer}`} non è valida: ${signatureFaults[fault]}`,
  imageRefused: ({ problem }) => images[problem] ?? 'L’immagine non si può usare nei documenti.',
} satisfies Partial<RefusalTexts>

const images: Record<string, string> = {
  imageUnknown: 'Il file non è un’immagine PNG o JPEG.',
  imageCmyk: 'L’immagine è in quadricromia (CMYK): salvala in RGB.',
  imageUnsupported: 'Questo tipo di PNG o JPEG non si può stampare: salvala di nuovo come PNG.',
  imageTooLarge: 'L’immagine è troppo grande: al massimo 4.096 punti per lato.',
  imageDamaged: 'L’immagine è danneggiata: non si riesce a leggerla.',
}

function tableText(problem: TableRefusal): string {
  switch (problem.code) {
    case 'fileEmpty':
      return 'il file è vuoto.'
    case 'fileTooLarge':
      return `il file è di ${formatBytes(problem.size)}: se ne leggono al massimo ${formatBytes(problem.limit)}.`
    case 'fileKindUnknown':
      return 'si leggono file CSV, TSV, TXT, XLSX e ODS.'
    case 'contentDiffers':
      return `il nome finisce in .${problem.extension}, ma dentro c’è ${contents[problem.found]}.`
    case 'oldExcel':
      return 'è una cartella di Excel 97-2003: salvala di nuovo come .xlsx.'
    case 'passwordProtected':
      return 'il file è protetto da password: salvalo senza.'
    case 'fileDamaged':
      return 'il file è danneggiato: non si riesce a leggerlo.'
    case 'unfoldsTooMuch':
      return `il file compresso si espande oltre ${formatBytes(problem.limit)}: non viene letto.`
    case 'quoteNotClosed':
      return `alla riga ${formatNumber(problem.line)} si aprono virgolette che non si chiudono.`
    case 'tooManyRows':
      return `ha più di ${formatNumber(problem.limit)} righe.`
    case 'tooManyColumns':
      return `ha più di ${formatNumber(problem.limit)} colonne.`
    case 'sheetUnknown':
      return `non ha un foglio di nome «${problem.sheet}».`
    case 'noRows':
      return 'non ci sono righe sotto un’intestazione.'
    default:
      return assertNever(problem, 'table refusal')
  }
}

/** Outlook keeps a message as old programs of Office keep a document. */
const isMessage = (name: string): boolean => /\.msg$/i.test(name)
