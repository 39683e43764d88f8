import { z } from 'zod'
import { formatDate, formatList, formatNumber } from '#renderer/text/format.ts'
import { obstacleText } from '#renderer/text/it/damage.ts'
import { textProblem } from '#renderer/text/it/templates.ts'
import { backupProblemText } from './backups.ts'
import type { RefusalTexts } from './texts.ts'

/** Il registro, il disco, i documenti. */
export const hostRefusals = {
  malformedRequest: ({ request, path }) =>
    `Un dato non ha la forma giusta${path === '' ? '' : ` (${path})`}: la richiesta «${request}» non è stata eseguita.`,
  unknownRequest: ({ request }) => `Il programma non conosce la richiesta «${request}».`,
  malformedAnswer: ({ request }) => `La risposta a «${request}» non è leggibile: riavvia il programma.`,
  hostStopped: () => 'Il registro si è fermato. Quello che era salvato è salvo: riavvialo per continuare.',
  bug: ({ reference }) =>
    `Un errore del programma ha fermato l’operazione; nulla è stato registrato. Riferimento per l’assistenza: ${reference}.`,
  noOperator: () =>
    'Indica prima il tuo nome nelle impostazioni: ogni fatto del registro dice chi lo ha scritto.',
  registerUnavailable: ({ cause, detail }) => {
    const kind = cause.split('.').at(-1) ?? cause
    if (kind === 'newerFormat') return newerProgram(/"program":"([^"]+)"/.exec(detail)?.[1])
    const obstacle = kind === 'lost' ? obstacleText(detail) : undefined
    if (obstacle !== undefined) return `Il registro non si può aprire: ${obstacle}. Nulla è stato toccato.`
    const file = kind === 'folderReadOnly' && cause === kind ? failureIn(detail).file : undefined
    if (file !== undefined)
      return `Il sistema non permette di usare «${file}»: chiedi il permesso di leggere e scrivere lì, o scegli un’altra cartella.`
    return unavailable[cause] ?? unavailable[kind] ?? `Il registro non si può aprire (${cause}).`
  },
  registerReadOnly: ({ cause, detail = '' }) => {
    const { file, detail: said = '' } = failureIn(detail)
    if (file !== undefined) return `Il sistema non permette di usare «${file}»: ${whileForbidden(cause)}`
    if (cause === 'folderReadOnly' && detail.includes('EROFS'))
      return 'Il disco del registro è in sola lettura: qui si può solo consultare.'
    const obstacle = cause === 'diskLost' ? obstacleText(said) : undefined
    if (obstacle !== undefined)
      return `La cartella del registro non si può usare: ${obstacle}. Per sicurezza qui non si scrive.`
    return readOnly[cause] ?? 'Il registro è aperto in sola lettura.'
  },
  backupRefused: ({ problem, detail }) => backupProblemText(problem, detail),
  noSpace: () =>
    'Sul disco del registro non c’è più spazio: nulla è stato registrato. Libera spazio e riprova.',
  asAtReadOnly: ({ date }) =>
    `Stai guardando la situazione al ${formatDate(date)}: si può solo consultare. Torna a oggi per scrivere nel registro.`,
  asAtNotOver: ({ date, today }) =>
    date === today
      ? 'La giornata di oggi non è ancora finita: la situazione a oggi è quella che il registro mostra di solito.'
      : `Il ${formatDate(date)} deve ancora venire: scegli un giorno già passato.`,
  asAtBeforeRegister: ({ date, begins }) =>
    `Il ${formatDate(date)} il registro non c’era ancora: comincia il ${formatDate(begins)}.`,
  workCancelled: () => 'Il lavoro è stato interrotto: nulla è cambiato.',
  diskLost: ({ detail, file }) => {
    if (file !== undefined)
      return `Il sistema non permette di usare «${file}»: nulla è cambiato. Chiedi il permesso di leggere e scrivere lì, poi riprova.`
    const obstacle = obstacleText(detail)
    return obstacle === undefined
      ? 'Il disco del registro non risponde: nulla è stato registrato. Controlla il collegamento e riprova.'
      : `La cartella del registro non si può usare: ${obstacle}. Nulla è stato registrato.`
  },
  personUnknown: () => 'Questa persona non è più nell’archivio.',
  personInUse: ({ name, items, bodies, agreements }) =>
    `I dati di ${name} servono ancora: ${formatList([...items.map((item) => `ha in uso ${item}`), ...bodies.map((body) => `è referente di ${body}`), ...agreements.map((agreement) => `è referente nel prestito ${agreement}`)])}.`,
  tooManyRows: ({ limit }) =>
    `I fatti sono più di ${formatNumber(limit)}: restringi il periodo o aggiungi un filtro, poi esporta di nuovo.`,
  fieldUnknown: ({ field }) => `L’elenco non ha il campo «${field}».`,
  filterUnfit: ({ field }) => `Il filtro su «${field}» non è adatto a quel campo.`,
  fileNotWritten: ({ reason }) =>
    notWritten[reason] ?? `Il file non si può scrivere in quella cartella (${reason}).`,
  nothingToSave: () => 'Nessuno dei prestiti scelti ha documenti emessi di questi generi.',
  paperMissing: () =>
    'Il documento non è più nella cartella del registro: recuperalo da una copia di sicurezza.',
  paperAltered: () =>
    'Il documento nella cartella del registro non è più quello emesso: qualcuno lo ha modificato. Recuperalo da una copia di sicurezza.',
  glyphMissing: ({ characters, where }) =>
    `${unprintable(characters.map((character) => `«${character}»`))} ${formatList(where.map((text) => `«${text}»`))}.`,
  templateFaulty: ({ template, line, problem, about }) =>
    `Il testo «${template}» non si può usare per questo documento, riga ${formatNumber(line)}: ${textProblem(problem, about)}.`,
  labelTooSmall: ({ what, inventoryNumber }) =>
    `L’etichetta è troppo piccola per ${labelParts[what]} del bene ${inventoryNumber}: scegline una più grande${what === 'symbol' ? ' o un altro codice' : ''}.`,
  numberNotInBars: ({ inventoryNumber }) =>
    `Il numero ${inventoryNumber} ha caratteri che un codice a barre Code 128 non può contenere: scegli il codice QR.`,
  nothingToLabel: () =>
    'Fra ciò che hai scelto non ci sono beni materiali: licenze e servizi non hanno etichetta.',
  paperImpossible: ({ problem }) => `Il documento non si può comporre (${problem}).`,
} satisfies Partial<RefusalTexts>

