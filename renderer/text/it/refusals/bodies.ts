import { formatDate } from '#renderer/text/format.ts'
import type { RefusalTexts } from './texts.ts'

const schemes = {
  istat: 'codice ISTAT',
  cadastral: 'codice catastale',
  tax: 'codice fiscale',
  ipa: 'codice IPA',
} as const

/** Enti e fondi. */
export const bodyRefusals = {
  alreadyFounded: ({ lender }) => `Questo registro è già di ${lender}.`,
  notFounded: () => 'Il registro non è ancora stato avviato: indica prima la Regione.',
  reasonMissing: () => 'Scrivi il motivo della rettifica: resta nella storia e sui documenti successivi.',
  bodyUnknown: () => 'Questo ente non è nel registro.',
  bodyCodeTaken: ({ scheme, value, holderName }) =>
    `Il ${schemes[scheme]} ${value} è già di ${holderName}. Ogni codice indica un solo ente.`,
  bodyAlreadySuppressed: ({ name, on }) => `L’ente ${name} risulta già soppresso dal ${formatDate(on)}.`,
  ownSuccessor: ({ name }) => `${name} non può succedere a sé stesso: scegli un altro ente.`,
  signatoryUnknown: () => 'Questo firmatario non è tra quelli dell’ente.',
  periodReversed: ({ from, to }) =>
    `La fine (${formatDate(to)}) viene prima dell’inizio (${formatDate(from)}).`,
  contactUnknown: () => 'Questa persona non è tra i referenti dell’ente.',
  contactAlreadyNamed: () => 'Questa persona è già tra i referenti dell’ente.',
  fundUnknown: () => 'Questo fondo non è nel registro.',
  fundNameTaken: ({ name }) => `C’è già un fondo di nome «${name}».`,
  stampDutyUndecided: ({ name }) =>
    `Per ${name} va prima detto se i suoi atti sono esenti dall’imposta di bollo: la legge non lo dice per il suo tipo di ente.`,
  fundingNotWhole: ({ total }) =>
    `Le quote dei fondi fanno ${(total / 100).toLocaleString('it-IT')} %: devono fare 100 %.`,
  fundTwice: () => 'Lo stesso fondo compare due volte: unisci le due quote.',
} satisfies Partial<RefusalTexts>
