import type { AgreementRow } from '#src/register/lists/agreement-row.ts'
import type { BodyRow } from '#src/register/lists/body-row.ts'
import type { ItemRow } from '#src/register/lists/item-row.ts'
import { counted, formatBytes, formatInstant } from '#renderer/text/format.ts'

/** Words of the help of the commands for the export of everything. */
export const archiveHelp = {
  export: 'esporta tutto il registro in un solo file ZIP, che si legge anche senza Comodato',
  out: 'il file ZIP da scrivere; non deve esserci già',
  file: 'la lista di un fornitore, oppure un file .zip esportato da Comodato (allora la cartella è nuova o vuota)',
}

export const archiveText = {
  exported: (file: string, sequence: number, bytes: number) =>
    `${file}: ${counted(sequence, 'registrazione', 'registrazioni')}, ${formatBytes(bytes)}, riletto e verificato.`,
  imported: (folder: string, sequence: number, hash: string) =>
    `${folder}: registro importato, ${counted(sequence, 'registrazione', 'registrazioni')}; impronta ${hash}.`,
  fileName: (day: string, sequence: number) => `comodato-${day}-${String(sequence).padStart(6, '0')}.zip`,
  title: 'Tutto il registro in un file',
  help: 'Un file ZIP che si legge anche senza Comodato: il giornale, i documenti, e ogni elenco in CSV con il significato delle colonne. Contiene dati personali: va custodito come il registro.',
  export: 'Esporta tutto',
  exporting: 'Esportazione in corso, con verifica',
  done: (file: string, sequence: number) =>
    `${file} scritto e verificato: ${counted(sequence, 'fatto', 'fatti')}`,
  asideName: (day: string) => `register-vuoto-prima-dell-importazione-${day}`,
}

/** Names of the lists in the archive, and the titles of the list that describes their columns. */
export const archiveLists = {
  items: 'beni',
  agreements: 'contratti',
  lines: 'righe-dei-contratti',
  handovers: 'verbali-di-consegna',
  addenda: 'atti-aggiuntivi',
  signatures: 'firme',
  bodies: 'enti',
  signatories: 'firmatari-degli-enti',
  contacts: 'referenti-degli-enti',
  people: 'persone',
  funds: 'fondi',
  deliveries: 'consegne-dei-fornitori',
  columns: 'colonne',
} as const

export const archiveColumnTitles = ['elenco', 'colonna', 'tipo', 'significato', 'valori'] as const

/** How the values of a column are written. */
export const archiveKinds = {
  text: 'testo',
  paperNumber: 'numero/anno',
  choice: 'una delle parole elencate',
  boolean: 'true o false',
  date: 'data gg/mm/aaaa',
  money: 'euro, con la virgola',
  number: 'numero, con la virgola',
} as const

type Meanings<Row> = Readonly<Record<keyof Row & string, string>>

const items: Meanings<ItemRow> = {
  id: 'chiave del bene nel registro',
  kind: 'genere: bene materiale, licenza o servizio',
  category: 'categoria dell’ufficio, o genere del servizio',
  title: 'denominazione',
  manufacturer: 'marca; per una licenza, chi la pubblica',
  model: 'modello',
  serialNumber: 'numero di serie',
  inventoryNumber: 'numero d’inventario',
  status: 'stato nel giorno dell’esportazione',
  condition: 'condizioni all’ultimo controllo',
  agreementId: 'chiave del contratto che lo comprende',
  agreementNumber: 'numero di quel contratto',
  borrowerId: 'chiave dell’ente comodatario',
  borrowerName: 'ente comodatario',
  province: 'provincia dell’ente comodatario',
  place: 'luogo in cui si trova',
  hostname: 'nome in rete',
  macAddress: 'indirizzo MAC',
  imei: 'codice IMEI',
  phoneExtension: 'interno telefonico',
  phoneNumber: 'numero di telefono',
  supplier: 'fornitore',
  order: 'ordine',
  cig: 'codice identificativo di gara (CIG)',
  invoice: 'fattura',
  purchaseDate: 'data d’acquisto',
  price: 'prezzo senza IVA',
  vat: 'aliquota IVA, in centesimi di punto percentuale (2200 = 22 %)',
  inventoryValue: 'valore d’inventario',
  warrantyEnd: 'fine della garanzia',
  expiresOn: 'scadenza della licenza',
  seats: 'postazioni acquistate della licenza',
  freeSeats: 'postazioni non assegnate della licenza',
  freeUntil: 'ultimo giorno gratuito del servizio',
  funds: 'fondi che lo hanno pagato',
  cup: 'codici unici di progetto (CUP) di quei fondi',
  fundIds: 'chiavi di quei fondi',
  importId: 'chiave della consegna con cui è arrivato',
  since: 'da quando è nel registro',
}

