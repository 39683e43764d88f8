import type { AnyRefusal, MappingNote } from '#src/contract/protocol.ts'
import type { FileContent, TableRefusal } from '#src/imports/table-refusal.ts'
import { assertNever } from '#src/shared/result.ts'

type Code = AnyRefusal['code']
type Said<C extends Code> = (refusal: Extract<AnyRefusal, { code: C }>, header: readonly string[]) => string
type Texts = { readonly [C in Code]?: Said<C> }

/** Le parole per ciò che un comando può sentirsi rifiutare; il resto si dice con il suo codice e i suoi fatti. */
const texts: Texts = {
  alreadyFounded: ({ lender }) =>
    `Il registro esiste già ed è di «${lender}»: la dimostrazione vuole un registro nuovo.`,
  notFounded: () => 'Il registro non è ancora stato avviato.',
  fileRefused: ({ name, problem }) => `«${name}»: ${tableText(problem)}`,
  mappingUnfit: ({ problems }, header) => problems.map((note) => noteText(note, header)).join(' '),
  rowsInError: ({ rows }) =>
    `non è stato registrato nulla, perché ${rows === 1 ? 'una riga ha' : `${rows} righe hanno`} errori; con --leave-out-errors si registrano le altre.`,
  nothingToImport: () => 'non c’è nulla da registrare.',
  noSpace: () => 'Sul disco non c’è più spazio: non è stato registrato nulla.',
  diskLost: () => 'Il disco non risponde: non è stato registrato nulla.',
  registerReadOnly: () => 'Nel registro non si può scrivere.',
  serialTaken: ({ serialNumber, inventoryNumber }) =>
    `la matricola ${serialNumber} è già del bene ${inventoryNumber}.`,
  paperMissing: () => 'il documento non è più nella cartella del registro.',
  paperAltered: () => 'il documento nella cartella del registro non è più quello emesso.',
}

/** Che cosa è stato rifiutato e perché; `header` sono i titoli della lista di cui si parla. */
export const refusalText = (refusal: AnyRefusal, header: readonly string[] = []): string =>
  say(refusal.code, refusal, header)

function say<C extends Code>(
  code: C,
  refusal: Extract<AnyRefusal, { code: C }>,
  header: readonly string[],
): string {
  const said = texts[code]
  return said ? said(refusal, header) : `Rifiutato (${JSON.stringify(refusal)}).`
}

function noteText({ code, fields, column, example }: MappingNote, header: readonly string[]): string {
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

const contents: Readonly<Record<FileContent, string>> = {
  empty: 'un file vuoto',
  text: 'un testo',
  xlsx: 'una cartella di Excel',
  ods: 'un foglio OpenDocument',
  xls: 'una vecchia cartella di Excel',
  encrypted: 'un file protetto da password',
  html: 'una pagina web',
  xml: 'un file XML',
  pdf: 'un PDF',
  image: 'un’immagine',
  zip: 'un archivio ZIP',
  binary: 'un file di altro tipo',
}

const tables: {
  readonly [C in TableRefusal['code']]: (problem: Extract<TableRefusal, { code: C }>) => string
} = {
  fileEmpty: () => 'il file è vuoto.',
  fileTooLarge: ({ limit }) => `il file supera ${limit} byte.`,
  fileKindUnknown: () => 'si leggono file CSV, TSV, TXT, XLSX e ODS.',
  contentDiffers: ({ extension, found }) =>
    `il nome finisce in .${extension}, ma dentro c’è ${contents[found]}.`,
  oldExcel: () => 'è una cartella di Excel 97-2003: va salvata di nuovo come .xlsx.',
  passwordProtected: () => 'il file è protetto da password.',
  fileDamaged: () => 'il file è danneggiato.',
  unfoldsTooMuch: ({ limit }) => `il file si espande oltre ${limit} byte.`,
  quoteNotClosed: ({ line }) => `riga ${line}: si aprono virgolette che non si chiudono.`,
  tooManyRows: ({ limit }) => `ha più di ${limit} righe.`,
  tooManyColumns: ({ limit }) => `ha più di ${limit} colonne.`,
  sheetUnknown: ({ sheet, sheetNames }) => `non ha il foglio «${sheet}», ma ${sheetNames.join(', ')}.`,
  noRows: () => 'non ci sono righe sotto un’intestazione.',
}

const tableText = (problem: TableRefusal): string => sayTable(problem.code, problem)
const sayTable = <C extends TableRefusal['code']>(
  code: C,
  problem: Extract<TableRefusal, { code: C }>,
): string => tables[code](problem)
