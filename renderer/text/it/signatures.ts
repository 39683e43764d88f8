import {
  type ArchiveProblem,
  largestSignedArchive,
  largestSignedFile,
  mostFilesInArchive,
  type Party,
  type SignedFile,
  type UnreadableKind,
} from '#src/agreements/signed-file.ts'
import type { SignatureFault, SignedFileReport, TimeStamp, TimeStampFault } from '#src/contract/signatures.ts'
import {
  counted,
  formatBytes,
  formatDate,
  formatInstant,
  formatList,
  formatNumber,
} from '#renderer/text/format.ts'
import { actWords } from './act-words.ts'
import { issuedKind } from './saved-papers.ts'
import { shortList } from './short-list.ts'

/** The two parties of an agreement, as sentences need them. */
export const partyWords = {
  is: { lender: 'la Regione', borrower: 'l’ente' },
  of: { lender: 'della Regione', borrower: 'dell’ente' },
} as const satisfies Record<string, Record<Party, string>>

/** The two forms of a signed file, by the names that people find in their signing program. */
const signedForms: Record<SignedFile['form'], string> = { pades: 'PAdES, PDF', cades: 'CAdES, .p7m' }

export const signedFormOf = ({ form, envelope }: Pick<SignedFile, 'form' | 'envelope'>): string =>
  envelope === undefined ? signedForms[form] : `${signedForms[form]}, con marca temporale in un .tsd`

