import { formatNumber } from '#renderer/text/format.ts'

/** Why a register cannot be used, as the end of a sentence. */
export const unavailableCauses: Readonly<Record<string, string>> = {
  notFound: 'non c’è nessun registro',
  folderReadOnly: 'non si può scrivere nella cartella',
  noSpace: 'sul disco non c’è più spazio',
  lost: 'il disco non risponde',
  exists: 'ci sono già parti di un registro, che non vengono toccate',
  unreadable: 'il registro non si legge',
  damaged: 'il registro è danneggiato',
  'people.unreadable': 'l’archivio delle persone (people.json) non si legge, e non viene toccato',
  'settings.unreadable': 'le impostazioni (settings.json) non si leggono, e non vengono toccate',
  restoreUnfinished: 'un ripristino interrotto non si può concludere',
  'restoreUnfinished.noSpace':
    'un ripristino interrotto non si può concludere, perché sul disco non c’è più spazio: libera spazio, poi riprova',
  'restoreUnfinished.folderReadOnly':
    'un ripristino interrotto non si può concludere, perché accanto alla cartella non si può scrivere: chiedi il permesso, poi riprova',
  lockLost: 'un altro programma ha preso il registro',
  diskLost: 'il disco non risponde',
  undecodable: 'una registrazione ha una forma che il programma non riconosce',
}

const elsewhere = 'i suoi file non sono più dov’erano (cartella spostata o rinominata, disco staccato)'

/** What stands in the way of a register, by the system's own code, as the end of a sentence. */
const obstacles: Readonly<Record<string, string>> = {
  ENOENT: elsewhere,
  away: elsewhere,
  EISDIR: 'dove ci dovrebbe essere un file c’è una cartella',
  ENOTDIR: 'dove ci dovrebbe essere una cartella c’è un file',
  ELOOP: 'un collegamento non porta a nessun file',
  ENAMETOOLONG: 'un nome è troppo lungo per questo disco',
  EACCES: 'manca il permesso di leggere o di scrivere',
  EPERM: 'manca il permesso di leggere o di scrivere',
  EROFS: 'il disco è in sola lettura',
}

/** A disk that does answer, and refuses: why, and of which file where that is known. Undefined when it says no more. */
export function obstacleText(detail: string): string | undefined {
  const obstacle = obstacles[/\bE[A-Z]{2,}\b/.exec(detail)?.[0] ?? detail]
  const name = /"file":"(?:[^"]*[/\\])?([^"]+)"/.exec(detail)?.[1]
  if (obstacle === undefined || name === undefined) return obstacle
  return obstacle === obstacles.EACCES ? `${obstacle} «${name}»` : `${obstacle} (${name})`
}

/** What is wrong at a place of the ledger. */
export const damageReasons = {
  emptySegment: 'il file è vuoto',
  byteOrderMark: 'un editor ha messo un segno all’inizio del file',
  carriageReturn: 'un editor ha cambiato i fine riga',
  nulBytes: 'ci sono byte nulli',
  headerUnreadable: 'la prima riga del file non si legge',
  segmentMissing: 'il file manca',
  segmentOutOfPlace: 'il file non è al suo posto',
  foreignSegment: 'il file è di un altro registro',
  lineMalformed: 'la riga non si legge',
  wrongHash: 'la riga non è quella scritta: l’impronta non torna',
  wrongSequence: 'il numero della registrazione non è quello atteso',
  wrongPrevious: 'la riga non segue quella prima',
  attestedMissing: 'mancano registrazioni che c’erano',
  attestedDifferent: 'la registrazione non è quella che c’era',
} as const

type Place = {
  readonly segment: string
  readonly line: number
  readonly offset: number
  readonly sequence: number
}

export const damageText = ({ segment, line, offset, sequence }: Place, reason: string): string =>
  `il registro è danneggiato in ${segment}, riga ${formatNumber(line)} (byte ${formatNumber(offset)}), alla registrazione n. ${formatNumber(sequence)}: ${reason}.`

export const newerText = (program: string | undefined): string =>
  `il registro è di una versione più nuova del programma${program === undefined ? '' : ` (${program})`}.`

export const lockedText = (holder: { readonly host: string; readonly pid: number } | undefined): string =>
  holder === undefined
    ? 'il registro è in uso da un altro programma.'
    : `il registro è in uso da un altro programma, sul computer ${holder.host} (processo ${holder.pid}).`
