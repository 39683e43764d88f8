import { formatDate } from '#renderer/text/format.ts'
import type { RefusalTexts } from './texts.ts'

/** Why a paper about a loan under way cannot be made. */
export const formRefusals = {
  formDayMissing: () => 'Indica entro quando restituire i beni.',
  dueInPast: ({ dueOn }) => `Il ${formatDate(dueOn)} è già passato: scegli un giorno da oggi in poi.`,
  needMissing: ({ endsOn }) =>
    `Il prestito dura fino al ${formatDate(endsOn)}: per chiedere i beni prima serve un bisogno urgente e imprevisto, da spiegare (art. 1809 c.c.).`,
  notLateYet: ({ endsOn }) =>
    `Il prestito dura fino al ${formatDate(endsOn)}: l’ente non è in ritardo. Si può inviare una richiesta di restituzione.`,
  nothingHeld: () => 'Con questo prestito l’ente non ha beni presso di sé.',
  nothingReturned: () => 'Di questo prestito non è ancora rientrato nessun bene.',
} satisfies Partial<RefusalTexts>
