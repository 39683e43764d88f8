import type { ServiceKind } from '#src/items/item.ts'
import { counted, formatNumber } from '#renderer/text/format.ts'
import { serviceKindWords } from './statuses.ts'

/** The category of an item: the office's own word for an asset, ours for licences and services. */
export const categoryWords: Readonly<Record<string, string>> = {
  softwareLicence: 'Licenza software',
  ...(serviceKindWords satisfies Record<ServiceKind, string>),
}

/** What every field of an item is called, in lists, forms and histories. */
export const itemFieldWords = {
  kind: 'Tipo',
  category: 'Categoria',
  title: 'Descrizione',
  manufacturer: 'Marca',
  model: 'Modello',
  serialNumber: 'Numero di serie',
  inventoryNumber: 'Inventario',
  status: 'Stato',
  condition: 'Condizioni',
  agreementNumber: 'Contratto',
  borrowerName: 'Presso',
  province: 'Prov.',
  place: 'Luogo d’uso',
  hostname: 'Nome in rete',
  macAddress: 'Indirizzo MAC',
  imei: 'IMEI',
  phoneExtension: 'Interno',
  phoneNumber: 'Numero di telefono',
  supplier: 'Fornitore',
  order: 'Ordine',
  cig: 'CIG',
  invoice: 'Fattura',
  purchaseDate: 'Acquistato il',
  price: 'Prezzo (€)',
  vat: 'IVA',
  inventoryValue: 'Valore (€)',
  warrantyEnd: 'Garanzia fino al',
  expiresOn: 'Scade il',
  seats: 'Posti',
  freeSeats: 'Posti liberi',
  freeUntil: 'Gratuito fino al',
  funds: 'Fondi',
  cup: 'CUP',
  since: 'Nello stato dal',
}
export type ItemField = keyof typeof itemFieldWords

/** Words of the list of items. */
export const itemListText = {
  title: 'Beni',
  noun: ['bene', 'beni'] as const,
  search: 'Cerca per modello, seriale, inventario…',
  add: 'Aggiungi a mano',
  importDelivery: 'Importa una consegna',
  views: {
    tutti: 'Tutti',
    magazzino: 'In magazzino',
    riservati: 'Riservati',
    comodato: 'In comodato',
    licenze: 'Licenze',
    servizi: 'Servizi',
    altri: 'Altri stati',
  },
  totals: (value: string) => `Valore d’inventario ${value}`,
  sheet: 'Beni',
  exportName: (date: string) => `beni ${date}`,
  ofDelivery: (fileName: string) => `Consegna: ${fileName}`,
  ofFund: (name: string) => `Fondo: ${name}`,
  ofBody: (name: string) => `Ente: ${name}`,
  wholeRegister: 'Mostra tutti i beni',
  nothing: 'Ancora nessun bene',
  nothingHelp:
    'Importa l’elenco che il fornitore manda con la consegna (CSV, Excel o LibreOffice), oppure aggiungi i beni a mano.',
  nothingInView: 'Nessun bene qui',
  nothingInViewHelp: 'Scegli «Tutti» per vedere ogni bene del registro.',
}

/** Words of what is done with several items at once. */
export const itemBulkText = {
  lend: 'Presta…',
  lendTitle: (count: number) => `Prestare ${counted(count, 'bene', 'beni')}`,
  lendHelp:
    'Nasce una bozza con questi beni, che restano riservati all’ente. Il resto si decide nella bozza.',
  borrower: 'Ente',
  borrowerHelp: 'Scrivi una parte del nome',
  chooseBorrower: 'Scegli l’ente',
  startDraft: 'Crea la bozza',
  seatsLater: (count: number) => `${counted(count, 'licenza', 'licenze')}: i posti si scelgono nella bozza.`,
  nothingToLend:
    'Fra le righe scelte ci sono solo licenze: comincia il prestito e scegli lì quanti posti dare.',
  tooMany: (limit: number) => `Si possono prestare al massimo ${formatNumber(limit)} beni alla volta.`,
  setAside: 'Metti da parte',
  setAsideTitle: (count: number) => `Mettere da parte ${counted(count, 'bene', 'beni')}?`,
  setAsideHelp: 'Un bene messo da parte non si può prestare finché non lo si ripristina.',
  setAsideOnlyFree: (count: number, chosen: number) =>
    `Solo ${formatNumber(count)} di ${formatNumber(chosen)} ${count === 1 ? 'è' : 'sono'} in magazzino o ${count === 1 ? 'rientrato' : 'rientrati'}: ${chosen - count === 1 ? 'l’altro resta com’è' : 'gli altri restano come sono'}.`,
  noneFree: 'Nessuna delle righe scelte è un bene in magazzino o rientrato.',
  asideTo: 'Perché',
  asideStatuses: {
    underRepair: 'In riparazione',
    outOfUse: 'Fuori uso',
    missing: 'Non trovato',
    stolen: 'Rubato',
  },
  reason: 'Motivo',
  reasonHelp: 'Resta nella storia del bene.',
  reasonMissing: 'Scrivi il motivo',
  working: 'Registrazione',
  setAsideDone: (count: number) => counted(count, 'bene messo da parte', 'beni messi da parte'),
  setAsideSome: (done: number, left: number) =>
    `${counted(done, 'bene messo da parte', 'beni messi da parte')}, ${formatNumber(left)} no.`,
}
