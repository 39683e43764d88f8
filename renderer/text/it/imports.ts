import type { DeliveryField } from '#src/imports/delivery-list.ts'
import { counted, formatInstant, formatList, formatNumber } from '#renderer/text/format.ts'

/** What a column of a delivery list can tell. */
export const deliveryFieldWords: Record<DeliveryField, string> = {
  category: 'Categoria',
  manufacturer: 'Marca',
  model: 'Modello',
  serialNumber: 'Numero di serie',
  inventoryNumber: 'Numero d’inventario',
  accessories: 'Accessori',
  macAddress: 'Indirizzo MAC',
  imei: 'IMEI',
  hostname: 'Nome in rete',
  phoneExtension: 'Interno telefonico',
  phoneNumber: 'Numero di telefono',
  condition: 'Condizioni',
  knownDefects: 'Difetti noti',
  supplier: 'Fornitore',
  orderNumber: 'Ordine',
  cig: 'CIG',
  invoiceNumber: 'Fattura',
  purchaseDate: 'Data d’acquisto',
  price: 'Prezzo senza IVA',
  vatRate: 'Aliquota IVA',
  warrantyEnd: 'Fine della garanzia',
  inventoryValue: 'Valore d’inventario',
  fund: 'Fondo',
  note: 'Note',
}
const fieldNames = (fields: readonly DeliveryField[]) =>
  formatList(fields.map((field) => `«${deliveryFieldWords[field]}»`))

const rows = (count: number) => counted(count, 'riga', 'righe')
const items = (count: number) => counted(count, 'bene', 'beni')

/** Words of the import as a whole and of its first step. */
export const importText = {
  title: 'Importa una consegna',
  items: 'Beni',
  steps: { file: 'File', columns: 'Colonne', rows: 'Righe', done: 'Fatto' },
  drop: 'Elenco di consegna del fornitore',
  dropHelp: 'CSV, TSV, TXT, Excel (XLSX) o LibreOffice (ODS), con una riga di titoli sopra i dati',
  reading: 'Lettura del file',
  back: 'Indietro',
  past: 'Consegne importate',
  nonePast: 'Ancora nessuna consegna importata.',
  pastFacts: (at: string, by: string, count: number) => `${formatInstant(at)} · ${by} · ${items(count)}`,
  unknownDelivery: 'Questa consegna non è nel registro.',
  undone: 'Annullata',
  showItems: 'Mostra i beni',
  undo: 'Annulla l’importazione',
  undoQuestion: (fileName: string) => `Annullare l’importazione di «${fileName}»?`,
  undoHelp: (count: number) =>
    `${items(count)} ${count === 1 ? 'esce' : 'escono'} dal registro. Si può fare solo finché nessuno è stato usato; la storia conserva l’importazione e il suo annullamento.`,
  undoneNow: (fileName: string) => `Importazione di «${fileName}» annullata`,
}

