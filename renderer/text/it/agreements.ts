import type { PaperRow } from '#src/contract/agreements.ts'
import type { LineStanding } from '#src/agreements/agreement.ts'
import { ReturnGround } from '#src/agreements/commands.ts'
import { counted, formatNumber, plural } from '#renderer/text/format.ts'
import { actOf, type LoanShown } from './act-words.ts'
import { issuedKind } from './saved-papers.ts'
import type { itemKindWords } from './statuses.ts'

/** The columns that say which thing a row of a loan is. */
export const thingWords = {
  title: 'Che cosa',
  inventoryNumber: 'Inventario',
  serialNumber: 'Numero di serie',
}

/** Words that the screens of the loans share: states, conditions, reasons, counts. */
export const agreementWords = {
  expired: 'Scaduto',
  /** Of one line: things are lent and returned, licences assigned and released, services activated and ceased. */
  lineStates: {
    asset: {
      pending: 'Da consegnare',
      handedOver: 'Consegnato',
      ended: 'Rientrato',
      released: 'Non consegnato',
    },
    licence: {
      pending: 'Da assegnare',
      handedOver: 'Assegnata',
      ended: 'Rilasciata',
      released: 'Non assegnata',
    },
    service: { pending: 'Da attivare', handedOver: 'Attivo', ended: 'Cessato', released: 'Non attivato' },
  } satisfies Record<keyof typeof itemKindWords, Record<LineStanding, string>>,
  /** Of several lines. */
  linesIn: {
    pending: () => 'Da consegnare',
    handedOver: (count) => plural(count, 'Consegnato', 'Consegnati'),
    ended: (count) => plural(count, 'Rientrato', 'Rientrati'),
    released: (count) => plural(count, 'Non consegnato', 'Non consegnati'),
  } satisfies Record<LineStanding, (count: number) => string>,
  licence: 'Licenza software',
  grounds: {
    termExpired: 'Scadenza del termine',
    useCompleted: 'Uso concluso',
    earlyReturnByBorrower: 'Restituzione anticipata dell’ente',
    urgentUnforeseenNeed: 'Bisogno urgente e imprevisto della Regione',
    breach: 'Inadempimento',
    replacement: 'Sostituzione',
    contractWithdrawal: 'Recesso dal contratto',
    entityMergedOrSuppressed: 'Fusione o soppressione dell’ente',
    auditFinding: 'Esito di una verifica',
    disposal: 'Dismissione',
  } satisfies Record<ReturnGround, string>,
  assets: (count: number) => counted(count, 'bene', 'beni'),
  seats: (count: number) => counted(count, 'posto', 'posti'),
  services: (count: number) => counted(count, 'servizio', 'servizi'),
  free: (count: number) => counted(count, 'libero', 'liberi'),
  agreement: (page: LoanShown & { readonly number?: string | undefined }) =>
    `${actOf(page).title} ${page.number ?? ''}`,
  draftFor: (borrower: string) => `Bozza per ${borrower}`,
  daysLeft: (days: number) =>
    days < 0
      ? `scaduto da ${counted(-days, 'giorno', 'giorni')}`
      : days === 0
        ? 'scade oggi'
        : `mancano ${counted(days, 'giorno', 'giorni')}`,
}