const Failure = z.object({ detail: z.string().optional(), file: z.string().optional() })

/** What the system said, and the file or folder that it forbids, in what the host says of a register that it cannot write. */
const failureIn = (detail: string): z.infer<typeof Failure> =>
  detail === '' ? {} : (Failure.safeParse(JSON.parse(detail)).data ?? {})

/** A permission that was taken away at work is tried again by itself; one that was missing from the start is not. */
const whileForbidden = (cause: string): string =>
  cause === 'diskLost'
    ? 'finché non dà il permesso di leggere e scrivere lì, qui si può solo consultare.'
    : 'qui si può solo consultare. Chiedi il permesso di leggere e scrivere lì, poi riapri il registro.'

const notWritten: Readonly<Record<string, string>> = {
  placeUnknown: 'Scegli di nuovo dove salvare il file.',
  ENOSPC:
    'Non c’è abbastanza spazio dove hai scelto di salvare il file: nulla è stato scritto, e ciò che c’era è intatto. Libera spazio o scegli un altro posto.',
  EDQUOT:
    'Lo spazio che ti è assegnato nella cartella scelta è finito: nulla è stato scritto, e ciò che c’era è intatto. Libera spazio o scegli un altro posto.',
  ENOENT: 'La cartella scelta non c’è più: scegline un’altra.',
  EACCES: 'Nella cartella scelta non hai il permesso di scrivere: scegline un’altra.',
  EROFS: 'Nella cartella scelta si può soltanto leggere: scegline un’altra.',
}