const agreements: Meanings<AgreementRow> = {
  id: 'chiave del contratto nel registro',
  number: 'numero del contratto; vuoto finché è una bozza',
  status: 'stato nel giorno dell’esportazione',
  expired: 'se il giorno della fine è passato senza che sia terminato',
  borrowerId: 'chiave dell’ente comodatario',
  borrowerName: 'ente comodatario',
  province: 'provincia dell’ente comodatario',
  startedOn: 'inizio della bozza',
  issuedOn: 'data di emissione',
  signedOn: 'data della seconda firma',
  inForceSince: 'data da cui è in vigore',
  endsOn: 'giorno convenuto per la fine',
  endedOn: 'giorno in cui è terminato',
  assets: 'beni materiali che comprende',
  pending: 'beni ancora da consegnare',
  handedOver: 'beni presso l’ente',
  ended: 'beni tornati',
  seats: 'postazioni di licenze',
  services: 'servizi',
  awaitsHandover: 'se qualcosa è ancora da consegnare',
  awaitsAddendum: 'se un atto aggiuntivo attende le firme',
  value: 'valore d’inventario dei beni che comprende',
  purpose: 'uso per il quale i beni sono concessi',
}

const bodies: Meanings<BodyRow> = {
  id: 'chiave dell’ente nel registro',
  kind: 'genere dell’ente',
  name: 'denominazione',
  otherLanguageName: 'denominazione in un’altra lingua',
  province: 'provincia',
  region: 'regione',
  istatCode: 'codice ISTAT',
  cadastralCode: 'codice catastale',
  taxCode: 'codice fiscale',
  ipaCode: 'codice IPA',
  certifiedEmail: 'indirizzo PEC',
  suppressed: 'se è stato soppresso',
  suppressedOn: 'data della soppressione',
  agreementsInForce: 'contratti in vigore',
  itemsHeld: 'beni e servizi che ha in uso',
  valueHeld: 'valore d’inventario dei beni che ha in uso',
}

