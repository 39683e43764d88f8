import { counted } from '#renderer/text/format.ts'

/** Words of the list of the bodies. */
export const bodyListText = {
  title: 'Enti',
  noun: ['ente', 'enti'] as const,
  newBody: 'Nuovo ente',
  importList: 'Aggiorna da un elenco',
  search: 'Cerca per nome, provincia o codice',
  views: 'Viste rapide',
  viewLabels: {
    serviti: 'Serviti',
    regione: 'Comuni della Regione',
    altri: 'Altri enti',
    soppressi: 'Soppressi',
    tutti: 'Tutti',
  },
  columns: {
    name: 'Nome',
    otherLanguageName: 'Altra lingua',
    kind: 'Tipo',
    province: 'Prov.',
    region: 'Regione',
    istatCode: 'ISTAT',
    cadastralCode: 'Belfiore',
    taxCode: 'Codice fiscale',
    ipaCode: 'IPA',
    certifiedEmail: 'PEC',
    agreementsInForce: 'Prestiti in vigore',
    itemsHeld: 'Beni e servizi',
    valueHeld: 'Valore (€)',
    suppressedOn: 'Soppresso dal',
  },
  suppressed: 'Soppresso',
  totals: (items: number, value: string) =>
    `${counted(items, 'bene o servizio detenuto', 'beni e servizi detenuti')} · ${value}`,
  sheet: 'Enti',
  exportName: (date: string) => `enti ${date}`,
  nothingHere: {
    serviti: {
      title: 'Nessun ente servito',
      help: 'Qui stanno gli enti che hanno almeno un prestito in vigore.',
    },
    regione: {
      title: 'Nessun comune della Regione',
      help: 'Aggiorna l’elenco dei comuni con quello dell’ISTAT.',
    },
    altri: {
      title: 'Nessun altro ente',
      help: 'Unioni di comuni, comunità montane, province, consorzi e società in house si aggiungono a mano o dall’elenco di IndicePA.',
    },
    soppressi: {
      title: 'Nessun ente soppresso',
      help: 'Un comune soppresso o confluito in un altro resta nel registro, con chi gli è succeduto.',
    },
    tutti: {
      title: 'Nessun ente',
      help: 'Aggiungi un ente, oppure carica l’elenco dei comuni dell’ISTAT.',
    },
  },
}

/** Words of the data of a body, in its form and on its page. */
export const bodyFieldText = {
  identity: 'Identità',
  kind: 'Tipo di ente',
  name: 'Denominazione',
  otherLanguageName: 'Denominazione in altra lingua',
  otherLanguageHelp: 'Sloveno, friulano, tedesco, ladino, francese',
  province: 'Provincia (sigla)',
  region: 'Regione',
  codes: 'Codici',
  istatCode: 'Codice ISTAT',
  istatHelp: '6 cifre, anche con zeri davanti',
  cadastralCode: 'Codice catastale (Belfiore)',
  cadastralHelp: 'Una lettera e tre cifre',
  taxCode: 'Codice fiscale',
  taxCodeHelp: '11 cifre, l’ultima di controllo',
  ipaCode: 'Codice IPA',
  ipaHelp: 'Come pubblicato su IndicePA',
  certifiedEmail: 'PEC',
  seat: 'Sede',
  address: 'Indirizzo',
  postalCode: 'CAP',
  town: 'Comune',
  errors: {
    required: 'Da compilare',
    kind: 'Scegli il tipo di ente.',
    istatCode: 'Il codice ISTAT ha 6 cifre.',
    cadastralCode: 'Una lettera maiuscola e tre cifre, per esempio L424.',
    taxCode: 'Il codice fiscale ha 11 cifre, e l’ultima è di controllo: una non torna.',
    ipaCode: 'Lettere, cifre, punto e trattino, come su IndicePA: per esempio c_l424.',
    certifiedEmail: 'Un indirizzo come comune.trieste@pec.it.',
    province: 'Due lettere, per esempio TS.',
    postalCode: 'Il CAP ha 5 cifre.',
    tooLong: 'Al massimo 200 caratteri, senza caratteri di controllo.',
  },
}

/** Words of the dialogs that record a body. */
export const bodyFormText = {
  newTitle: 'Nuovo ente',
  editTitle: (name: string) => `Modifica ${name}`,
  add: 'Aggiungi l’ente',
  save: 'Salva',
  added: (name: string) => `${name} aggiunto agli enti`,
  saved: (name: string) => `Dati di ${name} salvati`,
}
