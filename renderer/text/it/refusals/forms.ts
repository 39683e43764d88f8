import { formatDate } from '#renderer/text/format.ts'
import type { RefusalTexts } from './texts.ts'

/** Why a paper about a loan under way cannot be made. */
export const formRefusals = {
  formDayMissing: ({ what }) =>
    what === 'dueOn' ? 'Indica entro quando restituire i beni.' : 'Indica la nuova scadenza.',
  extensionAfterEnd: ({ endsOn }) =>
    `Il prestito è scaduto il ${formatDate(endsOn)}: dopo la scadenza non si proroga, si fa un contratto nuovo.`,
  extensionNotLater: ({ newEndsOn, endsOn }) =>
    `La nuova scadenza, ${formatDate(newEndsOn)}, non è dopo quella di ora, ${formatDate(endsOn)}.`,
  dueInPast: ({ dueOn }) => `Il ${formatDate(dueOn)} è già passato: scegli un giorno da oggi in poi.`,
  needMissing: ({ endsOn }) =>
    `Il prestito dura fino al ${formatDate(endsOn)}: per chiedere i beni prima serve un bisogno urgente e imprevisto, da spiegare (art. 1809 c.c.).`,
  notLateYet: ({ endsOn }) =>
    `Il prestito dura fino al ${formatDate(endsOn)}: l’ente non è in ritardo. Si può inviare una richiesta di restituzione.`,
  nothingHeld: () => 'Con questo prestito l’ente non ha beni presso di sé.',
  nothingReturned: () => 'Di questo prestito non è ancora rientrato nessun bene.',
} satisfies Partial<RefusalTexts>