const labelParts = {
  number: 'il numero d’inventario',
  symbol: 'il codice',
  statement: 'la frase sul sostegno dell’Unione europea',
} as const

const unprintable = (characters: readonly string[]) =>
  characters.length === 1
    ? `Il carattere ${formatList(characters)} non si può stampare. Si trova in:`
    : `I caratteri ${formatList(characters)} non si possono stampare. Si trovano in:`

const newerProgram = (program: string | undefined) =>
  `Questo registro è stato scritto da una versione più recente del programma${program === undefined ? '' : `, ${program}`}: aggiorna il programma per aprirlo.`

const unavailable: Record<string, string> = {
  folderMissing: 'La cartella del registro non c’è: controlla il disco o la rete.',
  registerMissing: 'Nella cartella non c’è più il registro: controlla il disco o la rete.',
  otherRegister: 'Nella cartella c’è un registro diverso da quello che questo computer vi ha aperto prima.',
  undecodable:
    'Una registrazione ha una forma che il programma non riconosce: il registro non viene toccato. Recuperalo da una copia di sicurezza.',
  unreadable:
    'I file del registro non si leggono: non vengono toccati. Recuperali da una copia di sicurezza.',
  'people.unreadable':
    'L’archivio delle persone (people.json) non si legge e non viene toccato. Recuperalo da una copia di sicurezza.',
  'settings.unreadable':
    'Le impostazioni di questo computer (settings.json) non si leggono e non vengono toccate. Recupera il file da una copia di sicurezza, o spostalo altrove per ricominciare da quelle iniziali.',
  exists: 'Nella cartella ci sono già parti di un registro, ma non il suo giornale: non vengono toccate.',
  folderReadOnly:
    'Nella cartella del registro non si può scrivere: chiedi il permesso o scegli un’altra cartella.',
  noSpace: 'Sul disco non c’è spazio per cominciare il registro: libera spazio, poi riprova.',
  lost: 'La cartella del registro non risponde: controlla il disco o la rete.',
  restoreUnfinished:
    'Un ripristino interrotto non si può concludere: controlla che il disco del registro risponda, poi riprova.',
  'restoreUnfinished.noSpace':
    'Un ripristino interrotto non si può concludere, perché sul disco del registro non c’è più spazio. Libera spazio, poi riprova: il ripristino va avanti da dove era. Il registro di prima è conservato accanto: non spostarlo.',
  'restoreUnfinished.folderReadOnly':
    'Un ripristino interrotto non si può concludere, perché accanto alla cartella del registro non si può scrivere. Chiedi il permesso, poi riprova: il ripristino va avanti da dove era. Il registro di prima è conservato accanto: non spostarlo.',
  conflict: 'Qualcun altro ha scritto nel registro nello stesso momento: riprova.',
  closed: 'Il registro si sta chiudendo.',
}

const readOnly: Record<string, string> = {
  asked: 'Il registro è aperto in sola lettura.',
  locked: 'Un altro programma sta usando questo registro: qui si può solo consultare.',
  folderReadOnly: 'Nella cartella del registro non si può scrivere: qui si può solo consultare.',
  noSpace:
    'Sul disco del registro non c’è più spazio: qui si può solo consultare. Libera spazio, poi riapri il registro.',
  damaged: 'Il giornale del registro è danneggiato: si può consultare fino al danno, non scrivere.',
  lockLost:
    'Un altro programma ha preso questo registro, o il suo disco si è interrotto: per sicurezza qui non si scrive finché non lo riapri.',
  diskLost: 'Il disco del registro non risponde più: per sicurezza qui non si scrive.',
}
