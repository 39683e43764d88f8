import { withElision } from '#main/documents/italian.ts'
import type { FormKind } from '#src/agreements/form.ts'
import type { Condition, LicenceMetric, ServiceKind } from '#src/items/item.ts'
import type { UnionStatement } from '#src/programmes/fund.ts'

/**
 * The words of the papers that no template holds: titles of annexes, heads of columns, labels of boxes. Sentences that
 * are built of facts are in `phrases.ts`; the clauses are in `assets/templates`, for the legal office to adapt.
 */

/** Room to write `length` figures by hand. */
const blank = (length: number): string => '_'.repeat(length)

/** What a paper that is not issued bears in the place of its number. */
export const draftMark = 'BOZZA'

/** How the text above signatures begins: «Letto, approvato e sottoscritto», «Letto, confermato e sottoscritto». */
export const signingFormula = /^letto\b/i

export const kinds = {
  loan: 'Contratto',
  agreement: 'Accordo',
  delivery: 'Verbale di consegna',
  activation: 'Verbale di attivazione',
} as const

/** The papers about a loan that is under way. */
export const formKinds: Record<FormKind, string> = {
  returnRequest: 'Richiesta di restituzione',
  firstReminder: 'Sollecito di restituzione',
  finalNotice: 'Diffida alla restituzione',
  returnReport: 'Verbale di restituzione',
  replacementReport: 'Verbale di sostituzione',
  lossDeclaration: 'Dichiarazione di furto o smarrimento',
  auditReport: 'Verbale di ricognizione',
  wipeCertificate: 'Attestazione di cancellazione sicura',
}

/** At the foot of every page. */
export const furnitureText = {
  notIssued: (kind: string): string => `${draftMark} – ${kind} non emesso, da non firmare`,
  page: (page: number, pages: number): string => `pagina ${page} di ${pages}`,
  origin: (template: string, digest: string): string =>
    `Modello ${template}, impronta del contenuto ${digest}`,
  /** What the paper attests of the register: `comodato verify --attested` checks it. */
  ledger: (sequence: string, hash: string): string =>
    `Registro alla registrazione n. ${sequence}, impronta ${hash}`,
  asAt: (day: string): string => `Situazione al ${day}`,
} as const

/** The table under the title. */
export const essentialsText = {
  issuedOn: 'Data di emissione',
  previewOf: 'Anteprima del',
  letterOf: 'Data del documento',
  dataOf: 'Dati del registro al',
  endsOn: 'Scadenza',
  dueOn: 'Da restituire entro',
  cup: 'CUP',
  cig: 'CIG degli acquisti',
  date: 'Data',
  place: 'Luogo',
  executes: 'In esecuzione di',
  amendedBy: 'Modificato con',
  predecessor: 'Il comodatario succede a',
  actOf: (act: string, number: string, day: string): string => withElision(`${act} ${number} del ${day}`),
  loan: 'Contratto di comodato',
  agreement: 'Accordo',
  extent: 'Esecuzione',
  partial: 'parziale',
  complete: 'completa',
} as const

export const boxText = {
  protocol: `Protocollo: n. ${blank(22)} del ${blank(22)}`,
  stamp: `Imposta di bollo: contrassegno n. ${blank(18)} del ${blank(14)}`,
  fieldsToCome: `${draftMark}: i campi di firma si aggiungono all’emissione`,
} as const

export const labelText = {
  title: (count: number): string =>
    count === 1 ? 'Etichetta d’inventario' : `Etichette d’inventario (${count})`,
  subject: 'Etichette dei beni in inventario',
  qr: (number: string): string => `Codice QR: ${number}`,
  bars: (number: string): string => `Codice a barre: ${number}`,
} as const

export const emblemText = {
  own: (name: string): string => `Emblema: ${name}`,
  union: 'Emblema dell’Unione europea',
  /** Under each of two statements: which of them is said of what. */
  paidBy: (funds: string): string => `Per quanto è finanziato da: ${funds}`,
} as const

export const signatureText = {
  lender: 'Per il comodante',
  borrower: 'Per il comodatario',
  region: 'Per la Regione',
  body: 'Per l’Ente',
  delivers: 'Chi consegna',
  receives: 'Chi riceve',
  returns: 'Chi restituisce',
  declares: 'Il dichiarante',
  attests: 'Chi attesta',
  president: 'Il presidente della commissione',
  member: 'Il componente della commissione',
  digital: 'Firma digitale',
  any: 'Firma',
  tooltip: (box: string, signatory: string, party: string): string => `${box} di ${signatory} per ${party}`,
} as const

export const annexText = {
  annex: 'Allegato',
  lentAssets: 'Beni concessi in comodato',
  handedAssets: 'Beni consegnati',
  licencesAndServices: 'Licenze e servizi',
  agreedLicences: 'Licenze',
  agreedServices: 'Servizi',
  assignedLicences: 'Licenze messe a disposizione',
  activatedServices: 'Servizi attivati',
  defects: 'Note sui difetti noti',
} as const

