import type { FactKind } from '#src/contract/history.ts'
import { counted, formatNumber } from '#renderer/text/format.ts'

/** Words of the histories, whatever they are of. */
export const historyText = {
  title: 'Storia',
  kinds: {
    registration: 'Registrazione',
    correction: 'Rettifica',
    draft: 'Bozza',
    issue: 'Emissione',
    signature: 'Firma',
    handover: 'Consegna',
    return: 'Rientro',
    cancellation: 'Annullamento',
    use: 'Stato e uso',
    office: 'Incarichi e ufficio',
  } satisfies Record<FactKind, string>,
  columns: {
    sequence: 'N. registrazione',
    at: 'Data e ora',
    by: 'Operatore',
    kind: 'Tipo di fatto',
    about: 'Oggetto',
    what: 'Fatto',
    details: 'Dettaglio',
  },
  changed: (label: string, before: string, after: string) =>
    before === '' ? `${label}: ${after}` : `${label}: ${before} → ${after || '–'}`,
  moreChanges: (count: number) => `Mostra ${counted(count, 'altro dato', 'altri dati')}`,
  nothing: '–',
  undone: 'Annullato',
  became: 'diventa',
  number: (sequence: number) => `n. ${formatNumber(sequence)}`,
  numberHelp: (sequence: number) => `Registrazione n. ${formatNumber(sequence)} del registro`,
  facts: 'Fatti',
  search: 'Cerca nella storia',
  filters: 'Filtri',
  filtersOn: (count: number) => `Filtri (${formatNumber(count)})`,
  clear: 'Togli i filtri',
  kind: 'Tipo di fatto',
  anyKind: 'Tutti i fatti',
  operator: 'Operatore',
  anyOperator: 'Chiunque',
  from: 'Dal',
  to: 'Al',
  field: 'Dato cambiato',
  anyField: 'Qualsiasi dato',
  wrongPeriod: 'Il primo giorno viene dopo l’ultimo',
  more: 'Mostra altri',
  searching: 'Ricerca nel registro',
  none: 'Ancora nessun fatto registrato',
  noneHere: 'Nessun fatto corrisponde ai filtri',
  noneHereHelp: 'Allarga il periodo, oppure togli i filtri.',
  shown: (count: number, all: boolean) =>
    `${counted(count, 'registrazione', 'registrazioni')}${all ? ': non ce ne sono altre.' : ' mostrate.'}`,
  exporting: 'Preparazione del foglio',
  openPaper: (name: string) => `${name} (PDF)`,
  sheet: 'Storia',
  exportName: (name: string, date: string) => `storia ${name} ${date}`,
}

/** Words of the screen of the whole ledger. */
export const chronicleText = {
  title: 'Cronologia',
  help: 'Tutto quello che è stato registrato, dall’ultimo fatto al primo. Nulla si cancella: un errore si corregge con un altro fatto.',
  exportName: 'del registro',
}
