import type { BodyKind } from '#src/bodies/body.ts'
import type { TaxStatutes } from '#src/bodies/stamp-duty.ts'
import { counted, formatDate, formatNumber } from '#renderer/text/format.ts'

/** Words of the page of a body. */
export const bodyPageText = {
  edit: 'Modifica i dati',
  suppress: 'Segna come soppresso…',
  cannotSuppressLender: 'La Regione del registro non si può sopprimere.',
  parts: 'Parti della scheda',
  sheet: 'Scheda',
  loans: 'Prestiti',
  history: 'Storia',
  lender: 'Comodante di questo registro',
  missing: (facts: readonly string[]) => `Sui contratti mancheranno: ${facts.join(', ')}.`,
  suppressedOn: (date: string) => `Soppresso dal ${formatDate(date)}`,
  suppressedTitle: (name: string, date: string) => `L’ente ${name} è soppresso dal ${formatDate(date)}`,
  suppressedHelp:
    'Non può più ricevere prestiti. Quello che ha in comodato va ripreso o passato a chi gli è succeduto.',
  noSuccessor: 'Non è indicato chi gli è succeduto.',
  goToSuccessor: (name: string) => `Apri ${name}`,
  facts: 'Dati',
  holds: 'Ha in comodato',
  holdsNothing: 'Nulla',
  held: {
    assets: (count: number) => counted(count, 'bene', 'beni'),
    seats: (count: number) => counted(count, 'posto di licenza', 'posti di licenza'),
    services: (count: number) => counted(count, 'servizio', 'servizi'),
  },
  noLoans: 'Nessun prestito',
  noLoansHelp: 'I contratti con questo ente, dalle bozze ai conclusi, compaiono qui.',
  loanColumns: {
    number: 'Contratto',
    status: 'Stato',
    startedOn: 'Iniziato il',
    endsOn: 'Scade il',
    assets: 'Beni',
    seatsInUse: 'Posti in uso',
  },
  draft: 'Bozza',
  olderFacts: (shown: number, total: number) =>
    `Si vedono gli ultimi ${formatNumber(shown)} fatti di ${formatNumber(total)}.`,
}

/** Words of those who sign for a body. */
export const signatoryText = {
  title: 'Chi firma',
  none: 'Nessuno è indicato: serve prima di emettere un contratto.',
  appoint: 'Aggiungi chi firma',
  name: 'Nome e cognome',
  role: 'Ruolo',
  roleExample: 'Sindaco, dirigente, segretario',
  act: 'Atto che dà il potere di firma',
  actExample: 'decreto n. 12 del 3 marzo 2025',
  from: 'In carica dal',
  to: 'Fino al',
  toHelp: 'Vuoto se non ha una fine nota',
  inOffice: 'In carica',
  notYet: 'Non ancora in carica',
  ended: 'Cessato',
  period: (from: string, to: string | undefined) =>
    to === undefined ? `dal ${formatDate(from)}` : `dal ${formatDate(from)} al ${formatDate(to)}`,
  end: 'Termina',
  endOf: (name: string) => `Termina l’incarico di ${name}`,
  endHelp: 'I contratti già firmati restano validi.',
  endOn: 'Ultimo giorno in carica',
  added: (name: string) => `${name} può firmare`,
  endedToast: (name: string, on: string) => `${name} non è più in carica dopo il ${formatDate(on)}`,
  writeName: 'Scrivi nome e cognome.',
  writeRole: 'Scrivi il ruolo.',
  writeFrom: 'Indica da quando è in carica.',
  writeOn: 'Indica l’ultimo giorno in carica.',
}

/** Words of the people to speak with at a body. */
export const contactText = {
  title: 'Referenti',
  none: 'Nessun referente.',
  privacy: 'Nomi e recapiti stanno in un archivio a parte, non nel giornale del registro.',
  add: 'Aggiungi un referente',
  addButton: 'Aggiungi',
  correct: 'Correggi',
  correctOf: (name: string) => `Correggi ${name}`,
  remove: 'Togli',
  removeQuestion: (name: string) => `Togliere ${name} dai referenti?`,
  removeHelp: 'Non sarà più proposto nei contratti di questo ente. La storia ricorda il ruolo, non il nome.',
  name: 'Nome e cognome',
  role: 'Ruolo',
  roleExample: 'Responsabile informatico',
  office: 'Ufficio',
  email: 'E-mail',
  phone: 'Telefono',
  note: 'Note',
  writeName: 'Scrivi nome e cognome.',
  writeRole: 'Scrivi il ruolo.',
  tooLong: 'Il testo è troppo lungo.',
  added: (name: string) => `Fra i referenti c’è ora ${name}`,
  corrected: (name: string) => `Dati di ${name} corretti`,
  removed: 'Referente tolto',
}

const exemption: Record<TaxStatutes, string> = {
  dpr131and642: 'DPR 642/1972, tabella B, articolo 16',
  dlgs123of2025: 'D.Lgs. 123/2025, testo unico in vigore dal 2027',
}

/** Words of stamp duty: what the law says for each kind of body, and what it leaves to decide. */
export const stampDutyText = {
  title: 'Imposta di bollo',
  words: { exempt: 'Esente', due: 'Dovuta', undecided: 'Da decidere' },
  exemptWhy: (statutes: TaxStatutes) =>
    `Gli atti scambiati fra Stato, regioni, province, comuni, loro consorzi e comunità montane sono esenti (${exemption[statutes]}).`,
  dueWhy: (kind: BodyKind) =>
    `${kind === 'inHouseCompany' ? 'Una società in house non è' : 'Questo tipo di ente non è'} fra gli enti esenti: l’elenco della legge è chiuso (Agenzia delle Entrate, risposta 495/2020).`,
  chosenWhy: 'È la scelta registrata per questo ente: vale per tutti i suoi contratti.',
  askTitle: 'La legge non nomina le unioni di comuni: gli atti di questo ente pagano l’imposta di bollo?',
  askHelp:
    'Si decide una volta, secondo il parere dell’ufficio. Senza questa scelta il contratto non si può emettere.',
  renamedHelp:
    'La legge esenta le comunità montane; registra qui se quella di oggi, con altro nome e forma, lo è ancora.',
  choose: 'Scelta per questo ente',
  exempt: 'I suoi atti sono esenti',
  due: 'I suoi atti pagano l’imposta',
  saved: 'Scelta sull’imposta di bollo salvata',
}

/** Words of the end of a body. */
export const suppressionText = {
  title: (name: string) => `Segna l’ente ${name} come soppresso`,
  help: 'L’ente resta nel registro con la sua storia, ma non può più ricevere prestiti.',
  on: 'Soppresso dal',
  successor: 'Chi gli è succeduto',
  successorHelp: 'L’ente in cui è confluito; si può lasciare vuoto',
  confirm: 'Segna come soppresso',
  writeOn: 'Indica da quando l’ente è soppresso.',
  done: (name: string) => `Ente segnato come soppresso: ${name}`,
  findBody: 'Nome, provincia o codice',
}
