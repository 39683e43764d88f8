import { counted, formatDate } from '#renderer/text/format.ts'

const fields: Record<string, string> = {
  kind: 'tipo',
  name: 'denominazione',
  otherLanguageName: 'denominazione in altra lingua',
  istatCode: 'codice ISTAT',
  cadastralCode: 'codice catastale',
  taxCode: 'codice fiscale',
  ipaCode: 'codice IPA',
  certifiedEmail: 'PEC',
  province: 'provincia',
  region: 'regione',
  seat: 'sede',
}

const problems: Record<string, string> = {
  codeMissing: 'Manca il codice: riga lasciata fuori',
  codeMalformed: 'Il codice non ha la forma giusta',
  codeTwice: 'Lo stesso codice è già in una riga precedente: riga lasciata fuori',
  nameMissing: 'Manca il nome: riga lasciata fuori',
  taxCodeInvalid: 'La cifra di controllo del codice fiscale non torna: valore lasciato fuori',
  emailMalformed: 'Non è un indirizzo di posta: valore lasciato fuori',
  lettersLost: 'Lettere perse nella codifica del file: valore lasciato fuori',
  codesOfTwoBodies: 'I codici della riga sono di enti diversi: riga lasciata fuori',
}

/** Words of the update of the bodies from an official list. */
export const bodyImportText = {
  title: 'Aggiorna gli enti da un elenco',
  lead: 'Riconosce da solo l’elenco dei comuni dell’ISTAT e l’elenco degli enti di IndicePA. Prima mostra che cosa cambierebbe; nulla viene scritto finché non lo decidi.',
  file: 'Elenco dei comuni dell’ISTAT, o elenco degli enti di IndicePA',
  fileHelp: 'CSV, TSV, TXT, XLSX o ODS, com’è pubblicato',
  whereTitle: 'Dove si trovano',
  whereIstat:
    'ISTAT: «Codici statistici delle unità amministrative territoriali», elenco dei comuni italiani (licenza CC BY).',
  whereIpa: 'IndicePA: dati aperti, «Enti» (licenza CC BY).',
  reading: 'Lettura dell’elenco',
  otherFile: 'Scegli un altro file',
  sources: { istat: 'Elenco dei comuni dell’ISTAT', ipa: 'Elenco degli enti di IndicePA' },
  rows: (rows: number) => counted(rows, 'riga letta', 'righe lette'),
  unchanged: 'Il registro è già come l’elenco: non c’è nulla da aggiornare.',
  parts: 'Che cosa cambierebbe',
  added: 'Nuovi',
  changed: 'Cambiati',
  missing: 'Mancanti',
  problems: 'Problemi',
  noneAdded: 'Nessun ente nuovo',
  noneChanged: 'Nessun ente cambia',
  noneMissing: 'Nessun comune manca dall’elenco',
  noneMissingHelp: {
    istat: 'Tutti i comuni conosciuti delle regioni dell’elenco ci sono ancora.',
    ipa: 'IndicePA non dice quali comuni sono stati soppressi: per questo serve l’elenco dell’ISTAT.',
  },
  noneProblems: 'Nessun problema nelle righe',
  nouns: {
    added: ['ente nuovo', 'enti nuovi'] as const,
    changed: ['ente che cambia', 'enti che cambiano'] as const,
    problems: ['problema', 'problemi'] as const,
  },
  columns: {
    name: 'Nome',
    province: 'Prov.',
    code: 'Codice',
    fields: 'Che cosa cambia',
    line: 'Riga',
    problem: 'Problema',
    column: 'Colonna',
    value: 'Valore',
  },
  fieldWord: (field: string) => fields[field] ?? field,
  problemWord: (code: string) => problems[code] ?? code,
  missingHelp:
    'Questi comuni sono nel registro e non più nell’elenco. Spunta quelli soppressi o confluiti in un altro comune; gli altri restano come sono.',
  missingColumns: { body: 'Comune', on: 'Soppresso dal', successor: 'Confluito in' },
  holdsItems: 'Ha beni in comodato',
  suppressedSince: (name: string) => `${name}: soppresso dal`,
  successorOf: (name: string) => `${name}: confluito in`,
  newInList: 'nuovo in questo elenco',
  missingDate: 'Serve la data',
  asOf: 'Elenco aggiornato al',
  asOfMissing: 'Indica a quale giorno si riferisce l’elenco.',
  apply: 'Aggiorna gli enti',
  cancel: 'Lascia tutto com’è',
  summary: (added: number, changed: number, suppressed: number) =>
    [
      added > 0 ? counted(added, 'nuovo', 'nuovi') : '',
      changed > 0 ? counted(changed, 'cambiato', 'cambiati') : '',
      suppressed > 0 ? counted(suppressed, 'soppresso', 'soppressi') : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  nothing: 'Nulla da aggiornare',
  done: (summary: string, asOf: string) => `Enti aggiornati al ${formatDate(asOf)}: ${summary}`,
}
