import { counted, formatDate, formatNumber } from '#renderer/text/format.ts'

/** Words of the start page. */
export const startText = {
  title: 'Inizio',
  newLoan: 'Nuovo prestito',
  importDelivery: 'Importa una consegna',
  waiting: 'Da fare',
  stock: 'Patrimonio',
  drafts: 'Bozze da finire',
  toSign: 'Contratti da firmare',
  toHandOver: 'Consegne da fare',
  addendaToSign: 'Atti aggiuntivi da firmare',
  addendaLate: (count: number) => `${formatNumber(count)} oltre il termine`,
  expired: 'Scaduti, da riprendere',
  expiring: (until: string) => `In scadenza entro il ${formatDate(until)}`,
  inForce: 'Contratti in vigore',
  bodiesServed: (count: number) => counted(count, 'ente servito', 'enti serviti'),
  assets: 'Beni',
  inStock: 'In magazzino',
  reserved: 'Riservati',
  lent: 'In comodato',
  other: 'Altri stati',
  value: 'Valore d’inventario',
  seats: 'Posti di licenza',
  seatsDetail: (assigned: number, reserved: number) =>
    `${counted(assigned, 'assegnato', 'assegnati')}, ${counted(reserved, 'riservato', 'riservati')}`,
  services: 'Servizi',
  servicesDetail: (active: number) => counted(active, 'attivo', 'attivi'),
  recentDrafts: 'Riprendi una bozza',
  draftLine: (lines: number, startedOn: string) =>
    `${counted(lines, 'voce', 'voci')} · iniziata il ${formatDate(startedOn)}`,
  nothingYet: 'Il registro è pronto: comincia dai beni',
  nothingYetHelp:
    'Importa l’elenco di consegna di un fornitore, oppure registra i beni a mano. Poi prestali a un comune: il contratto si scrive da solo.',
}
