import { formatDate, formatList } from '#renderer/text/format.ts'
import type { RefusalTexts } from './texts.ts'

/** Why a paper about a loan under way cannot be made. */
export const formRefusals = {
  contactMissing: () =>
    'Nel prestito non è indicato un referente dell’ente, o i suoi dati sono stati cancellati: scegli che riceva chi ha firmato, o registra la consegna dalla pagina del prestito.',
  receiverSucceeded: ({ name, successorName }) =>
    `${successorName} è succeduto a ${name}: chi riceve non è più chi è indicato nel prestito. Registra la consegna dalla pagina del prestito.`,
  severalPlaces: ({ places }) =>
    places.length === 0
      ? 'Nel prestito non è detto dove si consegna: registra la consegna dalla pagina del prestito.'
      : `I beni vanno in più luoghi (${formatList(places)}): registra la consegna dalla pagina del prestito, un verbale per luogo.`,
  formDayMissing: () => 'Indica entro quando restituire i beni.',
  dueInPast: ({ dueOn }) => `Il ${formatDate(dueOn)} è già passato: scegli un giorno da oggi in poi.`,
  needMissing: ({ endsOn }) =>
    `Il prestito dura fino al ${formatDate(endsOn)}: per chiedere i beni prima serve un bisogno urgente e imprevisto, da spiegare (art. 1809 c.c.).`,
  notLateYet: ({ endsOn }) =>
    `Il prestito dura fino al ${formatDate(endsOn)}: l’ente non è in ritardo. Si può inviare una richiesta di restituzione.`,
  nothingHeld: () => 'Con questo prestito l’ente non ha beni presso di sé.',
  nothingReturned: () => 'Di questo prestito non è ancora rientrato nessun bene.',
} satisfies Partial<RefusalTexts>