export const signatureFaults: Record<SignatureFault, string> = {
  documentChanged: 'il documento non è quello che è stato firmato.',
  valueWrong: 'il calcolo della firma non torna con la chiave del certificato.',
  algorithmRefused: 'usa un algoritmo superato (SHA-1 o più vecchio) o sconosciuto.',
  certificateMissing: 'il file non contiene il certificato di chi ha firmato.',
  certificateSwapped: 'il certificato non è quello indicato nella firma.',
  certificateNotValid: 'alla data dichiarata della firma il certificato non era in corso di validità.',
  rangeWrong: 'non copre il documento: una parte del file è rimasta fuori dalla firma.',
  laterSignatureBarred:
    'chi l’ha apposta ha certificato il documento senza ammettere altre firme, o ha bloccato il campo di un’altra parte, e dopo è stata apposta un’altra firma. Chiedi che il documento emesso sia firmato di nuovo, senza certificarlo e senza bloccare campi.',
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

const needed =
  'serve il PDF emesso, firmato al suo interno (PAdES) o in un .p7m (CAdES), anche con la marca temporale in un .tsd'

/** What a file is that is no signed document, and what to ask for; after its name. */
export const unreadable: Record<UnreadableKind, string> = {
  empty: 'è vuoto: l’invio o la copia non è riuscita. Chiedi di mandarlo di nuovo.',
  mail: 'è un messaggio di posta: salva il suo allegato firmato e porta quello.',
  mailSigned: `è un messaggio di posta firmato: la firma è del messaggio, non del documento. Chiedi il documento firmato: ${needed}.`,
  encrypted:
    'è cifrato per il suo destinatario: Comodato non lo può aprire. Chiedi lo stesso file firmato, ma non cifrato.',
  detached:
    'contiene soltanto una firma, e non di un documento di questo registro. Chiedi il .p7m con il documento dentro, o il PDF firmato.',
  otherInside: `è firmato, ma il file che contiene non è un PDF: ${needed}.`,
  damaged:
    'comincia come un file firmato, ma è incompleto o danneggiato. Chiedi di mandarlo di nuovo, meglio in uno ZIP.',
  pdf: 'è un PDF danneggiato o protetto da password: chiedi di mandarlo di nuovo, firmato e senza password.',
  encodedPdf:
    'è un PDF scritto come testo (base64) da un programma di posta: salva l’allegato come PDF e porta quello.',
  image: `è un’immagine, come la scansione di un foglio firmato a mano: ${needed}.`,
  office: `è un documento d’ufficio o un archivio, non un documento firmato: ${needed}.`,
  text: `è un testo, non un documento firmato: ${needed}.`,
  other: `non è un documento firmato che si riesce a leggere: ${needed}.`,
  withheld:
    'non si riesce a leggere dal disco: forse è stato spostato o è aperto in un altro programma. Portalo di nuovo.',
}

/** Why a zip file is not looked into; after its name. */
export const archiveProblems: Record<ArchiveProblem, string> = {
  damaged: 'è danneggiato: non si riesce ad aprirlo.',
  encrypted: 'è protetto da password: estrai i file firmati e porta quelli.',
  tooLarge: `è troppo grande: si leggono al massimo ${formatBytes(largestSignedArchive)} in tutto, e ${formatBytes(largestSignedFile)} per file.`,
  tooMany: `contiene troppi file: se ne leggono al massimo ${formatNumber(mostFilesInArchive)} per volta.`,
  empty: 'non contiene PDF, .p7m o .tsd. Gli ZIP dentro uno ZIP non si aprono.',
}

const timeStampOf: Record<TimeStamp['of'], string> = {
  signature: 'Marca temporale della firma',
  document: 'Marca temporale del documento',
  file: 'Marca temporale del file (.tsd)',
}

/** What is said of the paper that a file holds. */
type FileSaid = Pick<
  SignedFileReport,
  'number' | 'ofThings' | 'borrower' | 'handover' | 'addendum' | 'form' | 'envelope'
>

/** Words for bringing a signed file in. */
export const signedFileText = {
  title: 'Porta i file firmati',
  drop: 'PDF firmati, .p7m, .tsd o uno ZIP che li contiene, uno o molti',
  others: 'Aggiungi altri file',
  dropHelp: 'Ogni documento si riconosce dal contenuto, non dal nome del file.',
  placedIn: (place: string) => `in ${place}`,
  leftInArchive: ({ archive, names }: { archive: string; names: readonly string[] }) =>
    `In «${archive}» ${names.length === 1 ? 'c’è un altro file che non è un PDF, un .p7m o un .tsd, e non è stato letto' : `ci sono altri ${formatNumber(names.length)} file che non sono PDF, .p7m o .tsd, e non sono stati letti`}: ${shortList(names)}.`,
  reading: 'Lettura del file…',
  progress: { reading: 'Lettura dei file', keeping: 'Registrazione dei file' },
  list: 'File portati',
  noneToKeep: 'Nessuno di questi file è da tenere',
  keep: (count: number) => (count <= 1 ? 'Tieni il file' : `Tieni ${formatNumber(count)} file`),
  paperOf: ({ number, ofThings, borrower, handover, addendum, ...file }: FileSaid) => {
    const act = actWords(ofThings)
    const own = addendum
      ? `Atto aggiuntivo n. ${addendum.count} ${act.to} ${number}`
      : handover
        ? `${issuedKind({ kind: 'handover', ofThings: handover.ofThings })} ${handover.number} ${act.of} ${number}`
        : `${act.title} ${number}`
    return `${own}, ${borrower} (${signedFormOf(file)})`
  },
  signedLine: (
    party: Party | null,
    signer: string,
    on: string,
    { stamped, countersigns }: { readonly stamped: boolean; readonly countersigns: boolean },
  ) => {
    const of = party === null ? 'Parte da indicare' : `Per ${partyWords.is[party]}`
    const notes = [countersigns && 'controfirma', stamped && 'marca temporale'].filter(
      (note) => note !== false,
    )
    return `${of}: ${[signer, on].filter(Boolean).join(', ')}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`
  },
  ready: 'Documento emesso, non modificato; firme integre. Si può tenere.',
  incomplete: 'Da completare: per chi è ogni firma e in che giorno.',
  signsTwice: (party: Party) =>
    `Due firme risultano per ${partyWords.is[party]}: nei dettagli, indica per chi è ciascuna.`,
  inRegister: 'È già nel registro: non serve tenerlo di nuovo.',
  twin: (name: string) => `È lo stesso file di «${name}»: si tiene una volta sola.`,
  covered: (name: string | undefined) =>
    name === undefined
      ? 'Le firme di questo documento sono già nel registro: non aggiunge nulla.'
      : `Le sue firme ci sono anche in «${name}», che si tiene al suo posto.`,
  ofOtherLoan: 'È di un altro prestito: sarà tenuto lì.',
  details: 'Dettagli',
  remove: 'Togli',
  putAside: 'Metti da parte',
  summary: (counts: Record<'ready' | 'done' | 'incomplete' | 'superfluous' | 'refused', number>) => {
    const { ready, done, incomplete, superfluous, refused } = counts
    const parts = [
      done > 0 && counted(done, 'file registrato', 'file registrati'),
      ready > 0 && counted(ready, 'pronto da tenere', 'pronti da tenere'),
      incomplete > 0 && counted(incomplete, 'da completare', 'da completare'),
      superfluous > 0 && counted(superfluous, 'superfluo', 'superflui'),
      refused > 0 && counted(refused, 'che non si può tenere', 'che non si possono tenere'),
    ]
    return `${formatList(parts.filter((part) => part !== false))}.`
  },
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
  countersigned: (signer: string) =>
    `È una controfirma integra: è apposta sulla firma di ${signer}, non direttamente sul documento. Verifica che chi l’ha apposta intendesse sottoscrivere il documento.`,
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
  doneMany: (count: number) => `${formatNumber(count)} file firmati registrati`,
  bringAny: 'Porta i file firmati',
  bring: 'Porta il file firmato',
  kept: (file: Pick<SignedFile, 'form' | 'envelope'>) => `File firmato (${signedFormOf(file)})`,
  signedFor: (party: string, signer: string, on: string) => `Per ${party}: ${signer}, ${on}`,
  waiting: (parties: readonly Party[]) =>
    `In attesa della firma ${formatList(parties.map((party) => partyWords.of[party]))}`,
} as const
