import { counted } from '#renderer/text/format.ts'

/** Words of the handovers that are recorded together. */
export const handoversManyText = {
  action: 'Consegna…',
  onlyWaiting: 'Fra i prestiti scelti non ce n’è nessuno da consegnare',
  title: (count: number) => `Consegnare i beni di ${counted(count, 'prestito', 'prestiti')}`,
  on: 'Consegnati il',
  deliveredBy: 'Consegna per la Regione',
  name: 'Nome e cognome',
  role: 'Qualifica',
  receiver: 'Riceve per ciascun ente',
  receivers: {
    contact: { label: 'Il referente indicato nel contratto', detail: 'Con il suo ruolo presso l’ente' },
    signatory: { label: 'Chi ha firmato il contratto', detail: 'Se quel giorno è in carica' },
  },
  will: (count: number, first: string) =>
    count === 0
      ? 'Nessuna consegna si può registrare insieme alle altre.'
      : count === 1
        ? `Si registra 1 verbale di consegna, il n. ${first}.`
        : `Si registrano ${counted(count, 'verbale di consegna', 'verbali di consegna')}, dal n. ${first} in poi.`,
  whole:
    'Ogni verbale dice consegnato tutto ciò che manca del contratto, con lo stato d’uso, il luogo e la persona delle schede, senza riserve. Registra insieme soltanto consegne avvenute così: le altre si registrano dalla pagina del prestito.',
  final: 'I numeri sono definitivi, e i beni risultano in comodato da quel giorno.',
  barred: (count: number) =>
    count === 1 ? 'Un prestito non si consegna così' : `${count} prestiti non si consegnano così`,
  ready: (count: number) => counted(count, 'consegna da registrare', 'consegne da registrare'),
  receives: (name: string, place: string) => `Riceve ${name}, ${place}`,
  missing: {
    on: 'Indica il giorno della consegna',
    name: 'Scrivi chi consegna',
  },
  confirm: (count: number) => `Registra ${counted(count, 'consegna', 'consegne')}`,
  recording: 'Registrazione delle consegne',
  recorded: (count: number, first: string, last: string) =>
    count === 1
      ? `Registrato il verbale n. ${first}`
      : `Registrati ${count} verbali, dal n. ${first} al n. ${last}`,
  sign: 'Per la firma salvali insieme con «Salva i documenti…».',
  noneRecorded: 'Nessuna consegna registrata',
  refused: (count: number) =>
    count === 1 ? 'Una non è stata registrata' : `${count} non sono state registrate`,
  left: (count: number) =>
    count === 1
      ? 'Una consegna resta da registrare: il lavoro si è fermato prima.'
      : `${count} consegne restano da registrare: il lavoro si è fermato prima.`,
  resume: (count: number) => `Riprendi con ${counted(count, 'consegna', 'consegne')}`,
}
