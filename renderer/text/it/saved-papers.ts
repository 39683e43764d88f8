import type { FileField, PatternFault } from '#src/agreements/file-pattern.ts'
import type { PaperRow } from '#src/contract/agreements.ts'
import type { IssuedKind, SavePlan } from '#src/contract/saved-papers.ts'
import { counted, formatBytes, formatNumber } from '#renderer/text/format.ts'

/** What the issued papers are called, one by one. */
const issuedKinds: Record<IssuedKind, string> = {
  agreement: 'Contratto',
  handover: 'Verbale di consegna',
  addendum: 'Atto aggiuntivo',
}

/** The same of one that is about licences and services alone. */
const issuedWithoutThings: Record<IssuedKind, string> = {
  ...issuedKinds,
  agreement: 'Accordo',
  handover: 'Verbale di attivazione',
}

export const issuedKind = ({ kind, ofThings }: Pick<PaperRow, 'kind' | 'ofThings'>): string =>
  (ofThings ? issuedKinds : issuedWithoutThings)[kind]

/** And many of them. */
const issuedKindsMany: Record<IssuedKind, string> = {
  agreement: 'Contratti',
  handover: 'Verbali di consegna',
  addendum: 'Atti aggiuntivi',
}

export type PaperState = 'issued' | 'partlySigned' | 'signed' | 'annulled' | 'lapsed'

/** What became of a paper. */
export const paperStates: Record<PaperState, string> = {
  issued: 'emesso',
  partlySigned: 'firmato in parte',
  signed: 'firmato',
  annulled: 'annullato',
  lapsed: 'decaduto',
}

/** How the fields of a file’s name are written between braces. */
export const fileFieldNames: Record<FileField, string> = {
  kind: 'tipo',
  number: 'numero',
  ordinal: 'progressivo',
  year: 'anno',
  body: 'ente',
  istatCode: 'istat',
  ipaCode: 'ipa',
  date: 'data',
  act: 'atto',
  agreement: 'contratto',
  protocolNumber: 'protocollo',
  protocolDate: 'data protocollo',
  state: 'stato',
}

/** What each of them is. */
export const fileFieldMeanings: Record<FileField, string> = {
  kind: 'Che documento è',
  number: 'Numero senza l’anno',
  ordinal: 'Numero a quattro cifre: i file stanno in ordine',
  year: 'Anno del numero',
  body: 'Nome dell’ente',
  istatCode: 'Codice ISTAT dell’ente',
  ipaCode: 'Codice IPA dell’ente',
  date: 'Data del documento, anno-mese-giorno',
  act: 'Contratto o Accordo, come si intitola l’atto di cui fa parte',
  agreement: 'Numero del contratto o dell’accordo di cui fa parte',
  protocolNumber: 'Numero di protocollo',
  protocolDate: 'Data di protocollo',
  state: 'Emesso, firmato, annullato o decaduto',
}

export const filePatternText = {
  label: 'Nome dei file',
  help: 'Parole, e campi fra parentesi graffe',
  insert: 'Inserisci un campo',
  example: 'Per esempio',
  given: '{tipo} {numero}-{anno} - {ente}',
  givenForms: '{tipo} - {atto} {contratto} - {ente}',
  reset: 'Torna al nome proposto',
  /** In the place of what the register does not know. */
  form: 'da firmare',
  missing: { istatCode: 'senza ISTAT', ipaCode: 'senza IPA', protocol: 'senza protocollo' },
}

export function patternFaultText(fault: PatternFault): string {
  switch (fault.code) {
    case 'noField':
      return 'Serve almeno un campo: senza, i file avrebbero tutti lo stesso nome.'
    case 'tooLong':
      return 'Al massimo 200 caratteri.'
    case 'strayBrace':
      return 'Una parentesi graffa non è chiusa, o non è aperta.'
    default:
      return `Il campo «${fault.name}» non c’è: scegline uno con «${filePatternText.insert}».`
  }
}

/** Words of the saving of the issued papers of many loans. */
export const savedPapersText = {
  open: 'Salva i documenti…',
  title: (count: number) => `Salvare i documenti di ${counted(count, 'prestito', 'prestiti')}`,
  kinds: 'Documenti emessi',
  kind: (kind: IssuedKind, papers: number) => `${issuedKindsMany[kind]} (${formatNumber(papers)})`,
  beside: 'Insieme a ciascuno',
  signed: 'I file firmati che sono tornati',
  metadata: 'I metadati in XML (AgID, allegato 5)',
  will: ({ papers, signedFiles, bytes }: SavePlan) => {
    if (papers === 0) return 'Non si salva nessun documento.'
    const signed = signedFiles === 0 ? '' : ` e ${counted(signedFiles, 'file firmato', 'file firmati')}`
    const verb = papers === 1 && signedFiles === 0 ? 'Si salva' : 'Si salvano'
    return `${verb} ${counted(papers, 'documento', 'documenti')}${signed}: circa ${formatBytes(bytes)}.`
  },
  help: 'Un solo file ZIP: una cartella per ente e un indice in foglio di calcolo, con l’impronta SHA-256 e lo stato di ogni file.',
  nothing: (count: number) => `${counted(count, 'prestito', 'prestiti')} senza documenti da salvare`,
  why: {
    draft: 'È ancora una bozza: nessun documento è stato emesso.',
    discarded: 'La bozza è stata scartata: nessun documento è stato emesso.',
    otherKinds: 'Non ha documenti dei generi scelti.',
  } satisfies Record<SavePlan['nothing'][number]['why'], string>,
  none: 'Nessun documento da salvare con queste scelte',
  unreadable: (count: number) =>
    count === 1 ? 'Un file non è stato salvato' : `${formatNumber(count)} file non sono stati salvati`,
  save: (count: number) => `Salva ${counted(count, 'documento', 'documenti')}`,
  saving: 'Salvataggio dei documenti',
  saved: (count: number, name: string) => `${counted(count, 'documento', 'documenti')} in ${name}`,
  fileName: (day: string) => `Documenti dei comodati al ${day}`,
}

/** The spreadsheet that lists what was saved. */
export const savedIndexText = {
  file: 'Indice.xlsx',
  sheet: 'Indice',
  paper: 'documento emesso',
  signedFile: 'file firmato',
  metadata: 'metadati',
  columns: [
    { header: 'Ente', kind: 'text', width: 32 },
    { header: 'Contratto', kind: 'text', width: 11 },
    { header: 'Documento', kind: 'text', width: 20 },
    { header: 'Numero', kind: 'text', width: 10 },
    { header: 'Data', kind: 'date' },
    { header: 'Stato', kind: 'text', width: 14 },
    { header: 'Protocollo', kind: 'text', width: 14 },
    { header: 'Data protocollo', kind: 'date' },
    { header: 'Contenuto', kind: 'text', width: 17 },
    { header: 'File', kind: 'text', width: 90, opens: 'file' },
    { header: 'SHA-256', kind: 'text', width: 66 },
    { header: 'Byte', kind: 'integer', width: 10 },
    { header: 'Nota', kind: 'text', width: 40 },
  ],
} as const