/** Words of the step where columns are given their meaning. */
export const columnsText = {
  title: 'Che cosa c’è in ogni colonna',
  help: 'Sopra ogni colonna scegli il dato che contiene. Le prime righe sono quelle del file.',
  remembered: 'Colonne riconosciute: sono come l’ultima volta con questi stessi titoli.',
  guessed: 'Colonne indovinate dai titoli: controllale sulle prime righe.',
  column: (title: string, place: number) => `Dato della colonna ${title === '' ? place + 1 : `«${title}»`}`,
  untitled: 'senza titolo',
  ignored: '– Non importare –',
  required: (label: string) => `${label} *`,
  datum: 'Dato',
  line: 'Riga',
  rowsIn: (count: number, fileName: string) => `${rows(count)} in ${fileName}`,
  sheet: 'Foglio',
  headerLine: 'Riga dei titoli',
  readHeader: 'Rileggi',
  valueUnknown: 'I beni entrerebbero nell’inventario senza valore',
  valueUnknownHelp:
    'Il prezzo è senza IVA: indica l’aliquota qui sopra, uguale per tutte le righe, e il valore d’inventario si ricava da solo.',
  constants: 'Uguale per tutte le righe',
  constantsHelp:
    'Un dato che il file non ha vale per tutta la consegna. Dove la colonna c’è ma la cella è vuota, vale lo stesso.',
  numbers: 'Come sono scritti i numeri',
  numberStyles: { italian: 'All’italiana: 1.234,56', international: 'All’inglese: 1,234.56' },
  dates: 'Come sono scritte le date',
  dateStyles: { dayFirst: 'Prima il giorno: 31/12/2026', monthFirst: 'Prima il mese: 12/31/2026' },
  undecidedNumber: (example: string) =>
    `«${example}» si può leggere in due modi: scegli come sono scritti i numeri.`,
  undecidedDate: (example: string) =>
    `«${example}» si può leggere in due modi: scegli come sono scritte le date.`,
  missing: (fields: readonly DeliveryField[]) =>
    `${fields.length === 1 ? 'Manca' : 'Mancano'} ${fieldNames(fields)}: scegli la colonna o scrivi un valore uguale per tutte le righe.`,
  twice: (title: string, fields: readonly DeliveryField[]) =>
    `La colonna «${title}» è scelta per ${fieldNames(fields)}: lasciane uno solo.`,
  unknown: (fields: readonly DeliveryField[]) => `La colonna scelta per ${fieldNames(fields)} non c’è più.`,
  titleTwice: (title: string, count: number) =>
    `Il titolo «${title}» compare ${count} volte: controlla di aver scelto la colonna giusta.`,
  check: 'Controlla le righe',
  checking: 'Controllo delle righe',
  none: '– Nessuno –',
}

/** Words of the step where rows are judged. */
export const rowsText = {
  title: 'Righe dell’elenco',
  noun: ['riga', 'righe'] as const,
  show: 'Righe mostrate',
  all: (count: number) => `Tutte ${formatNumber(count)}`,
  warnings: (count: number) => `Avvisi ${formatNumber(count)}`,
  errors: (count: number) => `Errori ${formatNumber(count)}`,
  statuses: { ready: 'Pronta', warning: 'Avviso', error: 'Errore' },
  line: 'Riga',
  status: 'Esito',
  problems: 'Che cosa c’è da correggere',
  clean: (count: number) => `${rows(count)}, tutte pronte`,
  found: (ready: number, warning: number, error: number) =>
    [
      counted(ready, 'pronta', 'pronte'),
      ...(warning > 0 ? [counted(warning, 'con avviso', 'con avvisi')] : []),
      ...(error > 0 ? [counted(error, 'con errori', 'con errori')] : []),
    ].join(' · '),
  errorsHelp:
    'Nulla è ancora registrato. Correggi il file e sceglilo di nuovo, oppure lascia fuori le righe con errori.',
  warningsHelp: 'Gli avvisi non fermano l’importazione: dai un’occhiata.',
  leaveOut: (count: number) => `Lascia fuori ${counted(count, 'riga con errori', 'righe con errori')}`,
  report: 'Salva le righe da correggere',
  reasonHeader: 'Da correggere',
  reportSaved: (name: string) => `Righe da correggere salvate in ${name}`,
  apply: (count: number) => `Registra ${items(count)}`,
  applying: 'Registrazione dei beni',
  chooseErrors: 'Ci sono righe con errori: correggile, oppure scegli di lasciarle fuori',
  nothing: 'Nessuna riga si può registrare',
  rowTitle: (line: number) => `Riga ${formatNumber(line)}`,
  noneHere: 'Nessuna riga qui',
  noneHereHelp: 'Nessuna riga ha questo esito.',
}

/** Words of the end of an import. */
export const importedText = {
  registered: (count: number) => counted(count, 'bene registrato', 'beni registrati'),
  leftOut: (count: number) =>
    count === 1
      ? '1 riga lasciata fuori: correggila nel file e importala.'
      : `${rows(count)} lasciate fuori: correggile nel file e importale.`,
  help: 'I beni sono in magazzino, con il loro numero d’inventario. Finché nessuno è usato, l’importazione si può annullare per intero.',
  show: 'Mostra i beni della consegna',
  another: 'Importa un’altra consegna',
}
