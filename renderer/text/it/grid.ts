import { counted, formatNumber } from '#renderer/text/format.ts'

/** Words of the lists: sorting, columns, selection. */
export const gridText = {
  selectAll: 'Seleziona tutto',
  selectionStates: { none: 'nessuna riga', some: 'alcune righe', all: 'tutte le righe' },
  selectAllResults: (total: number) =>
    total === 1 ? 'Seleziona il solo risultato' : `Seleziona tutti i ${formatNumber(total)} risultati`,
  selected: (count: number, total: number) => `Selezione: ${formatNumber(count)} su ${formatNumber(total)}`,
  clearSelection: 'Annulla la selezione',
  noResults: 'Nessun risultato',
  noResultsHelp: 'Nessuna riga risponde alla ricerca e ai filtri scelti.',
  loading: 'Caricamento…',
  columnMenu: (column: string) => `Colonna ${column}`,
  sortAscending: 'Ordina dal primo all’ultimo',
  sortDescending: 'Ordina dall’ultimo al primo',
  noSort: 'Togli l’ordinamento',
  pin: 'Tieni ferma a sinistra',
  unpin: 'Lascia scorrere',
  moveLeft: 'Sposta a sinistra',
  moveRight: 'Sposta a destra',
  hide: 'Nascondi la colonna',
  columns: 'Colonne',
  columnsHelp: 'Spunta le colonne da mostrare; trascinale per cambiarne l’ordine.',
  reorder: 'Sposta',
  resetColumns: 'Ripristina',
  resize: (column: string) => `Larghezza della colonna ${column}`,
  copied: (count: number) => `${counted(count, 'riga copiata', 'righe copiate')} negli appunti`,
  copiedSome: (count: number, total: number) =>
    `Copiate le ${formatNumber(count)} righe già caricate su ${formatNumber(total)} scelte. Per averle tutte usa Esporta.`,
}