export const columnText = {
  position: 'N.',
  inventoryNumber: 'Inventario',
  makeAndModel: 'Marca e modello',
  serialNumber: 'Numero di serie',
  accessories: 'Accessori',
  place: 'Luogo',
  placeAndPerson: 'Luogo e assegnatario',
  condition: 'Stato d’uso',
  knownDefects: 'Difetti noti',
  warrantyEnd: 'Garanzia fino al',
  value: 'Valore in euro',
  fund: 'Fondo',
  product: 'Prodotto',
  publisher: 'Produttore',
  metric: 'Conteggio',
  expiry: 'Scadenza',
  terms: 'Condizioni',
  seats: 'Posti',
  identifier: 'Identificativo',
  serviceKind: 'Tipo',
  service: 'Servizio',
  holder: 'Intestatario o destinazione',
  freeUntil: 'Gratuito fino al',
  feeAfterwards: 'Onere successivo',
} as const

/** The files inside a paper: their names, what their columns are called besides the printed ones. */
export const fileText = {
  things: 'beni.csv',
  licences: 'licenze.csv',
  services: 'servizi.csv',
  data: 'dati.json',
  asTable: (annex: string, title: string): string => `${annex} – ${title}, come tabella CSV`,
  asData: 'Dati dell’atto e dei suoi elenchi, in formato JSON',
  category: 'Categoria',
  manufacturer: 'Marca',
  model: 'Modello',
  mac: 'Indirizzo MAC',
  imei: 'IMEI',
  phoneExtension: 'Interno',
  phoneNumber: 'Telefono',
  holder: 'Intestatario',
  office: 'Ufficio',
} as const

export const cellText = {
  noDefects: 'nessuno',
  seeNote: (note: number): string => `vedi nota ${note}`,
  noExpiry: 'senza scadenza',
  untilTheEnd: 'termine dell’atto',
  seatsTotal: 'Totale dei posti',
  total: (things: string): string => `Totale: ${things}`,
  valuedPart: (valued: string, pieces: string): string => `valore registrato per ${valued} su ${pieces}`,
} as const

/** The columns of papers about a loan under way, besides those of every list. */
export const formColumnText = {
  conditionBefore: 'Stato prima',
  conditionAfter: 'Stato al rientro',
  damages: 'Danni e mancanze',
  reason: 'Motivo',
  replacement: 'Bene in sostituzione (inventario e serie)',
  lost: 'Barrare',
  outcome: 'Esito',
  notes: 'Note',
  returnedOn: 'Reso il',
  medium: 'Supporto (numero di serie)',
  method: 'Metodo',
  doneOn: 'Data e ora',
} as const

/** What the lists of those papers are called. */
export const formListText = {
  askedBack: 'Beni da restituire',
  comingBack: 'Beni presso l’Ente e stato al rientro',
  exchanged: 'Beni presso l’Ente e beni in sostituzione',
  held: 'Beni presso l’Ente',
  toCheck: 'Beni da riscontrare',
  devices: 'Dispositivi',
} as const

const box = '[\u00a0\u00a0\u00a0]'
const toTick = (mark: string): string => `${box}\u00a0${mark}`

/** How the wiping of a memory ended. */
export const wipeOutcomes = { positive: 'positivo', negative: 'negativo' } as const

/** What papers about a loan under way leave to be written by hand, and the titles of their lists. */
export const formText = {
  blank: blank(30),
  box,
  /** The letters that the text of the certificate explains, to be ticked. */
  methods: [
    ['S', 'C', 'R'],
    ['D', 'N'],
  ]
    .map((letters) => letters.map(toTick).join('\u00a0\u00a0 '))
    .join('\n'),
  outcomes: Object.values(wipeOutcomes).map(toTick).join('\n'),
  name: (kind: string, act: string, number: string): string => `${kind} – ${act.toLowerCase()} ${number}`,
  annexes: {
    returnRequest: formListText.askedBack,
    firstReminder: formListText.askedBack,
    finalNotice: formListText.askedBack,
    returnReport: formListText.comingBack,
    replacementReport: formListText.exchanged,
    lossDeclaration: formListText.held,
    auditReport: formListText.toCheck,
    wipeCertificate: formListText.devices,
  } satisfies Record<FormKind, string>,
} as const

/** The lists of an addendum, by what they hold. */
export type AddendumAnnex = 'added' | 'addedOthers' | 'replaced' | 'extended' | 'articles'

