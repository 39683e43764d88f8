import type { FormKind } from '#src/agreements/form.ts'
import { counted, formatNumber } from '#renderer/text/format.ts'

/** What the papers about a loan under way are called. */
export const formNames: Record<FormKind, string> = {
  returnRequest: 'Richiesta di restituzione',
  firstReminder: 'Sollecito di restituzione',
  finalNotice: 'Diffida alla restituzione',
  returnReport: 'Verbale di restituzione',
  replacementReport: 'Verbale di sostituzione',
  lossDeclaration: 'Dichiarazione di furto o smarrimento',
  auditReport: 'Verbale di ricognizione',
  wipeCertificate: 'Attestazione di cancellazione sicura',
}

/** Words of the page that prints them. */
export const formsText = {
  title: 'Lettere e moduli',
  open: 'Lettere e moduli…',
  onlyOfLoans: 'Si preparano per i prestiti in corso o conclusi',
  kind: 'Documento',
  about: {
    returnRequest: 'Lettera all’ente, alla scadenza o per un bisogno urgente',
    firstReminder: 'Lettera all’ente in ritardo',
    finalNotice: 'Ultima lettera prima di agire',
    returnReport: 'Da completare e firmare al ritiro',
    replacementReport: 'Da completare quando si scambia un bene',
    lossDeclaration: 'Da compilare a cura dell’ente',
    auditReport: 'Per la verifica presso l’ente',
    wipeCertificate: 'Per i dispositivi rientrati',
  } satisfies Record<FormKind, string>,
  dueOn: 'Da restituire entro',
  previous: 'Atti precedenti',
  previousHelp: 'Per esempio «nota prot. n. 123 del 4 marzo 2026»',
  need: 'Bisogno urgente',
  lineUnfit: 'Al massimo 200 caratteri, senza caratteri di controllo.',
  noteUnfit: 'Al massimo 4.000 caratteri, senza caratteri di controllo.',
  needHelp: 'Serve soltanto per chiedere i beni prima della scadenza',
  notKept:
    'Il documento si prepara ora con i dati del registro e si completa o si firma fuori: il registro non lo conserva.',
  drawing: 'Preparazione del documento…',
  refused: 'Il documento non si può preparare',
  preview: 'Anteprima del documento',
  save: 'Salva con nome…',
  print: 'Stampa',
  saved: (name: string) => `Salvato in ${name}`,
}

/** Words of the same paper for many loans. */
export const manyFormsText = {
  title: (count: number) => `Lettere e moduli per ${counted(count, 'prestito', 'prestiti')}`,
  will: (count: number) =>
    count === 0
      ? 'Non si prepara nessun documento.'
      : count === 1
        ? 'Si prepara 1 documento.'
        : `Si preparano ${formatNumber(count)} documenti.`,
  previousHelp: 'Gli stessi per tutti: «nota prot. n. 123 del 4 marzo 2026»',
  help: 'Un solo file ZIP: una cartella per ente e un indice in foglio di calcolo. Il registro non li conserva.',
  none: 'Nessuno dei prestiti scelti può avere questo documento',
  barred: (count: number) => `${counted(count, 'prestito', 'prestiti')} senza documento`,
  loan: (borrower: string, number: string | undefined) =>
    number === undefined ? borrower : `${borrower}, prestito ${number}`,
  prepare: (count: number) => `Prepara ${counted(count, 'documento', 'documenti')}`,
  preparing: 'Preparazione dei documenti',
  saved: (count: number, name: string) => `${counted(count, 'documento', 'documenti')} in ${name}`,
}