/** What each column of each list means. */
export const archiveMeanings = {
  items,
  agreements,
  bodies,
  lines: {
    agreementId: 'chiave del contratto',
    agreementNumber: 'numero del contratto; vuoto finché è una bozza',
    itemId: 'chiave del bene, della licenza o del servizio',
    kind: 'genere: bene materiale, licenza o servizio',
    state: 'a che punto è la riga; per una licenza dicono le postazioni',
    seats: 'postazioni concesse della licenza',
    assigned: 'postazioni già consegnate',
    released: 'postazioni tornate',
  },
  handovers: {
    id: 'chiave del verbale',
    number: 'numero del verbale',
    agreementId: 'chiave del contratto',
    on: 'data della consegna',
    place: 'luogo della consegna',
    deliveredBy: 'chi ha consegnato',
    receivedBy: 'chi ha ricevuto',
    assets: 'beni consegnati',
    reservations: 'riserve di chi ha ricevuto',
    annulledOn: 'data dell’annullamento',
    annulledReason: 'motivo dell’annullamento',
    paper: 'SHA-256 del documento, che è in registro/papers',
  },
  addenda: {
    id: 'chiave dell’atto aggiuntivo',
    number: 'numero dell’atto, che conta quelli del suo contratto',
    agreementId: 'chiave del contratto',
    issuedOn: 'data di emissione',
    lenderSignedOn: 'data della firma della Regione',
    borrowerSignedOn: 'data della firma dell’ente',
    endsOn: 'nuova scadenza; vuota se non la cambia',
    added: 'beni, licenze e servizi che aggiunge',
    replaced: 'beni che sostituisce',
    reason: 'motivo',
    annulledOn: 'data dell’annullamento',
    annulledReason: 'motivo dell’annullamento',
    lapsedOn: 'data in cui è decaduto, perché il prestito si è concluso prima delle firme',
    paper: 'SHA-256 del documento, che è in registro/papers',
  },
  signatures: {
    agreementId: 'chiave del contratto',
    handoverId: 'chiave del verbale firmato; vuoto se non è firmato un verbale',
    addendumId: 'chiave dell’atto aggiuntivo firmato; vuoto se non è firmato un atto aggiuntivo',
    party: 'parte per cui firma',
    signer: 'chi ha firmato, come dice il suo certificato',
    issuer: 'chi ha rilasciato il certificato',
    on: 'giorno della firma',
    form: 'forma del file firmato: PAdES (PDF) o CAdES (.p7m)',
    envelope: 'tsd se è arrivato con le sue marche temporali in un file .tsd',
    file: 'SHA-256 del file firmato, che è in registro/papers',
  },
  signatories: {
    id: 'chiave di chi firma',
    bodyId: 'chiave dell’ente',
    bodyName: 'ente per cui firma',
    name: 'nome e cognome',
    role: 'ruolo',
    act: 'atto che gli dà il potere di firmare',
    from: 'in carica dal',
    to: 'in carica fino al; vuoto se lo è ancora',
  },
  contacts: {
    bodyId: 'chiave dell’ente',
    bodyName: 'ente di cui è referente',
    personId: 'chiave della persona, che è nell’elenco delle persone',
    role: 'ruolo',
  },
  people: {
    id: 'chiave della persona',
    name: 'nome e cognome',
    office: 'ufficio',
    email: 'posta elettronica',
    phone: 'telefono',
    note: 'nota',
  },
  funds: {
    id: 'chiave del fondo',
    name: 'denominazione',
    kind: 'origine del fondo',
    programme: 'programma',
    operationCode: 'codice dell’operazione',
    cup: 'codice unico di progetto (CUP)',
    budget: 'dotazione',
    finalPaymentDate: 'pagamento finale, da cui decorre la stabilità dell’operazione',
    items: 'beni che ha pagato, in tutto o in parte',
    spent: 'quanto ha pagato, IVA compresa',
  },
  deliveries: {
    id: 'chiave della consegna',
    fileName: 'file della lista del fornitore',
    items: 'beni registrati',
    undone: 'se la registrazione è stata annullata',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>

type Told = {
  readonly at: string
  readonly program: string
  readonly sequence: number
  readonly hash: string
}

/** What whoever opens the archive reads first. */
export const archiveReadme = ({ at, program, sequence, hash }: Told): string =>
  `ARCHIVIO DI UN REGISTRO DEI BENI IN COMODATO D’USO

Esportato il ${formatInstant(at)} da ${program}.
Contiene il registro fino alla registrazione n. ${sequence}, con impronta
${hash}

registro/journal/        il giornale: una riga JSON per ogni registrazione (UTF-8), nell’ordine in cui fu fatta.
                         Ogni riga porta l’impronta SHA-256 che la lega a quella di prima: nulla si può togliere,
                         aggiungere o cambiare senza che si veda. È la sola fonte; tutto il resto ne deriva.
registro/papers/         i documenti emessi e i file firmati che sono tornati, ognuno con il nome del proprio
                         SHA-256.
registro/people.json     le persone: dati personali, che il giornale conosce soltanto per chiave.
registro/settings.json   le impostazioni del registro, se ce ne sono.
elenchi/*.csv            gli elenchi come erano nel giorno dell’esportazione: UTF-8, separati da punto e virgola.
metadati/                i metadati di ogni documento emesso (allegato 5 delle linee guida AgID), in XML: il nome
                         del file è il SHA-256 del documento, che è in registro/papers.
elenchi/colonne.csv      che cosa significa ogni colonna di ogni elenco, e quali valori può avere.
manifesto.json           l’elenco di questi file, con lunghezza e SHA-256 di ciascuno.

Un testo che comincia con = + - @ è preceduto negli elenchi da un apostrofo, perché un foglio di calcolo
non lo esegua come formula; nel giornale è come fu scritto.

Questo file contiene dati personali: va custodito e trasmesso come il registro.
Per tornare a lavorarci: comodato import <questo file> --register <cartella nuova o vuota>
`
