import { formatDate } from '#renderer/text/format.ts'
import type { RefusalTexts } from './texts.ts'

/** Testi dei documenti. */
export const templateRefusals = {
  templateInPast: ({ usedFrom, today }) =>
    `Il ${formatDate(usedFrom)} è passato: un testo si usa da oggi, ${formatDate(today)}, o da un giorno successivo.`,
  templateUnchanged: ({ version }) =>
    `Il testo è uguale alla versione ${version}: non c’è nulla da pubblicare.`,
} satisfies Partial<RefusalTexts>
