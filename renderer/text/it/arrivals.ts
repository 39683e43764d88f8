import {
  isArchiveName,
  largestSignedArchive,
  largestSignedFile,
  mostFilesInArchive,
} from '#src/agreements/signed-file.ts'
import { counted, formatBytes, formatInstant, formatNumber } from '#renderer/text/format.ts'
import type { ArrivalStatus } from '#src/contract/arrivals.ts'
import { shortList } from './short-list.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'non c’è più, o il disco di rete non è collegato',
  EACCES: 'il sistema non permette di leggerla',
  EPERM: 'il sistema non permette di leggerla',
  ENOTDIR: 'al suo posto c’è un file',
  ETIMEDOUT: 'il disco di rete non risponde',
}

type Unopened = ArrivalStatus['unopened'][number]

/** Why a file that arrived was not read, and how to come to what is in it; after its name. */
const ways: Record<Unopened['problem'], string> = {
  encrypted:
    'è protetto da password: aprilo con la password che ti ha dato chi l’ha mandato ed estrai i file nella stessa cartella.',
  damaged: 'è danneggiato e non si apre: chiedi a chi l’ha mandato di rimandarlo.',
  tooLarge: `è troppo grande: si leggono ZIP fino a ${formatBytes(largestSignedArchive)}, con file fino a ${formatBytes(largestSignedFile)}. Estrai i file firmati nella stessa cartella.`,
  tooMany: `contiene più di ${formatNumber(mostFilesInArchive)} file: estrai quelli firmati nella stessa cartella.`,
  empty:
    'non contiene PDF, .p7m o .tsd. Gli ZIP dentro uno ZIP non si aprono: estraili nella stessa cartella.',
  forbidden:
    'non si può leggere, perché il sistema non lo permette: fatti dare il permesso di lettura su questo file.',
}

/** Of one that is no zip file. */
const fileTooLarge = `è troppo grande per essere un contratto firmato: si leggono file fino a ${formatBytes(largestSignedFile)}.`

/** Words for the folder where signed files arrive. */
export const arrivalText = {
  title: 'Cartella dei file firmati',
  help: 'Dove il programma di protocollo o la PEC salvano i contratti firmati che tornano. Comodato vi legge i nuovi PDF, .p7m e .tsd, anche dentro gli ZIP e nelle sottocartelle, li riconosce dal contenuto e avvisa: nulla entra nel registro senza la conferma di una persona, e nella cartella nulla è spostato o cancellato. La scelta vale per questo computer.',
  folder: 'Cartella',
  noFolder: 'Nessuna cartella è sorvegliata.',
  choose: 'Scegli la cartella',
  change: 'Cambia cartella',
  open: 'Apri la cartella',
  stop: 'Non sorvegliarla più',
  chosen: 'La cartella è sorvegliata: i file firmati saranno annunciati qui e nella pagina iniziale',
  stopped: 'La cartella non è più sorvegliata',
  waiting: (count: number) =>
    count === 0
      ? 'Nessun file firmato in attesa'
      : counted(count, 'file firmato in attesa', 'file firmati in attesa'),
  arrived: (count: number) => counted(count, 'file firmato arrivato', 'file firmati arrivati'),
  arrivedHelp: 'Contengono documenti di questo registro: guardali e tieni quelli buoni.',
  look: 'Guarda i file',
  others: (names: readonly string[]) =>
    `Nella cartella ${names.length === 1 ? 'c’è un altro file che non contiene' : `ci sono altri ${formatNumber(names.length)} file che non contengono`} documenti di questo registro: ${shortList(names)}.`,
  unopened: ({ name, problem }: Unopened) =>
    `«${name}» ${problem === 'tooLarge' && !isArchiveName(name) ? fileTooLarge : ways[problem]}`,
  unopenedTitle: (count: number) =>
    counted(
      count,
      'file arrivato che non si è potuto leggere',
      'file arrivati che non si sono potuti leggere',
    ),
  unopenedMore: (count: number) =>
    count === 1 ? 'Ce n’è un altro.' : `Ce ne sono altri ${formatNumber(count)}.`,
  seeAll: 'Vedi nelle Impostazioni',
  folderIs: (folder: string) => `Nella cartella ${folder}`,
  putAsideOne: 'Metti da parte',
  unread: (names: readonly string[]) =>
    `${names.length === 1 ? 'Una sottocartella non è letta' : `${formatNumber(names.length)} sottocartelle non sono lette`}, perché il sistema non lo permette o perché sono troppe o troppo interne: ${shortList(names)}.`,
  putAside: (count: number) => counted(count, 'file messo da parte', 'file messi da parte'),
  setAside: (name: string) => `«${name}» non sarà più proposto: si può riproporre dalle Impostazioni`,
  offerAgain: 'Riproponi',
  away: 'La cartella dei file firmati non si legge',
  awayHelp: (folder: string, { since, reason }: NonNullable<ArrivalStatus['trouble']>) =>
    `Dal ${formatInstant(since)}: ${reasons[reason] ?? `il sistema risponde ${reason}`} (${folder}). Quando torna, si riprende da sé.`,
} as const
