import { formatDate, formatList } from '#renderer/text/format.ts'
import type { RefusalTexts } from './texts.ts'

/** Why a loan is not extended together with others. */
export const extensionRefusals = {
  borrowerSignatoryUnclear: ({ inOffice }) =>
    inOffice.length === 0
      ? 'Oggi nessuno è in carica per firmare per l’ente: indica chi firma nella scheda dell’ente.'
      : `Chi ha firmato per l’ente non è più in carica, e possono firmare in più d’uno (${formatList(inOffice)}): scegli chi dalla pagina del prestito.`,
  extensionTooFar: ({ endsOn }) =>
    `La scadenza di ora è il ${formatDate(endsOn)}: un giorno così lontano non si può scrivere.`,
} satisfies Partial<RefusalTexts>