/** An addendum to an agreement. */
export const addendumText = {
  kind: 'Atto aggiuntivo',
  name: (kind: string, act: string, number: string): string => `${kind} – ${act.toLowerCase()} ${number}`,
  earlier: (count: number, signedOn: string): string => `atto aggiuntivo n.\u00a0${count} del ${signedOn}`,
  /** Of one of its annexes, where the agreement’s own are named too. */
  annexOf: (annex: string, addendum: string): string => `${annex} dell’atto aggiuntivo${addendum}`,
  changes: 'Modifica',
  newEnd: 'Nuova scadenza',
  annexes: {
    extended: 'Beni ai quali si riferisce la proroga',
    added: 'Beni aggiunti',
    addedOthers: 'Licenze e servizi aggiunti',
    replaced: 'Beni sostituiti',
    articles: 'Articoli e commi aggiunti',
  } satisfies Record<AddendumAnnex, string>,
} as const

/** The spreadsheet that lists the letters or forms made together. */
export const formIndexText = {
  file: 'Indice.xlsx',
  sheet: 'Indice',
  columns: [
    { header: 'Ente', kind: 'text', width: 36 },
    { header: 'PEC', kind: 'text', width: 32 },
    { header: 'Contratto', kind: 'text', width: 12 },
    { header: 'Scadenza', kind: 'date' },
    { header: 'Termine', kind: 'date' },
    { header: 'Beni', kind: 'integer', width: 8 },
    { header: 'File', kind: 'text', width: 70, opens: 'file' },
  ],
} as const

/** The register of the things on loan. */
export const holdingsText = {
  asAt: 'Situazione al',
  owner: 'Ente proprietario',
  holder: 'Ente detentore',
  taxCode: 'Codice fiscale',
  holders: 'Enti detentori',
  acts: 'Atti',
  things: 'Beni detenuti',
  value: 'Valore d’inventario',
  summary: 'Riepilogo per ente',
  body: 'Ente',
  services: 'Servizi',
  handover: 'Consegna',
  report: 'Verbale',
  act: (act: string, number: string): string => `${act} ${number}`,
  signed: (day: string): string => `sottoscritto il ${day}`,
  addendum: (count: number, day: string, changes: string): string =>
    `Atto aggiuntivo n.\u00a0${count}, sottoscritto il ${day}${changes && `: ${changes}`}.`,
  extended: (from: string, to: string): string => `termine prorogato dal ${from} al ${to}`,
  added: (what: string): string => what && `aggiunta di ${what}`,
  replaced: (things: string): string => `sostituzione di ${things}`,
  addedThings: (addendum: number, category: string): string =>
    `Con l’atto aggiuntivo n.\u00a0${addendum}: ${category}`,
  expiry: (day: string): string => `scadenza ${day}`,
  expired: (day: string): string => `scaduto il ${day}`,
  alsoHeld: (what: string, byMore: boolean): string =>
    `Con ${byMore ? 'gli stessi atti' : 'lo stesso atto'}: ${what}.`,
  totalOf: (body: string): string => `Totale di ${body}`,
  succeededBy: (body: string): string => `Ente soppresso: gli è succeduto l’ente ${body}.`,
  overall: 'Totale complessivo',
  partlyValued: (valued: string, pieces: string): string =>
    valued === '1'
      ? `Il valore d’inventario è registrato per 1 bene su ${pieces}: i totali riguardano soltanto quello.`
      : `Il valore d’inventario è registrato per ${valued} beni su ${pieces}: i totali riguardano soltanto quelli.`,
} as const

/** One and many of what papers count. */
export const countedText = {
  asset: ['bene', 'beni'],
  accessory: ['accessorio', 'accessori'],
  seat: ['posto d’uso', 'posti d’uso'],
  service: ['servizio', 'servizi'],
  body: ['ente', 'enti'],
  act: ['atto', 'atti'],
  day: ['giorno', 'giorni'],
  hour: ['ora', 'ore'],
} as const

/** What a service costs once it is no more free, and who pays: «120,00 € l’anno, a carico della Regione». */
export const feeWords = {
  year: 'l’anno',
  month: 'al mese',
  lender: 'a carico della Regione',
  borrower: 'a carico dell’Ente',
} as const

/** Before the number at which a telephone answers inside. */
export const phoneExtensionWord = 'interno'

export const conditionWords: Record<Condition, string> = {
  new: 'nuovo',
  excellent: 'ottimo',
  good: 'buono',
  fair: 'discreto',
  needsRepair: 'da riparare',
}

export const metricWords: Record<LicenceMetric, string> = {
  perUser: 'per utente',
  perDevice: 'per dispositivo',
  concurrent: 'per accessi contemporanei',
}

export const serviceWords: Record<ServiceKind, string> = {
  vpnAccount: 'Utenza VPN',
  intranetAccess: 'Accesso alla intranet',
  serviceDesk: 'Assistenza',
  cloudFee: 'Canone cloud',
  webHosting: 'Ospitalità del sito',
  training: 'Formazione',
  other: 'Altro servizio',
}

/** The two sentences that regulations ask for, in full and never together for one fund. */
export const statementWords: Record<UnionStatement, string> = {
  cofinancedByUnion: 'Cofinanziato dall’Unione europea',
  nextGenerationEU: 'Finanziato dall’Unione europea – NextGenerationEU',
  none: '',
}
