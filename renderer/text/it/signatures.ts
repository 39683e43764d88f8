import type { Party, SignedFile } from '#src/agreements/signed-file.ts'
import type { SignatureFault, TimeStamp, TimeStampFault } from '#src/contract/signatures.ts'
import { formatDate, formatInstant, formatList } from '#renderer/text/format.ts'

/** The two parties of an agreement, as sentences need them. */
export const partyWords = {
  is: { lender: 'la Regione', borrower: 'l’ente' },
  of: { lender: 'della Regione', borrower: 'dell’ente' },
} as const satisfies Record<string, Record<Party, string>>

/** The two forms of a signed file, by the names that people find in their signing program. */
export const signedForms: Record<SignedFile['form'], string> = { pades: 'PAdES, PDF', cades: 'CAdES, .p7m' }

export const signatureFaults: Record<SignatureFault, string> = {
  documentChanged: 'il documento non è quello che è stato firmato.',
  valueWrong: 'il calcolo della firma non torna con la chiave del certificato.',
  algorithmRefused: 'usa un algoritmo superato (SHA-1 o più vecchio) o sconosciuto.',
  certificateMissing: 'il file non contiene il certificato di chi ha firmato.',
  certificateSwapped: 'il certificato non è quello indicato nella firma.',
  certificateNotValid: 'alla data dichiarata della firma il certificato non era in corso di validità.',
  rangeWrong: 'non copre il documento: una parte del file è rimasta fuori dalla firma.',
}

const timeStampFaults: Record<TimeStampFault, string> = {
  unreadable: 'non è una marca temporale che si riesce a leggere.',
  otherBytes: 'è stata apposta ad altri dati, non a questi.',
  valueWrong: 'il calcolo della sua firma non torna.',
  algorithmRefused: 'usa un algoritmo superato (SHA-1 o più vecchio) o sconosciuto.',
  certificateMissing: 'non contiene il certificato di chi l’ha apposta.',
  notAuthority: 'il certificato di chi l’ha apposta non è per marche temporali.',
  certificateNotValid: 'alla sua data il certificato di chi l’ha apposta non era in corso di validità.',
  rangeWrong: 'non copre il documento: una parte del file ne è rimasta fuori.',
}

const timeStampOf: Record<TimeStamp['of'], string> = {
  signature: 'Marca temporale della firma',
  document: 'Marca temporale del documento',
}

/** Words for bringing a signed file in. */
export const signedFileText = {
  title: 'Porta il file firmato',
  drop: 'PDF firmato o .p7m',
  dropHelp: 'Il documento si riconosce dal contenuto, non dal nome del file.',
  fileNeeded: 'Scegli il file firmato',
  reading: 'Lettura del file…',
  another: 'Scegli un altro file',
  keep: 'Tieni il file',
  document: (number: string) => `Contratto ${number}`,
  handover: (number: string) => `Verbale di consegna ${number}`,
  addendum: (count: number, number: string) => `Atto aggiuntivo n. ${count} al contratto ${number}`,
  holds: (paper: string, name: string, form: SignedFile['form']) =>
    `«${name}» contiene il documento emesso, non modificato: ${paper} (${signedForms[form]}).`,
  signatures: 'Firme trovate',
  signer: 'Firmatario',
  taxCode: 'Codice fiscale',
  organisation: 'Organizzazione',
  issuer: 'Certificato di',
  validity: 'Certificato valido',
  period: (from: string, to: string) =>
    `dal ${formatDate(from.slice(0, 10))} al ${formatDate(to.slice(0, 10))}`,
  declared: 'Data dichiarata',
  at: formatInstant,
  notDeclared: 'non indicata nella firma',
  timeStampOf: (of: TimeStamp['of']) => timeStampOf[of],
  noTimeStamp: 'non c’è',
  stamped: ({ at, authority, fault }: TimeStamp) =>
    fault === undefined
      ? `${formatInstant(at ?? '')}, apposta da ${authority}`
      : `non valida: ${timeStampFaults[fault]}`,
  dayIs: {
    stamped: 'La data è quella della marca temporale.',
    declared:
      'La data è quella dichiarata dal programma di chi ha firmato: nessuna marca temporale la prova.',
  },
  faulty: (why: string) => `La firma non è valida: ${why}`,
  intact: 'La firma è integra e copre il documento.',
  for: 'Firma per',
  parties: { lender: 'Regione (comodante)', borrower: 'Ente (comodatario)' } satisfies Record<Party, string>,
  partyNeeded: 'Indica per chi firma',
  on: 'Firmato il',
  dayNeeded: 'Indica il giorno',
  otherSigner: (expected: string) =>
    `Nel documento doveva firmare ${expected}: verifica che chi ha firmato ne avesse il potere.`,
  unchecked:
    'Comodato verifica l’integrità del documento e il calcolo delle firme. Delle marche temporali legge data e autorità, e verifica che siano di questo file. Non verifica che i certificati, di chi ha firmato e di chi ha apposto le marche, siano qualificati e non revocati (elenchi di fiducia, CRL, OCSP): per questo usa il servizio di verifica della firma del tuo ente.',
  done: (missing: readonly Party[]) =>
    missing.length === 0
      ? 'File firmato registrato: ci sono le firme di entrambe le parti'
      : `File firmato registrato: manca la firma ${formatList(missing.map((party) => partyWords.of[party]))}`,
  bringAny: 'Porta un file firmato',
  bring: 'Porta il file firmato',
  kept: (form: SignedFile['form']) => `File firmato (${signedForms[form]})`,
  signedFor: (party: string, signer: string, on: string) => `Per ${party}: ${signer}, ${on}`,
  waiting: (parties: readonly Party[]) =>
    `In attesa della firma ${formatList(parties.map((party) => partyWords.of[party]))}`,
} as const
