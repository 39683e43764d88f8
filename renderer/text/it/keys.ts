type Key = { readonly pressed: readonly string[]; readonly does: string }
type Group = { readonly title: string; readonly keys: readonly Key[] }

const groups: readonly Group[] = [
  {
    title: 'Ovunque',
    keys: [
      { pressed: ['F1'], does: 'questo elenco' },
      { pressed: ['Ctrl+K'], does: 'cerca ovunque, o leggi un codice' },
      { pressed: ['Ctrl+1', '…', 'Ctrl+9'], does: 'le sezioni, nell’ordine del menu' },
      { pressed: ['Ctrl+N'], does: 'nuovo prestito, bene, ente o fondo, secondo dove sei' },
      { pressed: ['Ctrl+Z'], does: 'annulla l’ultima operazione' },
      { pressed: ['Ctrl+Maiusc+Z', 'Ctrl+Y'], does: 'ripeti quella annullata' },
      { pressed: ['Ctrl+D'], does: 'situazione a una data' },
      { pressed: ['Esc'], does: 'chiudi la finestra o il menu' },
    ],
  },
  {
    title: 'Prestiti e moduli',
    keys: [
      { pressed: ['Ctrl+Invio'], does: 'avanti, salva o conferma' },
      { pressed: ['Alt+←'], does: 'passo precedente' },
    ],
  },
  {
    title: 'Elenchi',
    keys: [
      { pressed: ['↑', '↓', '←', '→'], does: 'da una casella all’altra' },
      { pressed: ['Pag↑', 'Pag↓'], does: 'una schermata alla volta' },
      { pressed: ['Ctrl+Inizio', 'Ctrl+Fine'], does: 'prima e ultima riga' },
      { pressed: ['Invio'], does: 'apri la riga' },
      { pressed: ['Spazio'], does: 'scegli la riga, o toglila dalla scelta' },
      { pressed: ['Maiusc+↑', 'Maiusc+↓'], does: 'scegli anche la riga vicina' },
      { pressed: ['Ctrl+A'], does: 'scegli tutte le righe' },
      { pressed: ['Ctrl+C'], does: 'copia le righe scelte' },
      { pressed: ['Esc'], does: 'lascia la scelta' },
    ],
  },
  {
    title: 'Titoli delle colonne',
    keys: [
      { pressed: ['Invio'], does: 'ordina; con Maiusc, ordina anche per questa colonna' },
      { pressed: ['Alt+↓'], does: 'menu della colonna' },
      { pressed: ['Alt+←', 'Alt+→'], does: 'più stretta, più larga; con Maiusc, la sposta' },
    ],
  },
  {
    title: 'Testi dei documenti',
    keys: [
      { pressed: ['Ctrl+S'], does: 'salva la bozza su questo computer, senza pubblicarla' },
      { pressed: ['Ctrl+F'], does: 'cerca e sostituisci' },
      { pressed: ['Ctrl+Spazio'], does: 'i campi che si possono usare' },
      { pressed: ['F8'], does: 'errore successivo' },
    ],
  },
]

/** The keys of the program. */
export const keysText = { title: 'Tasti', groups } as const
