import { counted, formatNumber } from '#renderer/text/format.ts'
import { formatVat } from './items-amounts.ts'

/** Words of the forms of items. */
export const itemFormText = {
  title: 'Aggiungi a mano',
  kinds: 'Che cosa aggiungi',
  items: 'Beni',
  sections: {
    rectification: 'Rettifica',
    what: 'Che cos’è',
    which: 'Quali pezzi',
    numbers: 'Numeri',
    whichHelp:
      'Un numero di serie per riga: scrivilo, incollalo o leggilo con il lettore. Dopo un punto e virgola può stare il numero d’inventario, se il pezzo lo ha già.',
    purchase: 'Acquisto',
    purchaseHelp: 'Da chi e per quanto: i prezzi sono senza IVA, per ogni pezzo.',
    funding: 'Finanziamento',
    fundingHelp: 'Chi ha pagato, in quote che insieme fanno il 100 %. Si può indicare anche dopo.',
    network: 'Rete e telefono',
    rest: 'Condizioni e note',
    restHelp: 'I difetti che si conoscono vanno detti a chi riceve il bene (art. 1812 c.c.).',
  },
  labels: {
    serials: 'Numeri di serie',
    product: 'Prodotto',
    publisher: 'Produttore',
    metric: 'I posti si contano',
    terms: 'Condizioni di licenza',
    allowsOtherBodies: 'Le condizioni permettono l’uso a enti diversi dalla Regione',
    serviceKind: 'Tipo di servizio',
    name: 'Nome del servizio',
    count: 'Quanti uguali',
    fee: 'Canone dopo il periodo gratuito',
    feePeriod: 'Ogni',
    feePayer: 'A carico',
    price: 'Prezzo senza IVA',
    inventoryValue: 'Valore d’inventario',
    condition: 'Condizioni',
    knownDefects: 'Difetti noti',
    note: 'Note',
    accessory: (place: number) => `Accessorio ${place}`,
    accessorySerial: (place: number) => `Numero di serie dell’accessorio ${place}`,
    fund: (place: number) => `Fondo ${place}`,
    share: (place: number) => `Quota del fondo ${place}`,
    inventoryNumber: 'Numero d’inventario',
  },
  periods: { month: 'mese', year: 'anno' },
  payers: { lender: 'della Regione', borrower: 'dell’ente' },
  accessories: 'Accessori',
  addAccessory: 'Aggiungi un accessorio',
  addFund: 'Aggiungi una quota',
  noFunds: 'Non ci sono ancora fondi: si aggiungono nella pagina Fondi.',
  remove: (what: string) => `Togli ${what}`,
  total: (basisPoints: number) => `Totale ${formatVat(basisPoints)}`,
  save: 'Salva le correzioni',
  saved: 'Correzione registrata',
  addAssets: (count: number) =>
    count === 0 ? 'Registra i beni' : `Registra ${counted(count, 'bene', 'beni')}`,
  addLicence: 'Registra la licenza',
  addServices: (count: number) => `Registra ${counted(count, 'servizio', 'servizi')}`,
  added: {
    asset: (count: number) => counted(count, 'bene registrato', 'beni registrati'),
    licence: () => 'Licenza registrata',
    service: (count: number) => counted(count, 'servizio registrato', 'servizi registrati'),
  },
}

/** What is wrong in a form of an item, by the name of the field. */
export const itemFormErrors: Readonly<Record<string, string>> = {
  inventoryNumber: 'Lettere, cifre, punto, barra e trattino, al massimo 30',
  macAddress: 'Dodici cifre esadecimali, per esempio 0A:1B:2C:3D:4E:5F',
  imei: 'Quindici cifre',
  cig: 'Dieci lettere o cifre',
  price: 'Un importo con la virgola, per esempio 1.234,56',
  inventoryValue: 'Un importo con la virgola, per esempio 1.234,56',
  amount: 'Un importo con la virgola, per esempio 1.234,56',
  vat: 'Una percentuale da 0 a 100',
  seats: 'Almeno un posto',
  count: 'Da 1 a 10.000',
  date: 'Questa data non c’è',
  share: 'Una quota da 0,01 a 100',
  fundId: 'Scegli il fondo',
  long: 'È troppo lungo',
  required: 'Da compilare',
}

/** Words of what is wrong with funding shares. */
export const fundingErrors = {
  total: (basisPoints: number) => `Le quote fanno ${formatVat(basisPoints)}: devono fare 100 %`,
  twice: 'Lo stesso fondo compare due volte: unisci le due quote',
}

/** Words of the list of serial numbers. */
export const serialText = {
  none: 'Scrivi almeno un numero di serie',
  found: (count: number) => counted(count, 'numero di serie', 'numeri di serie'),
  preview: 'I pezzi che verranno registrati',
  place: 'Riga',
  serial: 'Numero di serie',
  inventory: 'Inventario',
  outcome: 'Esito',
  ready: 'Pronto',
  twice: (line: number) => `Già alla riga ${formatNumber(line)}`,
  taken: (inventory: string) => `Già nel registro: ${inventory}`,
  badNumber: 'Non può essere un numero d’inventario',
  fix: (count: number) =>
    `${counted(count, 'riga non si può', 'righe non si possono')} registrare: ${count === 1 ? 'correggila' : 'correggile'} o ${count === 1 ? 'toglila' : 'toglile'}.`,
  more: (count: number) => `e altre ${counted(count, 'riga', 'righe')}`,
  tooMany: 'Al massimo 5.000 alla volta: per elenchi più lunghi importa una consegna',
}
