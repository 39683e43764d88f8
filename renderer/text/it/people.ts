import { counted, formatDate } from '#renderer/text/format.ts'
import { actWords } from './act-words.ts'

/** Words of the people whom the register names. */
export const peopleText = {
  title: 'Persone',
  help: 'Chi usa i beni, chi ne risponde presso un ente, chi firma. I dati di chi non firma stanno in un archivio a parte e si possono cancellare.',
  asToday:
    'I dati di chi non firma sono quelli di oggi: stanno in un archivio a parte, che non conserva com’erano.',
  search: 'Cerca per nome, ufficio o e-mail',
  none: 'Nessuna persona corrisponde alla ricerca',
  noneYet: 'Ancora nessuna persona',
  noneYetHelp: 'Le persone si aggiungono dove servono: come assegnatari di un bene o referenti di un ente.',
  found: (total: number) => counted(total, 'persona', 'persone'),
  onlyFirst: (shown: string) => `Si vedono le prime ${shown}: scrivi qualche lettera in più.`,
}

/** Words of the page of one person. */
export const personText = {
  erasedTitle: 'Persona cancellata',
  erasedHelp:
    'I dati personali sono stati cancellati. Il registro ricorda che cosa fu fatto sotto questa chiave, non di chi si trattava.',
  official: 'Firma per un ente',
  officialHelp:
    'Chi firma compie atti pubblici: nome, ruolo e atto restano nel registro e non si cancellano.',
  of: 'Ente',
  role: 'Ruolo',
  act: 'Atto',
  period: 'In carica',
  since: (from: string, to: string | undefined) =>
    to === undefined ? `dal ${formatDate(from)}` : `dal ${formatDate(from)} al ${formatDate(to)}`,
  who: 'Chi è',
  name: 'Nome e cognome',
  office: 'Ufficio',
  email: 'E-mail',
  phone: 'Telefono',
  note: 'Note',
  use: 'Che cosa ha adesso',
  nothing: 'Nulla: non ha beni in uso e non è referente di nessuno.',
  items: 'Beni e servizi in uso',
  bodies: 'Referente di',
  agreements: 'Indicato nei prestiti',
  draft: 'bozza',
  agreement: (number: string, ofThings: boolean) => `${actWords(ofThings).name} ${number}`,
  history: 'Storia',
  correct: 'Correggi',
  correctOf: (name: string) => `Correggi ${name}`,
  save: 'Salva',
  corrected: (name: string) => `Dati di ${name} corretti`,
  writeName: 'Scrivi nome e cognome.',
  tooLong: 'Il testo è troppo lungo.',
  erase: 'Cancella i dati personali',
  eraseQuestion: (name: string) => `Cancellare i dati di ${name}?`,
  eraseWhat: 'Nome, ufficio, recapiti e note si cancellano per sempre dall’archivio delle persone.',
  eraseRemains:
    'Restano il registro, che ha solo una chiave senza nome, i documenti già emessi e le copie di sicurezza fatte finora, che contengono ancora questi dati finché non scadono.',
  eraseDone: 'Dati personali cancellati',
  inUse: 'Prima togli i beni, i ruoli e i prestiti elencati in «Che cosa ha adesso»',
}