/** Words of the list of the loans. */
export const agreementListText = {
  title: 'Prestiti',
  noun: ['prestito', 'prestiti'] as const,
  newLoan: 'Nuovo prestito',
  search: 'Cerca per numero, ente o finalità',
  viewLabels: {
    bozze: 'Bozze',
    'da-firmare': 'Da firmare',
    'da-consegnare': 'Da consegnare',
    'in-vigore': 'In vigore',
    'atti-da-firmare': 'Atti da firmare',
    'in-scadenza': 'In scadenza',
    scaduti: 'Scaduti',
    conclusi: 'Conclusi',
    tutti: 'Tutti',
  },
  draft: 'bozza',
  columns: {
    number: 'Numero',
    borrowerName: 'Ente',
    province: 'Prov.',
    status: 'Stato',
    awaitsAddendum: 'Atto aggiuntivo',
    assets: 'Beni',
    pending: 'Da consegnare',
    handedOver: 'Consegnati',
    ended: 'Rientrati',
    seats: 'Posti',
    services: 'Servizi',
    value: 'Valore (€)',
    startedOn: 'Iniziato il',
    issuedOn: 'Emesso il',
    signedOn: 'Firmato il',
    inForceSince: 'In vigore dal',
    endsOn: 'Scade il',
    endedOn: 'Concluso il',
    purpose: 'Finalità',
  },
  filterOnly: {
    expired: 'Scaduto',
    awaitsHandover: 'Attende una consegna',
    awaitsAddendum: 'Attende le firme di un atto aggiuntivo',
  },
  addendum: { toSign: 'Da firmare', late: 'Oltre il termine' },
  totals: (assets: number, value: string) => `${counted(assets, 'bene', 'beni')} · ${value}`,
  exportName: (date: string) => `prestiti ${date}`,
  sheet: 'Prestiti',
  open: 'Apri',
  discardDrafts: 'Scarta le bozze',
  discardQuestion: (count: number) => `Scartare ${counted(count, 'bozza', 'bozze')}?`,
  discardHelp: 'I beni riservati tornano liberi. Le bozze scartate restano nella storia, fra i conclusi.',
  discarded: (count: number) => counted(count, 'bozza scartata', 'bozze scartate'),
  onlyDrafts: 'Si possono scartare solo le bozze',
  nothingHere: {
    bozze: {
      title: 'Nessuna bozza',
      help: 'Un prestito iniziato e lasciato a metà si ritrova qui, con i suoi beni riservati.',
    },
    'da-firmare': {
      title: 'Nessun contratto da firmare',
      help: 'Qui stanno i contratti emessi, finché non si registrano le date delle due firme.',
    },
    'da-consegnare': {
      title: 'Nessuna consegna in attesa',
      help: 'Qui stanno i contratti firmati che hanno ancora beni, posti o servizi da consegnare.',
    },
    'in-vigore': {
      title: 'Nessun prestito in vigore',
      help: 'Un prestito entra in vigore con il primo verbale di consegna.',
    },
    'atti-da-firmare': {
      title: 'Nessun atto aggiuntivo da firmare',
      help: 'Qui stanno i prestiti con una proroga o una modifica emessa, finché non torna firmata da entrambe le parti.',
    },
    'in-scadenza': {
      title: 'Nessuna scadenza vicina',
      help: 'Qui stanno i prestiti in vigore che finiscono entro novanta giorni.',
    },
    scaduti: {
      title: 'Nessun prestito scaduto',
      help: 'Qui stanno i prestiti in vigore oltre il giorno in cui dovevano finire.',
    },
    conclusi: {
      title: 'Nessun prestito concluso',
      help: 'Qui stanno i prestiti restituiti per intero, annullati o scartati.',
    },
    tutti: {
      title: 'Ancora nessun prestito',
      help: 'Un prestito si fa in quattro passi: l’ente, i beni, le condizioni, il controllo del contratto.',
    },
  },
}

/** Words of the papers of a loan. */
export const paperText = {
  titled: (paper: Pick<PaperRow, 'kind' | 'number' | 'ofThings'>): string =>
    `${issuedKind(paper)} ${paper.kind === 'addendum' ? 'n. ' : ''}${paper.number}`,
  open: 'Apri',
  saveAs: 'Salva con nome…',
  print: 'Stampa',
  showInFolder: 'Mostra nella cartella',
  saved: (name: string) => `Salvato in ${name}`,
  issuedOn: (date: string, size: string) => `del ${date} · PDF/A, ${size}`,
  fingerprint: 'Impronta SHA-256',
  none: 'Ancora nessun documento',
  noneHelp: 'Il contratto nasce quando si emette; ogni consegna aggiunge il suo verbale.',
  preview: 'Anteprima del documento',
  pages: 'Pagine del documento',
  page: (page: number, pages: number) => `Pagina ${page} di ${pages}`,
  zoomIn: 'Ingrandisci',
  zoomOut: 'Rimpicciolisci',
  previousPage: 'Pagina precedente',
  nextPage: 'Pagina successiva',
  drawing: 'Preparazione del documento…',
  unreadable: 'Il documento non si può mostrare qui. Aprilo con un altro programma.',
  shellRefusals: {
    untrustedSender: 'La richiesta non è stata accettata.',
    malformedRequest: 'La richiesta non è stata accettata.',
    hostStopped: 'Il registro si è fermato. Riavvialo e riprova.',
    paperMissing: 'Il documento non si trova più nel registro.',
    paperAltered: 'Il documento nel registro non è più quello emesso: la sua impronta è cambiata.',
    cannotWrite: 'Il file non si può scrivere in quella cartella.',
    cannotOpen: 'Il file non si può aprire: manca un programma per i PDF, o la cartella non è accessibile.',
    folderUnavailable: 'La cartella non si apre: non c’è più, o il disco di rete non è collegato.',
    cannotPrint: 'La stampa non è riuscita.',
  },
}

/** Words of a list of what was left out. */
export const reasonsText = {
  others: (count: number) => (count === 1 ? '… e un altro' : `… e altri ${formatNumber(count)}`),
}

/** Why a loan ended: the ground of the return that ended it, or what somebody wrote. */
export function endReasonText(reason: string): string {
  const ground = ReturnGround.safeParse(reason)
  return ground.success ? agreementWords.grounds[ground.data] : reason
}
